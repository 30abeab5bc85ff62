"""Có dữ liệu cá nhân bị lộ trong bài đã vào kho không?

Điểm trừ: mỗi chỗ một lần, theo các quy tắc DL và BM03 mức lỗi. Bài bị giữ cũng tính: đã vào kho là đã lộ.
"""

from plugins.core.scoring.by_rules import each_complaint
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine
from schemas.state import State


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each complaint about a post that is no draft, whenever it came: a post in git is out."""
    items = (item for item in unit.items if item.state is not State.DRAFT)
    return answer_of(each_complaint(items, line, lambda problem: problem.is_error), "Không thấy chỗ nào.")
