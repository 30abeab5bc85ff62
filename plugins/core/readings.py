"""What post files mean, as they are now or were in a commit: remembered, or to be read by a guarded worker."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from plugins.core.examine import Examined, PostTask, asked_alone, examine
from plugins.core.files import Files
from plugins.core.guarded import TOO_MUCH
from plugins.core.meaning import PostLine
from plugins.core.meanings import add, digest, known, row_of
from plugins.core.rule import RuleModule
from plugins.core.store import Store, packed
from plugins.core.told import Told
from plugins.core.unread import unread
from plugins.core.work_queue import Outcome
from plugins.core.world import Crew, Past, World
from schemas.clock import Clock
from schemas.content import folder_of_portal, keyed
from schemas.tree import Source

Beside = tuple[tuple[str, str], ...]  # name and blob of each file in a post's own folder


class Meaning(NamedTuple):
    """A post file as it was read: the key of its meaning, its line (None: it cannot be read), how long that holds."""

    task: PostTask
    key: bytes
    line: PostLine | None
    clock: Clock
    number: int | None = None  # of the commit with which it was accepted, where that was found now
    tried: int = 0  # of the last one that was looked at for that


class Readings:
    """Reads post files for a world. Meanings are written to the store at once; nobody sees them before an item has their key."""

    def __init__(self, store: Store, world: World, rules: Sequence[RuleModule], crew: Crew, told: Told) -> None:
        self._store, self._world, self._crew, self._told = store, world, crew, told
        self._names = tuple(module.__name__ for module in asked_alone(rules))
        self._terms: bytes = store.recall("terms")
        self.portals = {folder: key for key, folder in keyed(Files(store).portals()).items()}

    def task(self, path: str, blob: str, beside: Beside, accepted: datetime | None,
             untried: tuple[tuple[int, datetime, str], ...] = (), source: Source | None = None) -> PostTask | None:
        """A post to be read from the world's tree, or from another source; None where it lies in no portal."""
        world, folder = self._world, folder_of_portal(path)
        if folder not in self.portals:
            return None
        imports = None if world.past is None else world.publishing
        older = world.past.source if isinstance(world.past, Past) else None
        return PostTask(source or world.tree.source, self.portals[folder], folder, path, blob, beside, world.as_of, accepted,
                        imports, self._names, untried, older)

    def remembered(self, task: PostTask) -> Meaning | None:
        """What the post means, where that was read before and holds now."""
        found = None if task.untried else known(self._store, self._key(task, task.accepted), task.as_of)
        return Meaning(task, *found) if found else None

    def read(self, tasks: Iterable[PostTask]) -> Iterator[Meaning]:
        """What each post means; those are left out that changed meanwhile."""
        for outcome in self._crew.guarded(examine, tasks):
            self._told.read += 1
            if outcome.result:
                self._told.seconds.update(outcome.result.seconds)
                yield self._added(outcome.task, outcome.result)
            elif outcome.error:
                yield self._failed(outcome)

    def _added(self, task: PostTask, found: Examined) -> Meaning:
        row = row_of(self._key(task, found.accepted), packed(found.line), packed(found.whole), found.clock)
        add(self._store, [row])
        return Meaning(task, row[0], found.line, found.clock, found.number, task.untried[-1][0] if task.untried else 0)

    def _failed(self, outcome: Outcome[PostTask, Examined | None]) -> Meaning:
        task = outcome.task
        if outcome.error != TOO_MUCH:
            self._told.faults.append(f"{task.path}: {outcome.error}")
        whole = unread(task.path, task.folder, outcome.error)
        return self._added(task, Examined(whole, None, Clock(task.as_of), task.accepted))._replace(tried=0)  # a version less may count

    def _key(self, task: PostTask, accepted: datetime | None) -> bytes:
        return digest(self._terms, task.portal, task.folder, task.path, task.blob, task.beside, accepted and accepted.timestamp())
