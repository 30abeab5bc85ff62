"""What is judged, at which moment, and who carries out the work."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from plugins.core.tasks import Outcome
from schemas.history import Repository
from schemas.publish import Publishing
from schemas.tree import Tree

Run = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Outcome[Any, Any]]]


@dataclass(frozen=True)
class Past:
    """The line of first parents that ends at a commit: it says when each post was accepted."""

    repository: Repository
    commit: str


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
