"""What a proposal changes: two commits, and what will stand after the merge."""

from dataclasses import dataclass
from functools import cached_property

from schemas.entries import storable
from schemas.history import Change, Repository
from schemas.tree import Tree


@dataclass(frozen=True)
class Proposal:
    """What is proposed: two commits, what will stand after the merge (a commit or a tree), and the files that this changes."""

    repository: Repository
    base: str
    head: str
    merged: str
    changes: list[Change]

    @cached_property
    def before(self) -> Tree:
        """The content as it is at the base."""
        return self.repository.tree(self.base)

    @cached_property
    def after(self) -> Tree:
        """The content as it will be."""
        return self.repository.tree(self.merged)

    @cached_property
    def changed(self) -> frozenset[str]:
        """Paths in the content folder."""
        return frozenset(map(self._inside, filter(self._is_inside, self.changes)))

    @property
    def gone(self) -> list[str]:
        """The same, of what is deleted."""
        return [self._inside(change) for change in self.changes if change.status == "D" and self._is_inside(change)]

    def _is_inside(self, change: Change) -> bool:
        return change.path.startswith(self.repository.prefix)

    def _inside(self, change: Change) -> str:
        return storable(change.path.removeprefix(self.repository.prefix))
