"""Cổng có đủ các trang giới thiệu bắt buộc không?

Mỗi trang mà luật đòi hỏi là một chỗ được xét (quy tắc CG03): có thì đạt, thiếu thì không đạt. Đơn vị mới lập có 90 ngày để viết.
"""

from plugins.core.judging.duties_kept import wanted_pages
from plugins.core.scoring.fact import Answer, Fact, Verdict, answer_of, met
from plugins.core.scoring.own_files import exempted, not_due
from plugins.core.scoring.unit import Unit
from schemas.portal_duties import StandingPage
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each page that must be there."""
    facts = (_page(page, unit) for page in wanted_pages(unit.facts, unit.clock))
    return not_due(unit, line) or answer_of(facts, "Không có trang nào bắt buộc.")


def _page(page: StandingPage, unit: Unit) -> Fact:
    if unit.facts.has_page(page.id):
        return met(page.title)
    if exempted(unit, "CG03"):
        return met(page.title, said="Được miễn trừ.")
    return Fact(page.title, Verdict.NOT_MET, unit.content.portal_path, 1, f"Cổng chưa có trang «{page.title}».", "CG03", page.clause,
                f"Viết bài trong gioi-thieu/ với category: {page.id}.")
