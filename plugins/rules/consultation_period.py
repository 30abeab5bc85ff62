"""Lấy ý kiến Nhân dân ở phường, xã phải mở ít nhất 20 ngày, và có kết quả sau khi đóng.

Hai mươi ngày tính từ ngày mở (opens), hoặc từ ngày bài lên trang nếu bài lên sau ngày mở.

Vì sao: người dân cần đủ thời gian đọc và góp ý; góp ý xong phải biết được tiếp thu thế nào.
Sai: opens: 2026-11-01, closes: 2026-11-10
Đúng: opens: 2026-11-01, closes: 2026-11-25
"""

from collections.abc import Iterator
from datetime import date, timedelta

from plugins.core.judging.rule import Context, Rule, complain
from schemas.fields import VIETNAM
from schemas.kinds.consultation import Consultation
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("YK01", Level.ERROR, "Luật 10/2022/QH15 Điều 28", date(2023, 7, 1), reads=frozenset({"post", "portal", "clock"}))
SHORTEST = timedelta(days=20)
CLAUSE = "Luật 10/2022/QH15 Điều 28(2)"


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Long enough in wards and communes, and not left without a result."""
    fields = post.fields
    if not isinstance(fields, Consultation):
        return
    if context.portal.tier != "city":
        yield from _too_short(post, fields, max(context.day, fields.goes_online.astimezone(VIETNAM).date()))
    if fields.result is None and context.clock.is_over(fields.result_due):
        yield complain(RULE, post, ("closes",), "Đã đóng lấy ý kiến hơn 15 ngày mà chưa có kết quả.",
                       "Thêm khối result: date, received, summary.", "Luật 10/2022/QH15 Điều 28", Level.WARNING)


def _too_short(post: Post, fields: Consultation, posted: date) -> Iterator[Problem]:
    """Twenty days from the opening; from the day on which people could read it, where it was opened before."""
    if fields.closes - fields.opens < SHORTEST:
        yield complain(RULE, post, ("closes",), "Thời gian lấy ý kiến ngắn hơn 20 ngày.",
                       f"Đặt closes từ {(max(fields.opens, posted) + SHORTEST).isoformat()} trở đi.", CLAUSE)
    elif fields.closes - posted < SHORTEST:
        yield complain(RULE, post, ("opens",), "Ngày mở (opens) trước ngày đăng bài, nên người dân không đủ 20 ngày.",
                       f"Đặt opens từ {posted.isoformat()}, closes từ {(posted + SHORTEST).isoformat()} trở đi.", CLAUSE)
