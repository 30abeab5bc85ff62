"""Tệp đính kèm có mở được, tìm và chép được chữ không?

Mỗi bài có tệp đính kèm trong kỳ là một chỗ được xét, theo quy tắc TD01, TD03, TD05.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each post with papers."""
    items = (item for item in unit.counted() if item.post and item.post.fields.attachments)
    return answer_of(judged_by(items, line), "Trong kỳ không có tệp đính kèm nào.")
