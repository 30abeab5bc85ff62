"""Sorts of tasks, one a file: `TITLE`, and `find(unit)`, which gives the tasks. What a rule has judged is taken from it, not judged again.

The order is that of urgency.
"""

from collections.abc import Sequence

from plugins.core.work.persons import persons_of
from plugins.core.work.task import Task, TaskGroup, UnitState, WorkList
from plugins.work import answers, expiring, held, missing, overdue, reviews, vanished

SORTS = (held, overdue, vanished, answers, expiring, reviews, missing)


def work_list(unit: UnitState) -> WorkList:
    """Everything that the unit has to do now; of each sort what is due first comes first."""
    groups = tuple(TaskGroup(sort.TITLE, tasks) for sort in SORTS if (tasks := _sorted(list(sort.find(unit)), unit)))
    offices = sorted({task.office for group in groups for task in group.tasks})
    return WorkList(unit.content.key, unit.name, unit.clock.today(), groups, persons_of(offices, unit.portal, unit.organisation))


def _sorted(tasks: Sequence[Task], unit: UnitState) -> tuple[Task, ...]:
    return tuple(sorted(tasks, key=lambda task: (task.due or unit.clock.today(), task.path, task.what)))
