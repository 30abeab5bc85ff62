"""What should have been done by a day that is over: answers, posting in time, results of consultations, lists of persons."""

from collections.abc import Iterator

from plugins.core.work.task import Task, UnitState, task_of

TITLE = "Đã quá hạn"
CODES = frozenset({"HN01", "HN07", "HN08", "YK01"})


def find(unit: UnitState) -> Iterator[Task]:
    """What the rules say."""
    yield from (task_of(post, problem, unit) for post, problem in unit.told(CODES))
