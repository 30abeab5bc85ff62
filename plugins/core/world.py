"""What is judged, at which moment, and who carries out the work."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from plugins.core.work_queue import Outcome
from schemas.git_tree import GitSource
from schemas.history import Repository
from schemas.publish import Publishing
from schemas.tree import Source, Tree

T = TypeVar("T")
R = TypeVar("R")


class Crew(Protocol):
    """Who carries out tasks: plugins/core/guarded.py says how."""

    def guarded(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[Outcome[T, R]]:
        """Work on what nobody has looked at yet."""

    def trusted(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[Outcome[T, R]]:
        """Work on what has been read."""


@dataclass(frozen=True)
class Past:
    """The line of first parents that ends at a commit: it says when each post was accepted."""

    repository: Repository
    commit: str

    @property
    def source(self) -> Source:
        """Reads what was there before."""
        return GitSource(self.repository.top)


@dataclass(frozen=True)
class World:
    """What is judged, and at which moment; `past` is the history that is asked (None: there is none), or one that a test makes up.

    `exempting` is the tree whose exemptions hold, where that is another one: a proposal does not exempt itself.
    """

    tree: Tree
    as_of: datetime
    publishing: Publishing
    past: Past | Mapping[str, datetime] | None = None
    exempting: Tree | None = None
