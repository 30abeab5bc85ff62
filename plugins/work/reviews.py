"""Pages and the organisation chart that must be read again: those whose day is over, and those whose day comes within two weeks."""

from collections.abc import Iterator

from plugins.core.work.task import Task, UnitState, task_of, task_of_portal
from schemas.vietnamese import short_day

TITLE = "Cần rà soát"
PAGE, CHART = "HN06", "CG11"
DAYS = 14


def find(unit: UnitState) -> Iterator[Task]:
    """What the rules say, and what they will say soon."""
    yield from (task_of(post, problem, unit) for post, problem in unit.told({PAGE}))
    for problem in unit.own:
        if problem.code == CHART:
            yield task_of_portal("Sơ đồ tổ chức", problem, unit)
    for post, line in unit.published():
        day = line.fields.review_by
        if day and 0 <= (day - unit.clock.today()).days <= DAYS:
            what = f"Đọc lại trang, sửa chỗ đã cũ, đặt review_by mới trước ngày {short_day(day)}."
            yield Task(post.title, post.path, what, line.fields.office, day)
