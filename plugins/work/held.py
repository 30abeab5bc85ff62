"""Posts that readers cannot see because something in them is wrong; those for the staff too."""

from collections.abc import Iterator

from plugins.core.work.task import Task, UnitState, task_of
from schemas.state import State

TITLE = "Bài bị giữ, cần sửa"


def find(unit: UnitState) -> Iterator[Task]:
    """The first fault of each post."""
    for post in unit.posts:
        errors = [problem for problem in post.problems if problem.is_error]
        if errors and post.state in (State.HELD, State.INTERNAL):
            yield task_of(post, errors[0], unit)
