"""Nội dung phải niêm yết, phát thanh có được treo và đọc đủ ngày không?

Mỗi bài công khai trong kỳ là một chỗ được xét, theo quy tắc HN09. Thành phố không phải niêm yết theo luật này.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each disclosure of a ward or commune."""
    items = (item for item in unit.counted("disclosure") if unit.tier != "city")
    return answer_of(judged_by(items, line), "Chỉ xét phường, xã có bài công khai trong kỳ.")
