"""Second and third phase: what is to be taken in is read by guarded workers, and stands in lists afterwards. A batch at a time, each
in one transaction: what has been taken in is no longer to be done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from plugins.core import line, stock, troubles
from plugins.core.examine import Examined, PostTask, asked_alone, examine
from plugins.core.facts import fact_places
from plugins.core.files import Files, folder_of, is_post
from plugins.core.freshness import Places, forget, keep, place, renew
from plugins.core.guarded import TOO_MUCH
from plugins.core.lists import Lists, Notes
from plugins.core.meaning import PostLine
from plugins.core.meanings import add, digest, known, row_of
from plugins.core.portals import take_portals
from plugins.core.rule import RuleModule
from plugins.core.scan import read_cell
from plugins.core.store import Store, packed, unpacked
from plugins.core.told import Told
from plugins.core.unread import unread
from plugins.core.work_queue import Outcome
from plugins.core.world import Crew, Past, World
from schemas.clock import Clock
from schemas.content import folder_of_portal, keyed

BATCH = 1000  # posts in one transaction
FEW = 2000  # posts; when there are more, stock phrases are looked for in all lists at once


class Taken(NamedTuple):
    """A post as it is to stand in lists: the key of its meaning, its line (None: it cannot be read), how long that holds."""

    path: str
    key: bytes
    line: PostLine | None
    clock: Clock


@dataclass
class TakeIn:
    """Takes in what is to be taken in; `changing` says afterwards that somebody was writing into the folder."""

    store: Store
    world: World
    rules: Sequence[RuleModule]
    crew: Crew
    told: Told
    changing: bool = False

    def __post_init__(self) -> None:
        self.files, self.lists = Files(self.store), Lists(self.store, self.world.as_of)
        self.names = tuple(module.__name__ for module in asked_alone(self.rules))
        self.imports = None if self.world.past is None else self.world.publishing
        self.older = self.world.past.source if isinstance(self.world.past, Past) else None
        self.terms = self.store.recall("terms")

    def all(self) -> None:
        """Posts, portals, and then the folders in which a file may be named by no post."""
        waiting = [path for (path,) in self.store.rows("SELECT path FROM todo ORDER BY path")]
        posts = [path for path in waiting if is_post(path)]
        many = len(posts) > FEW
        if many:
            self.store.remember("stock", "unsettled")
        self.portals = {folder: key for key, folder in keyed(self.files.portals()).items()}
        for start in range(0, len(posts), BATCH):
            self._posts(posts[start : start + BATCH], many)
            self.told.progress("Kiểm tra", min(start + BATCH, len(posts)), len(posts))
        self.changing |= not take_portals(self.store, self.world, self.crew, self.told.faults)
        with self.store.together():
            for (path,) in self.store.rows("SELECT path FROM todo WHERE path LIKE '%/'"):
                troubles.judge_folder(self.store, self.lists, path[:-1])
                self.store.do("DELETE FROM todo WHERE path = ?", path)
            if self.store.recall("stock"):
                stock.settle(self.store)
                self.store.remember("stock", None)

    def _posts(self, paths: Sequence[str], many: bool) -> None:
        taken: list[Taken] = []
        tasks: list[PostTask] = []
        for path in paths:
            task = self._task(path)
            found = self._known(task) if task else None
            if found:
                taken.append(found)
            elif task:
                tasks.append(task)
            else:
                self.store.do("DELETE FROM todo WHERE path = ?", path)
        with self.store.together():
            for outcome in self.crew.guarded(examine, tasks):
                taken += self._examined(outcome)
            changed = {name for post in taken for name in self._take(post)}
            if not many:
                stock.settle(self.store, changed)

    def _task(self, path: str) -> PostTask | None:
        entry, folder = self.files.entry(path), folder_of_portal(path)
        if not entry or not entry.blob or folder not in self.portals:
            return None
        beside = self.files.beside(folder_of(path)) if path.endswith("/index.md") else ()
        as_of = self.world.as_of
        untried = tuple((number, line.moment_of(self.store, number, as_of), blob) for number, blob in line.untried(self.store, path))
        return PostTask(self.world.tree.source, self.portals[folder], folder, path, entry.blob, beside, as_of,
                        line.accepted_at(self.store, path, as_of), self.imports, self.names, untried, self.older)

    def _known(self, task: PostTask) -> Taken | None:
        found = None if task.untried else known(self.store, self._key(task, task.accepted), task.as_of)
        return Taken(task.path, *found) if found else None

    def _key(self, task: PostTask, accepted: Any) -> bytes:
        return digest(self.terms, task.portal, task.folder, task.path, task.blob, task.beside, accepted and accepted.timestamp())

    def _examined(self, outcome: Outcome[PostTask, Examined | None]) -> Iterator[Taken]:
        task, found = outcome.task, outcome.result
        if found is None and not outcome.error:
            self.changing = True
            return
        if found is None and outcome.error != TOO_MUCH:
            self.told.faults.append(f"{task.path}: {outcome.error}")
        clock = found.clock if found else Clock(task.as_of)
        whole, post = (found.whole, found.line) if found else (unread(task.path, task.folder, outcome.error), None)
        row = row_of(self._key(task, found.accepted if found else task.accepted), packed(post), packed(whole), clock)
        add(self.store, [row])
        if found:
            self.told.seconds.update(found.seconds)
            line.settle(self.store, task.path, found.number, task.untried[-1][0] if task.untried else 0)
        yield Taken(task.path, row[0], post, clock)

    def _take(self, post: Taken) -> set[str]:
        """Let the post stand in its lists; the lists of fingerprints that have changed."""
        self.store.do("DELETE FROM todo WHERE path = ?", post.path)
        self._remember_clock(post)
        old_key, before = self._item(post.path)
        if old_key == post.key:
            return set()
        folder = folder_of(post.path)
        unread_here = (troubles.unread_list(folder), "")
        places = fact_places(post.line) if post.line else frozenset({unread_here})
        place(self.store, post.path, post.key, places)
        renew(self.store, f"judge:{post.path}", self.portals[folder_of_portal(post.path)])
        if post.path.endswith("/index.md") or unread_here in before | places:
            self.store.do("INSERT OR IGNORE INTO todo VALUES (?)", folder + "/")
        return stock.print_lists(before ^ places)

    def _item(self, path: str) -> tuple[bytes, Places]:
        found = self.store.one("SELECT key, places FROM item WHERE name = ?", path)
        return (bytes(found[0]), frozenset(unpacked(found[1]))) if found else (b"", frozenset())

    def _remember_clock(self, post: Taken) -> None:
        if post.clock.since or post.clock.until:
            notes = Notes(self.world.as_of)
            notes.clock = post.clock
            keep(self.store, read_cell(post.path), "", notes, None)
        else:
            forget(self.store, read_cell(post.path))


