"""Ngừng dịch vụ theo kế hoạch phải báo trước ít nhất 7 ngày làm việc, trừ trường hợp bất khả kháng.

Vì sao: người dân và cơ sở kinh doanh cần chuẩn bị. Sự cố đột xuất thì ghi force_majeure: true và lý do, không phải chờ.
Sai: đăng ngày 24/11/2026 thông báo ngừng dịch vụ từ 27/11/2026, không phải bất khả kháng
Đúng: dời giờ ngừng, hoặc force_majeure: true, reason: Cây đổ làm đứt dây
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.deadlines import limit
from schemas.fields import VIETNAM
from schemas.kinds.notice import Notice
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.vietnamese import short_day
from schemas.working_days import add_working_days, working_days_before

RULE = Rule("HN03", Level.ERROR, "NĐ 224/2026 Điều 13(1)", date(2026, 7, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """A planned interruption was announced early enough."""
    outage = post.fields.outage if isinstance(post.fields, Notice) else None
    if outage is None or outage.force_majeure:
        return
    notice = limit("ngung-dich-vu")
    posted = max(context.day, post.fields.goes_online.astimezone(VIETNAM).date())
    starts = outage.starts.astimezone(VIETNAM).date()
    if posted > working_days_before(starts, notice.days):
        earliest = add_working_days(posted, notice.days)
        yield complain(RULE, post, ("outage", "starts"),
                       f"Báo ngừng dịch vụ ngày {short_day(starts)} chưa đủ {notice.days} ngày làm việc (bài lên {short_day(posted)}).",
                       f"Dời giờ ngừng sang ngày {short_day(earliest)} trở đi; nếu là sự cố thì ghi force_majeure: true và lý do.",
                       notice.clause)
