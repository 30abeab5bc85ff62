"""Danh sách người phải có ngày gỡ hợp lý: sau ngày đăng, không quá 180 ngày.

Vì sao: luật chỉ cho nêu tên người trong thời gian cần công khai; để mãi trên mạng là lộ thông tin cá nhân.
Sai: remove_after: 2036-12-31
Đúng: remove_after: 2026-12-31 (niêm yết ít nhất 30 ngày, xong thì gỡ)
"""

from collections.abc import Iterator
from datetime import date, timedelta

from plugins.core.judging.rule import Context, Rule, complain
from schemas.deadlines import limit
from schemas.fields import VIETNAM
from schemas.kinds.disclosure import Disclosure
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("HN08", Level.ERROR, "Luật 91/2025/QH15; Luật 10/2022/QH15 Điều 11", date(2022, 1, 1), today=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The list is taken down after it was shown, and not too late."""
    persons = post.fields.persons if isinstance(post.fields, Disclosure) else None
    if persons is None:
        return
    posted, longest = post.fields.goes_online.astimezone(VIETNAM).date(), limit("go-danh-sach")
    last = posted + timedelta(days=longest.days)
    if persons.remove_after <= posted:
        yield complain(RULE, post, ("persons", "remove_after"), "Ngày gỡ danh sách không sau ngày đăng.",
                       "Xem lại năm, tháng của remove_after.")
    elif persons.remove_after > last:
        yield complain(RULE, post, ("persons", "remove_after"), f"Danh sách người để trên cổng quá {longest.days} ngày.",
                       f"Đặt remove_after không quá {last.isoformat()}.", longest.clause)
