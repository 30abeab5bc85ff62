"""Second and third phase: what is to be taken in is read by guarded workers, and stands in lists afterwards. A batch at a time, each
in one transaction: what has been taken in is no longer to be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.core.judging.rule_module import RuleModule
from plugins.core.memory.freshness import Places, forget, keep, place, renew
from plugins.core.memory.lists import Lists, Notes
from plugins.core.memory.store import Store, unpacked
from plugins.core.reading import line, stock, troubles
from plugins.core.reading.examine import PostTask
from plugins.core.reading.files import Files, folder_of, is_post
from plugins.core.reading.portals import take_portals
from plugins.core.reading.readings import Meaning, Readings
from plugins.core.reading.scan import read_cell
from plugins.core.told import Told
from plugins.core.world import Crew, World

BATCH = 1000  # posts in one transaction
FEW = 300  # posts; when there are more, stock phrases are looked for in all lists at once


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
        self.readings = Readings(self.store, self.world, self.rules, self.crew, self.told)

    def all(self) -> None:
        """Posts, portals, and then the folders in which a file may be named by no post."""
        waiting = [path for (path,) in self.store.rows("SELECT path FROM todo ORDER BY path")]
        posts = [path for path in waiting if is_post(path)]
        many = len(posts) > FEW
        if many:
            self.store.remember("stock", "unsettled")
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
        tasks = [task for path in paths if (task := self._task(path))]
        with self.store.together():
            found = list(self.readings.meanings(tasks))
            changed = {name for meaning in found for name in self._take(meaning)}
            if not many:
                stock.settle(self.store, changed)
        self.changing |= len(found) < len(tasks)

    def _task(self, path: str) -> PostTask | None:
        blob, as_of = self.files.blob(path), self.world.as_of
        untried = tuple((number, line.came_at(self.store, number, as_of), tried) for number, tried in line.untried(self.store, path))
        task = self.readings.task(path, blob, self.files.beside_post(path), line.accepted_at(self.store, path, as_of),
                                  untried) if blob else None
        if not task:  # it is no longer there
            self.store.do("DELETE FROM todo WHERE path = ?", path)
        return task

    def _take(self, meaning: Meaning) -> set[str]:
        """Let the post stand in its lists; the lists of fingerprints that have changed."""
        task = meaning.task
        self.store.do("DELETE FROM todo WHERE path = ?", task.path)
        line.settle(self.store, task.path, meaning.number, meaning.tried)
        self._remember_clock(meaning)
        old_key, before = self._item(task.path)
        if old_key == meaning.key:
            return set()
        unread_here = (troubles.unread_list(folder_of(task.path)), "")
        places = frozenset({unread_here}) if meaning.places is None else meaning.places
        place(self.store, task.path, meaning.key, places)
        renew(self.store, f"judge:{task.path}", task.portal)
        if task.path.endswith("/index.md") or unread_here in before | places:
            self.store.do("INSERT OR IGNORE INTO todo VALUES (?)", folder_of(task.path) + "/")
        return stock.print_lists(before ^ places)

    def _item(self, path: str) -> tuple[bytes, Places]:
        found = self.store.one("SELECT key, places FROM item WHERE name = ?", path)
        return (bytes(found[0]), frozenset(unpacked(found[1]))) if found else (b"", frozenset())

    def _remember_clock(self, meaning: Meaning) -> None:
        name = read_cell(meaning.task.path)
        if meaning.clock.since or meaning.clock.until:
            notes = Notes(self.world.as_of)
            notes.clock = meaning.clock
            keep(self.store, name, "", notes, None)
        else:
            forget(self.store, name)
