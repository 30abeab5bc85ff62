"""Có dấu chỉ độ mật trong bài đã vào kho không?

Điểm trừ, và không công bố điểm cho tới khi xử lý xong: BM01, BM02, TEP08. Làm theo docs/lo-du-lieu.md.
"""

from plugins.core.scoring.by_rules import each_error
from plugins.core.scoring.fact import Answer
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each error."""
    return each_error(unit, line)
