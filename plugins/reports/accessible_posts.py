"""Bài có đọc được bằng máy đọc màn hình: ảnh có mô tả, liên kết có lời, đề mục đúng thứ tự?

Mỗi bài trong kỳ là một chỗ được xét, theo quy tắc HA05, VT07, VT08.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each post."""
    return answer_of(judged_by(unit.counted(), line), "Trong kỳ không có bài nào.")
