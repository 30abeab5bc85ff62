"""Có vi phạm quy định dẫn, trích báo chí không?

Điểm trừ: mỗi chỗ một lần: trích sai hoặc quá (NT03, NT04), còn trích bài báo đã bị gỡ (NT10).
"""

from plugins.core.scoring.by_rules import each_error
from plugins.core.scoring.fact import Answer
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each error."""
    return each_error(unit, line)
