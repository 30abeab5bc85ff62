"""Có dấu chỉ độ mật trong bài đã vào kho không?

Điểm trừ, và không công bố điểm cho tới khi xử lý xong: BM01, BM02, TEP08. Làm theo docs/lo-du-lieu.md.
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
