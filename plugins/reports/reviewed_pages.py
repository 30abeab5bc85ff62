"""Trang giới thiệu có được rà soát đúng hẹn không?

Mỗi trang đang đăng có ngày rà soát (review_by) là một chỗ được xét, theo quy tắc HN06.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each page with a day of review, whenever it came."""
    items = (item for item in unit.items if item.is_online and item.post and item.post.fields.review_by)
    return answer_of(judged_by(items, line), "Không có trang nào ghi ngày rà soát.")
