"""What ends within three days or today: posts that expire, consultations that close, papers that come off the notice board."""

from collections.abc import Iterator
from datetime import date

from plugins.core.memory.meaning import PostLine
from plugins.core.work.task import Task, UnitState
from schemas.fields import VIETNAM
from schemas.kinds.consultation import Consultation
from schemas.kinds.disclosure import Disclosure
from schemas.vietnamese import short_day

TITLE = "Sắp hết hạn"
DAYS = 3


def find(unit: UnitState) -> Iterator[Task]:
    """What ends, and what to do about it."""
    for post, line in unit.published():
        for day, what, advice in _ends(line):
            left = (day - unit.clock.today()).days
            if 0 <= left <= DAYS:
                words = f"còn {left} ngày" if left else "hôm nay"
                yield Task(post.title, post.path, f"{what} ngày {short_day(day)} ({words}). {advice}", line.fields.office, day)


def _ends(line: PostLine) -> Iterator[tuple[date, str, str]]:
    fields = line.fields
    if fields.expires:
        yield fields.expires.astimezone(VIETNAM).date(), "Bài hết hạn", "Còn áp dụng thì sửa expires."
    if isinstance(fields, Consultation) and fields.result is None:
        yield fields.closes, "Đóng lấy ý kiến", "Chuẩn bị bản tổng hợp, tiếp thu."
    if isinstance(fields, Disclosure) and fields.noticeboard and fields.noticeboard.end:
        yield fields.noticeboard.end, "Hết thời gian niêm yết", "Lập biên bản kết thúc niêm yết."
