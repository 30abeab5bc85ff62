"""Ảnh có đủ lớn, rõ, đúng tỷ lệ, đúng sự việc không?

Mỗi bài có ảnh trong kỳ là một chỗ được xét, theo quy tắc HA01–HA04 và TL02.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each post with pictures."""
    items = (item for item in unit.counted() if item.post and item.post.fields.images)
    return answer_of(judged_by(items, line), "Trong kỳ không có bài nào có ảnh.")
