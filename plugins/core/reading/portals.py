"""The portals taken in: an item for each, made of its own two files and of its address."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.core.guarded import TOO_MUCH
from plugins.core.judging.facts import portal_line, portal_places
from plugins.core.memory.freshness import forget, place, renew, want
from plugins.core.memory.meanings import add, digest, items, row_of
from plugins.core.memory.store import Store, packed, unpacked
from plugins.core.reading.files import Files
from plugins.core.reading.unread import unread_portal
from plugins.core.world import Crew, World
from schemas.clock import Clock
from schemas.content import OWN_FILES, PortalContent, keyed, read_portal
from schemas.entries import Changed
from schemas.people import people_of
from schemas.privacy.contacts import contacts_of
from schemas.tree import Pinned, Source


@dataclass(frozen=True)
class PortalTask:
    """The own files of one portal: their paths and blobs."""

    source: Source
    key: str
    folder: str
    blobs: dict[str, str]


CITY_CELL = "judge:."  # for the files that belong to no portal


def item_of(key: str) -> str:
    """The item that stands for a portal; its line is a PortalLine, its whole a PortalContent."""
    return f"portal:{key}"


def portal_keys(store: Store) -> list[str]:
    """The keys of all portals, the city first."""
    return list(keyed(Files(store).portals()))


def content_of(store: Store, key: str) -> PortalContent:
    """A portal's own files as they were read."""
    [whole] = store.one("SELECT whole FROM meaning JOIN item USING(key) WHERE name = ?", item_of(key))
    content: PortalContent = unpacked(whole)
    return content


def read_portal_files(task: PortalTask) -> PortalContent | None:
    """What a worker does: a portal's own files, read; None where they change meanwhile."""
    try:
        return read_portal(Pinned(task.source, task.blobs), task.key, task.folder, frozenset(task.blobs))
    except Changed:
        return None


def take_portals(store: Store, world: World, crew: Crew, faults: list[str]) -> bool:
    """Let the portals be those that are there; False where their files are being written to."""
    files = Files(store)
    keys = keyed(files.portals())
    tasks = [task for task in _tasks(store, world, files, keys) if _key_of(store, task.key) != _key(task, world)]
    outcomes = [outcome for outcome in crew.guarded(read_portal_files, tasks) if outcome.result or outcome.error]
    faults += [f"{outcome.task.folder}: {outcome.error}" for outcome in outcomes if outcome.error not in ("", TOO_MUCH)]
    with store.together():
        want(store, CITY_CELL, "")
        for outcome in outcomes:
            task = outcome.task
            _take(store, _key(task, world), outcome.result or unread_portal(task.key, task.folder, outcome.error), world)
        for name in items(store, "portal:"):
            if name.removeprefix("portal:") not in keys:
                _forget(store, name.removeprefix("portal:"))
    return len(outcomes) == len(tasks)


def _tasks(store: Store, world: World, files: Files, keys: dict[str, str]) -> Iterator[PortalTask]:
    for key, folder in keys.items():
        blobs = {path: blob for name in OWN_FILES if (blob := files.blob(path := f"{folder}/{name}"))}
        yield PortalTask(world.tree.source, key, folder, blobs)


def _key(task: PortalTask, world: World) -> bytes:
    return digest(task.key, task.folder, sorted(task.blobs.items()), world.publishing.address_of(task.key))


def _key_of(store: Store, key: str) -> bytes:
    found = store.one("SELECT key FROM item WHERE name = ?", item_of(key))
    return bytes(found[0]) if found else b""


def _take(store: Store, key: bytes, content: PortalContent, world: World) -> None:
    line = portal_line(content, world.publishing.address_of(content.key))
    add(store, [row_of(key, packed(line), packed(content), Clock(world.as_of))])
    place(store, item_of(content.key), key, portal_places(line, contacts_of(content), people_of(content)))
    renew(store, f"judge:{content.folder}", content.key)


def _forget(store: Store, key: str) -> None:
    folder = content_of(store, key).folder
    place(store, item_of(key), None, frozenset())
    forget(store, f"judge:{folder}")


