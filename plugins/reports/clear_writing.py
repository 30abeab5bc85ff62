"""Chữ có đúng bảng mã, ngày tháng có thật, câu có vừa dài không?

Mỗi bài trong kỳ là một chỗ được xét, theo quy tắc VT01–VT04, VT06, VT09, VT10.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each post."""
    return answer_of(judged_by(unit.counted(), line), "Trong kỳ không có bài nào.")
