"""Nguồn và liên kết ra ngoài có còn mở được không?

Mỗi bài đang đăng dẫn ra ngoài là một chỗ được xét, theo quy tắc NT10 (python build.py sources hỏi thử mỗi đêm). Bài báo đã bị gỡ mà
còn trích thì tính ở điểm trừ, không tính hai lần.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Item, Unit
from schemas.outside import linked_addresses, named_addresses
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each post that readers see and that leads outside, whenever it came."""
    items = (item for item in unit.items if item.is_online and _leads_outside(item))
    return answer_of(judged_by(items, line, lambda problem: not problem.is_error), "Không có bài nào dẫn ra ngoài.")


def _leads_outside(item: Item) -> bool:
    return bool(item.post and (list(named_addresses(item.post.fields)) or list(linked_addresses(item.post))))
