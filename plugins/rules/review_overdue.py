"""Trang phải rà soát định kỳ: đến ngày review_by thì đọc lại, sửa cho đúng rồi đặt ngày mới trong vòng một năm.

Vì sao: thông tin giới thiệu phải cập nhật ngay khi thay đổi; trang không ai đọc lại thì số điện thoại, tên người dần sai hết.
Sai: review_by: 2026-06-30 (đã qua); review_by: 2035-01-01
Đúng: review_by: 2027-11-24
"""

from collections.abc import Iterator
from datetime import date, timedelta

from plugins.core.judging.rule import Context, Rule, complain
from schemas.deadlines import limit
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.vietnamese import short_day

RULE = Rule("HN06", Level.WARNING, "NĐ 42/2022 Điều 4; NĐ 224/2026 Điều 9(3)", date(2011, 10, 1), reads=frozenset({"post", "clock"}))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The day of review is neither past nor more than a year away."""
    review, year = post.fields.review_by, timedelta(days=limit("ra-soat").days)
    if review is None:
        return
    if context.clock.is_over(review):
        yield complain(RULE, post, ("review_by",), f"Đã quá ngày rà soát ({short_day(review)}).",
                       "Đọc lại trang, sửa chỗ đã cũ rồi đặt review_by mới.")
    elif not context.clock.has_begun(review - year):
        farthest = context.clock.today() + year
        yield complain(RULE, post, ("review_by",), "Ngày rà soát xa quá một năm.", f"Đặt review_by không quá {farthest.isoformat()}.")
