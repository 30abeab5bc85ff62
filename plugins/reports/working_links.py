"""Liên kết trong bài có dẫn tới trang có thật của các cổng không?

Mỗi bài có liên kết trong kỳ là một chỗ được xét, theo quy tắc LK01, CG01, CG02.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each post with links."""
    items = (item for item in unit.counted() if item.post and item.post.body.links)
    return answer_of(judged_by(items, line), "Trong kỳ không có bài nào có liên kết.")
