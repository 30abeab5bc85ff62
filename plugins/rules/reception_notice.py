"""Lịch tiếp công dân phải đăng trước ngày tiếp ít nhất 5 ngày làm việc.

Vì sao: người dân cần thời gian thu xếp và chuẩn bị giấy tờ. Lịch đăng muộn chỉ bị nhắc, không bị giữ: giữ lại thì không ai biết ngày tiếp.
Sai: đăng ngày 24/11/2026 lịch tiếp công dân ngày 26/11/2026
Đúng: đăng từ ngày 19/11/2026 trở về trước
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.deadlines import limit
from schemas.fields import VIETNAM
from schemas.kinds.schedule import Schedule
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.vietnamese import short_day
from schemas.working_days import working_days_before

RULE = Rule("HN02", Level.WARNING, "Luật Tiếp công dân 42/2013/QH13 Điều 24", date(2014, 7, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The first session that comes too soon after the day on which the schedule was posted."""
    if not isinstance(post.fields, Schedule):
        return
    notice = limit("tiep-cong-dan")
    posted = max(context.day, post.fields.goes_online.astimezone(VIETNAM).date())
    for index, session in enumerate(post.fields.sessions):
        latest = working_days_before(session.day, notice.days)
        if session.type == "reception" and posted > latest:
            yield complain(RULE, post, ("sessions", index, "day"),
                           f"Buổi tiếp công dân ngày {short_day(session.day)} phải được đăng chậm nhất ngày {short_day(latest)}, "
                           f"bài lên ngày {short_day(posted)}.",
                           "Lần sau đăng lịch sớm hơn; buổi này nên báo thêm trên loa và bảng tin.", notice.clause)
            return
