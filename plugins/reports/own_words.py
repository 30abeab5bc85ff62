"""Tin có phải của chính đơn vị, hay chép của đơn vị khác?

Mỗi tin trong kỳ là một chỗ được xét: trùng phần lớn với bài của đơn vị khác mà không ghi nguồn thì không đạt (quy tắc TL01).
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each piece of news and each notice."""
    return answer_of(judged_by(unit.counted("news", "notice"), line), "Trong kỳ không có tin, thông báo nào.")
