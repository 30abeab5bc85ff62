"""Nguồn tin có ghi đúng: báo nào, ai, khi nào, dẫn hay trích, không lấy tin mạng xã hội làm nguồn?

Mỗi bài trong kỳ ghi nguồn là một chỗ được xét, theo quy tắc NT01, NT02, NT05–NT09 và HA06.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each post that names a source."""
    items = (item for item in unit.counted() if item.post and (item.post.fields.sources or item.post.fields.images))
    return answer_of(judged_by(items, line), "Trong kỳ không có bài nào ghi nguồn.")
