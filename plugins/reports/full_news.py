"""Tin có đủ nội dung, không sơ sài không?

Mỗi tin trong kỳ là một chỗ được xét, theo quy tắc VT05.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each piece of news."""
    return answer_of(judged_by(unit.counted("news"), line, unread=True), "Trong kỳ không có tin nào.")
