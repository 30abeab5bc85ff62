"""Chuyên mục nào cũng có bài, và có bài mới?

Mỗi mục mà luật đòi hỏi là một chỗ được xét (quy tắc CG04): trống thì không đạt; mục tin, lịch, văn bản… mà lâu không có bài mới
(mức fresh_days trong phiếu) thì đạt một phần.
"""

from datetime import timedelta

from plugins.core.judging.duties_kept import is_filled, wanted_sections
from plugins.core.scoring.fact import Answer, Fact, Verdict, answer_of, met
from plugins.core.scoring.own_files import exempted, not_due
from plugins.core.scoring.unit import Unit
from schemas.law import Section
from schemas.score_law import SheetLine
from schemas.vietnamese import short_day


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each section that may not be empty."""
    facts = (_section(section, unit) for section in wanted_sections(unit.facts, unit.clock))
    return not_due(unit, line) or answer_of(facts, "Không có mục nào bắt buộc.")


def _section(section: Section, unit: Unit) -> Fact:
    path, newest = unit.content.portal_path, unit.newest.get(section.id)
    if not is_filled(section, unit.facts):
        if exempted(unit, "CG04"):
            return met(section.title, said="Được miễn trừ.")
        return Fact(section.title, Verdict.NOT_MET, path, 1, "Mục còn trống.", "CG04", section.clause, f"Đăng nội dung: {section.purpose}")
    days = unit.sheet.targets.fresh_days.get(section.id)
    if days and newest and newest + timedelta(days=days) < unit.today:
        return Fact(section.title, Verdict.PARTLY, path, 1, f"Bài mới nhất của mục là ngày {short_day(newest)}, quá {days} ngày.", "",
                    section.clause, "Đăng nội dung mới của mục.")
    return met(section.title)
