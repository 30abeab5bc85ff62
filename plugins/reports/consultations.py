"""Các đợt lấy ý kiến có mở đủ ngày và có kết quả không?

Mỗi đợt lấy ý kiến đăng trong kỳ là một chỗ được xét, theo quy tắc YK01.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each consultation."""
    return answer_of(judged_by(unit.counted("consultation"), line, unread=True), "Trong kỳ không có đợt lấy ý kiến nào.")
