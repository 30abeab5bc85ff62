"""Whether a post came after its deadline: one answer for the rule that complains and for the report that counts."""

from datetime import date, datetime

from schemas.clock import Clock
from schemas.deadlines import Due
from schemas.fields import VIETNAM
from schemas.vietnamese import short_day


def late_day(online: date, due: Due, accepted: datetime | None, clock: Clock) -> date | None:
    """The day on which the post came, or would come today; None where that is in time."""
    if accepted:
        posted = max(online, accepted.astimezone(VIETNAM).date())
        return posted if posted > due.last else None
    is_late = online > due.last or clock.is_over(due.last)
    return max(online, clock.today()) if is_late else None


def late_words(due: Due, posted: date) -> str:
    """«Đăng muộn: hạn là 09/11/2026 …»."""
    sort = "ngày làm việc" if due.deadline.sort == "working" else "ngày"
    return (f"Đăng muộn: hạn là {short_day(due.last)} ({due.deadline.days} {sort} kể từ {short_day(due.event)}), "
            f"bài lên ngày {short_day(posted)}.")
