"""Tin có phản ánh đủ các lĩnh vực không?

Mỗi lĩnh vực (fields trong phiếu) là một chỗ được xét: trong kỳ có ít nhất một tin hoặc thông báo đang đăng thì đạt.
"""

from plugins.core.scoring.fact import Answer, Fact, Verdict, answer_of, met
from plugins.core.scoring.unit import Unit
from schemas.score_law import LifeField, SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each field of life."""
    seen = {item.post.fields.category for item in unit.online("news", "notice") if item.post}
    return answer_of((_field(field, seen, line, unit) for field in unit.sheet.fields), "")


def _field(field: LifeField, seen: set[str], line: SheetLine, unit: Unit) -> Fact:
    if seen & set(field.categories):
        return met(field.title)
    return Fact(field.title, Verdict.NOT_MET, f"{unit.content.folder}/tin-tuc", 0, "Trong kỳ không có tin nào của lĩnh vực này.", "",
                line.clause, f"Đăng tin với category: {' hoặc '.join(field.categories)}.")
