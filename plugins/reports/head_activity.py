"""Người đứng đầu có tiếp dân hoặc trả lời người dân gần đây không?

Cả đơn vị là một chỗ được xét: buổi tiếp công dân do người đứng đầu chủ trì, hoặc câu trả lời ghi tên người đứng đầu, trong số ngày
head_days của phiếu.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from plugins.core.scoring.fact import Answer, Fact, Verdict, met
from plugins.core.scoring.unit import Item, Unit
from schemas.kinds.petition import Petition
from schemas.kinds.question import Question
from schemas.kinds.schedule import Schedule
from schemas.score_law import SheetLine
from schemas.vietnamese import short_day


def answer(unit: Unit, line: SheetLine) -> Answer:
    """One fact: the last day on which the head received or answered people."""
    targets, what = unit.sheet.targets, "Hoạt động của người đứng đầu"
    found = ((day, item.path) for item in unit.items if item.is_online for day in _days(item, targets.head_titles) if day <= unit.today)
    day, path = max(found, default=(None, ""))
    if day and day + timedelta(days=targets.head_days) >= unit.today:
        return Answer((met(what, path, said=f"Ngày {short_day(day)}"),))
    said = f"Lần gần nhất là ngày {short_day(day)}." if day else "Chưa có lần nào."
    return Answer((Fact(what, Verdict.NOT_MET, path or unit.content.portal_path, 0, said, "", line.clause,
                        "Người đứng đầu tiếp dân theo lịch (type: reception, chair ghi chức vụ), hoặc ký trả lời (answered_by)."),))


def _days(item: Item, titles: tuple[str, ...]) -> Iterator[date]:
    fields = item.post.fields if item.post else None
    if isinstance(fields, Schedule):
        yield from (session.day for session in fields.sessions if session.type == "reception" and _is_head(session.chair, titles))
    elif isinstance(fields, Question | Petition) and fields.answered and _is_head(fields.answered_by or "", titles):
        yield fields.answered


def _is_head(words: str, titles: tuple[str, ...]) -> bool:
    """«Chủ tịch UBND» and not «Phó Chủ tịch UBND»."""
    return words.startswith(titles)
