"""A work list as a short plain text, to be pasted into a Zalo group of the staff."""

from collections.abc import Iterator

from plugins.core.work.task import Task, WorkList
from schemas.vietnamese import short_day

AT_MOST = 5  # tasks of one sort: a longer text is not read on a telephone


def as_text(work: WorkList) -> str:
    """Lines of text; what is left out is counted."""
    return "\n".join([f"VIỆC CẦN LÀM – {work.name}, {short_day(work.day)}", *_lines(work)]) + "\n"


def _lines(work: WorkList) -> Iterator[str]:
    if not work.groups:
        yield "Không có việc nào đến hạn."
    for group in work.groups:
        yield ""
        yield f"{group.title.upper()} ({len(group.tasks)})"
        yield from (f"- {_task(task)}" for task in group.tasks[:AT_MOST])
        if len(group.tasks) > AT_MOST:
            yield f"  … và {len(group.tasks) - AT_MOST} việc nữa, xem trang nội bộ."


def _task(task: Task) -> str:
    due = f", hạn {short_day(task.due)}" if task.due else ""
    return f"{task.title} ({task.office}{due})"
