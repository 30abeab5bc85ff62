"""What the portal as a whole lacks: compulsory pages, empty sections and groups, the board and its regulation, biographies."""

from collections.abc import Iterator

from plugins.core.work.task import Task, UnitState, task_of_portal
from plugins.work.reviews import CHART

TITLE = "Cổng còn thiếu"


def find(unit: UnitState) -> Iterator[Task]:
    """Whatever the rules about portals say, but for the review of the chart, which has a place of its own."""
    for problem in unit.own:
        if problem.code != CHART:
            yield task_of_portal("Cổng thông tin", problem, unit)
