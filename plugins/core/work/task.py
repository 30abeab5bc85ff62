"""What a unit has to do, and what is known of the unit when that is asked."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from plugins.core.memory.meaning import PostLine
from schemas.clock import Clock
from schemas.content import PortalContent
from schemas.portal import Organisation, Portal
from schemas.problem import Problem
from schemas.state import State
from schemas.vietnamese import sort_key


@dataclass(frozen=True)
class PostState:
    """A post file: its path, its line (None: it cannot be read), its state, what is wrong with it."""

    path: str
    line: PostLine | None
    state: State
    problems: tuple[Problem, ...]

    @property
    def title(self) -> str:
        """Its title; the name of the file where nobody can read it."""
        return self.line.fields.title if self.line else self.path.rpartition("/")[2]


@dataclass(frozen=True)
class UnitState:
    """A portal that can be built, at a moment; `own` is what is wrong with the portal itself."""

    content: PortalContent
    portal: Portal
    organisation: Organisation
    posts: tuple[PostState, ...]
    own: tuple[Problem, ...]
    clock: Clock

    @property
    def name(self) -> str:
        return self.portal.name_at(self.clock).name

    def published(self) -> Iterator[tuple[PostState, PostLine]]:
        """The posts that readers see as valid now."""
        return ((post, post.line) for post in self.posts if post.line and post.state is State.PUBLISHED)

    def told(self, codes: Collection[str]) -> Iterator[tuple[PostState, Problem]]:
        """What the rules of these codes say of posts that readers see."""
        return ((post, problem) for post in self.posts if post.state.is_online for problem in post.problems if problem.code in codes)


@dataclass(frozen=True)
class Task:
    """Something to be done: of which post or file (`title`, `path` in the content folder), what, by which office, until which day
    (None: at once). `clause` is by what law."""

    title: str
    path: str
    what: str
    office: str
    due: date | None = None
    clause: str = ""


@dataclass(frozen=True)
class TaskGroup:
    """Tasks of one sort, the most urgent first."""

    title: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True)
class OfficeWork:
    """The tasks of one office, each with the title of its sort, and the person to turn to."""

    office: str
    person: str
    tasks: tuple[tuple[str, Task], ...]


@dataclass(frozen=True)
class WorkList:
    """All that a unit has to do on a day, and the person of each office to turn to."""

    key: str
    name: str
    day: date
    groups: tuple[TaskGroup, ...]
    persons: dict[str, str]

    @property
    def count(self) -> int:
        return sum(len(group.tasks) for group in self.groups)

    def by_office(self) -> list[OfficeWork]:
        """The same tasks by the office whose they are; offices by name, the most urgent task first."""
        tasks = [(group.title, task) for group in self.groups for task in group.tasks]
        return [OfficeWork(office, self.persons[office], tuple(pair for pair in tasks if pair[1].office == office))
                for office in sorted({task.office for _, task in tasks}, key=sort_key)]


def task_of(post: PostState, problem: Problem, unit: UnitState) -> Task:
    """A task from the complaint of a rule about a post, for its own office, or for who answers for the portal where it cannot be read."""
    office = post.line.fields.office if post.line else unit.portal.responsible.role
    return Task(post.title, problem.path, f"{problem.message} {problem.hint}", office, None, problem.clause)


def task_of_portal(title: str, problem: Problem, unit: UnitState) -> Task:
    """A task from the complaint of a rule about the portal, for who answers for it."""
    return Task(title, problem.path, f"{problem.message} {problem.hint}", unit.portal.responsible.role, None, problem.clause)
