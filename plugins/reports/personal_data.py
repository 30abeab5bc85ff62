"""Có dữ liệu cá nhân bị lộ trong bài đã vào kho không?

Điểm trừ: mỗi chỗ một lần, theo các quy tắc DL và BM03 mức lỗi. Bài bị giữ cũng tính: đã vào kho là đã lộ.
"""

from plugins.core.scoring.by_rules import each_error
from plugins.core.scoring.fact import Answer
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each error."""
    return each_error(unit, line)
