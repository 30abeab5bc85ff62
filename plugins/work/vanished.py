"""Sources that were observed to be gone: a post that rests on one is mended or withdrawn at once (Press Law 103/2016 Điều 36(4))."""

from collections.abc import Iterator

from plugins.core.work.task import Task, UnitState, task_of

TITLE = "Nguồn đã bị gỡ"
CODES = frozenset({"NT10"})


def find(unit: UnitState) -> Iterator[Task]:
    """What the rule says; a post that is held for it is among those that are held."""
    yield from (task_of(post, problem, unit) for post, problem in unit.told(CODES))
