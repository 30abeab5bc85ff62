"""Nội dung phải công khai thì đăng đúng hạn của luật; đăng muộn thì ghi lý do.

Vì sao: văn bản của phường, xã phải lên cổng trong 5 ngày làm việc kể từ ngày ban hành; số liệu ngân sách cũng có hạn. Bài muộn
chỉ bị nhắc, không bị giữ, vì giữ lại thì càng muộn hơn. Máy đếm từ ngày bài vào kho, không theo ngày ghi trong bài.
Sai: văn bản ban hành 02/11/2026, đưa lên cổng 24/11/2026, không ghi lý do
Đúng: đưa lên trong hạn; hoặc ghi late_reason: Văn bản gốc bị thất lạc, tìm lại ngày 23/11
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.lateness import late_day, late_words
from plugins.core.judging.rule import Context, Rule, complain
from schemas.deadlines import due_of, kinds_with_deadline
from schemas.fields import VIETNAM
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("HN01", Level.WARNING, "Luật 104/2016/QH13 Điều 18(4); Luật 10/2022/QH15 Điều 12(3)", date(2017, 1, 1),
            reads=frozenset({"post", "portal", "history", "clock"}))
_PLACES: dict[str, tuple[str, ...]] = {"issued": ("issued",), "decision": ("decision",), "period": ("budget", "period")}


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The post came in time, or says why not; nobody knows when an import was really online."""
    if post.kind.key not in kinds_with_deadline() or context.came is None or context.imported or post.fields.late_reason:
        return
    due = due_of(post.kind.key, post.fields, context.portal.tier)
    online = post.fields.goes_online.astimezone(VIETNAM).date()
    posted = late_day(online, due, context.accepted, context.clock) if due else None
    if due and posted:
        yield complain(RULE, post, _PLACES[due.deadline.event], late_words(due, posted),
                       "Thêm dòng late_reason: lý do đăng muộn. Lần sau đăng trước hạn.", due.deadline.clause)
