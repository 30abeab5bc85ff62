"""Whether a post came after its deadline: one answer for the rule that complains and for the report that counts."""

from datetime import date, datetime

from plugins.core.judging.fact_reader import PortalFacts
from plugins.core.memory.freshness import Places
from plugins.core.memory.meaning import Judging, PostLine
from plugins.core.memory.shelves import due_list, due_sort
from schemas.clock import Clock
from schemas.deadlines import Due, due_of, kinds_with_deadline
from schemas.fields import VIETNAM
from schemas.vietnamese import short_day


def late_day(online: date, due: Due, accepted: datetime | None, clock: Clock) -> date | None:
    """The day on which the post came, or would come today; None where that is in time."""
    if accepted:
        posted = max(online, accepted.astimezone(VIETNAM).date())
        return posted if posted > due.last else None
    is_late = online > due.last or clock.is_over(due.last)
    return max(online, clock.today()) if is_late else None


def due_places(line: PostLine, judging: Judging | None, portal: PortalFacts) -> Places:
    """The list of posts with a deadline; an import is not in it, for nobody knows when it was really online."""
    if judging is None or judging.accepted is None or judging.imported or line.kind.key not in kinds_with_deadline():
        return frozenset()
    due = due_of(line.kind.key, line.fields, portal.tier)
    if due is None:
        return frozenset()
    posted = max(line.fields.goes_online.astimezone(VIETNAM).date(), judging.accepted.astimezone(VIETNAM).date())
    return frozenset({(due_list(line.portal), due_sort(due.last, posted, bool(line.fields.late_reason), line.url))})


def late_words(due: Due, posted: date) -> str:
    """«Đăng muộn: hạn là 09/11/2026 …»."""
    sort = "ngày làm việc" if due.deadline.sort == "working" else "ngày"
    return (f"Đăng muộn: hạn là {short_day(due.last)} ({due.deadline.days} {sort} kể từ {short_day(due.event)}), "
            f"bài lên ngày {short_day(posted)}.")
