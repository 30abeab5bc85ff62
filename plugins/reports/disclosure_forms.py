"""Nội dung công khai có đúng nhóm, đúng mẫu biểu, danh sách người có được gỡ đúng hạn không?

Mỗi bài công khai trong kỳ là một chỗ được xét, theo quy tắc BA01, CK01, HN08, HN10.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each disclosure."""
    return answer_of(judged_by(unit.counted("disclosure"), line, unread=True), "Trong kỳ không có bài công khai nào.")
