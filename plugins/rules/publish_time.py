"""Giờ hẹn lên trang phải hợp lý: không trước ngày đăng, không xa quá 90 ngày.

Vì sao: gõ nhầm năm thì bài nằm chờ mãi mà không ai biết; giờ hẹn đã qua thì bài lên ngay, người gửi tưởng còn giữ được.
Sai: date: 2062-11-24 (gõ nhầm 2026)
Đúng: date: 2026-11-24, publish_at: 2026-12-01T08:00+07:00
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from plugins.core.judging.rule import Context, Rule, complain
from schemas.deadlines import limit
from schemas.fields import VIETNAM
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.vietnamese import short_day

RULE = Rule("HN04", Level.ERROR, "Quy ước của cổng", date(2011, 10, 1), reads=frozenset({"post", "history", "clock"}))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The moment at which the post goes online is neither before its day nor too far away."""
    fields, wait = post.fields, timedelta(days=limit("hen-gio").days)
    key = "publish_at" if fields.publish_at else "date"
    if _is_too_far(fields.goes_online, wait, context):
        farthest = (context.accepted.astimezone(VIETNAM).date() if context.accepted else context.clock.today()) + wait
        yield complain(RULE, post, (key,), f"Bài chờ đến ngày {short_day(fields.goes_online.astimezone(VIETNAM))} mới lên trang.",
                       f"Xem lại năm; ngày lên trang xa nhất là {farthest.isoformat()}.")
    elif fields.publish_at and fields.publish_at < fields.date:
        yield complain(RULE, post, ("publish_at",), "Giờ lên trang (publish_at) trước ngày đăng (date).",
                       "Bỏ publish_at, hoặc sửa một trong hai mốc.")
    elif fields.publish_at and _comes_after(fields.publish_at, context):
        yield complain(RULE, post, ("publish_at",), "Giờ hẹn lên trang đã qua: duyệt xong là bài hiện ngay.",
                       "Nếu còn phải giữ tin thì đặt giờ mới; nếu không thì bỏ publish_at.", level=Level.WARNING)


def _is_too_far(online: datetime, wait: timedelta, context: Context) -> bool:
    """Whether the post waits longer than it may: from when it was accepted, or from now."""
    return online > context.accepted + wait if context.accepted else not context.clock.reached(online - wait)


def _comes_after(moment: datetime, context: Context) -> bool:
    """Whether the post has not been accepted yet and the moment has passed."""
    return context.accepted is None and context.came is not None and context.clock.reached(moment)
