"""What post files mean, as they are now or were in a commit: remembered, or to be read by a guarded worker."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from plugins.core.guarded import TOO_MUCH
from plugins.core.judging.facts import fact_places
from plugins.core.judging.rule_module import RuleModule
from plugins.core.memory.freshness import Places
from plugins.core.memory.meanings import add, digest, known, row_of
from plugins.core.memory.store import Store, packed
from plugins.core.reading import line
from plugins.core.reading.examine import Examined, PostTask, asked_alone, examine
from plugins.core.reading.files import Files, is_post
from plugins.core.reading.unread import unread
from plugins.core.told import Told
from plugins.core.work_queue import Outcome
from plugins.core.world import Crew, Past, World
from schemas.clock import Clock
from schemas.content import folder_of_portal, keyed
from schemas.tree import Source

Beside = tuple[tuple[str, str], ...]  # name and blob of each file in a post's own folder


class Meaning(NamedTuple):
    """A post file as it was read: the key of its meaning, its places in lists (None: it cannot be read), how long that holds."""

    task: PostTask
    key: bytes
    places: Places | None
    clock: Clock
    number: int | None = None  # of the commit with which it was accepted, where that was found now
    tried: int = 0  # of the last one that was looked at for that


@dataclass(frozen=True)
class Packed:
    """What a worker found, as it goes into the store; `seconds` is what each rule took, where somebody wants to know."""

    line: bytes
    whole: bytes
    places: Places | None
    clock: Clock
    accepted: datetime | None
    number: int | None = None
    seconds: dict[str, float] = field(default_factory=dict)


def read(task: PostTask) -> Packed | None:
    """What a worker does with a post; None where it changes meanwhile."""
    found = examine(task)
    return packed_up(found, task.timed) if found else None


def packed_up(found: Examined, timed: bool = False) -> Packed:
    """Packed where it was found: the one process that writes has enough to do."""
    places = fact_places(found.line) if found.line else None
    seconds = found.seconds if timed else {}
    return Packed(packed(found.line), packed(found.whole), places, found.clock, found.accepted, found.number, seconds)


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
                        imports, self._names, untried, older, self._told.timed)

    def task_in(self, commit: str, path: str) -> PostTask | None:
        """The post as it was in a commit of the past; None where it was not there."""
        past, folder = self._world.past, path.rpartition("/")[0]
        assert isinstance(past, Past)
        listed = past.repository.tree(commit).listed(folder)
        if path not in listed:
            return None
        names = sorted(name for name in listed if not is_post(name)) if path.endswith("/index.md") else []
        beside = tuple((name[len(folder) + 1 :], listed[name].blob) for name in names)
        accepted = line.accepted_at(self._store, path, self._world.as_of)
        return self.task(path, listed[path].blob, beside, accepted, source=past.source)

    def meanings(self, tasks: Iterable[PostTask]) -> Iterator[Meaning]:
        """What each post means, first of those that were read before; those are left out that changed meanwhile."""
        found = [(task, self._remembered(task)) for task in tasks]
        yield from (meaning for _, meaning in found if meaning)
        yield from self._read(task for task, meaning in found if not meaning)

    def _remembered(self, task: PostTask) -> Meaning | None:
        """What the post means, where that was read before and holds now."""
        found = None if task.untried else known(self._store, self._key(task, task.accepted), task.as_of)
        if not found:
            return None
        key, line, clock = found
        return Meaning(task, key, fact_places(line) if line else None, clock)

    def _read(self, tasks: Iterable[PostTask]) -> Iterator[Meaning]:
        for outcome in self._crew.guarded(read, tasks):
            self._told.read += 1
            if outcome.result:
                self._told.seconds.update(outcome.result.seconds)
                yield self._added(outcome.task, outcome.result)
            elif outcome.error:
                yield self._failed(outcome)

    def _added(self, task: PostTask, found: Packed) -> Meaning:
        row = row_of(self._key(task, found.accepted), found.line, found.whole, found.clock)
        add(self._store, [row])
        return Meaning(task, row[0], found.places, found.clock, found.number, task.untried[-1][0] if task.untried else 0)

    def _failed(self, outcome: Outcome[PostTask, Packed | None]) -> Meaning:
        task = outcome.task
        if outcome.error != TOO_MUCH:
            self._told.faults.append(f"{task.path}: {outcome.error}")
        found = Examined(unread(task.path, task.folder, outcome.error), None, Clock(task.as_of), task.accepted)
        return self._added(task, packed_up(found))._replace(tried=0)  # a version less may count

    def _key(self, task: PostTask, accepted: datetime | None) -> bytes:
        return digest(self._terms, task.portal, task.folder, task.path, task.blob, task.beside, accepted and accepted.timestamp())
