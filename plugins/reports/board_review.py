"""Ban Biên tập hoặc bộ máy có được kiện toàn, rà soát trong một năm qua không?

Cả đơn vị là một chỗ được xét: ngày quyết định của Ban Biên tập hoặc ngày rà soát sơ đồ tổ chức, ngày nào mới hơn.
"""

from datetime import timedelta

from plugins.core.scoring.fact import Answer, Fact, Verdict, met
from plugins.core.scoring.own_files import unread
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine
from schemas.vietnamese import short_day


def answer(unit: Unit, line: SheetLine) -> Answer:
    """One fact about the board and the organisation."""
    content, what = unit.content, "Kiện toàn, rà soát"
    if broken := unread(unit, line):
        return broken
    assert content.portal and content.organisation
    latest = max(content.portal.board.decided, content.organisation.reviewed)
    if latest + timedelta(days=unit.sheet.targets.review_days) >= unit.today:
        return Answer((met(what, content.portal_path, said=f"Ngày {short_day(latest)}"),))
    return Answer((Fact(what, Verdict.NOT_MET, content.portal_path, content.place("board", "decided")[0],
                        f"Lần gần nhất là ngày {short_day(latest)}.", "CG11", line.clause,
                        "Kiện toàn Ban Biên tập, hoặc đọc lại organisation.yml rồi ghi reviewed."),))
