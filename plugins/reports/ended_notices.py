"""Thông báo có ngày kết thúc thì có ghi ngày hết hạn không?

Mỗi thông báo trong kỳ là một chỗ được xét, theo quy tắc HN05.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each notice."""
    return answer_of(judged_by(unit.counted("notice"), line, unread=True), "Trong kỳ không có thông báo nào.")
