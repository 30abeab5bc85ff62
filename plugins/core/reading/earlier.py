"""A post that was online and whose newer version is held stays online in its last version that could be accepted: found in the
history of the line, so that it is the same in a build from nothing, and judged by the rules of now.

What was withdrawn does not come back by a mistake or a new rule: nothing is looked for behind a version that is withdrawn.
"""

from collections.abc import Sequence

from plugins.core.judging.cells import Judge, Judged
from plugins.core.memory.meaning import Whole
from plugins.core.memory.store import Store, unpacked
from plugins.core.reading import line
from plugins.core.reading.examine import PostTask
from plugins.core.reading.files import Files
from plugins.core.reading.readings import Readings
from plugins.core.reading.versions import MOST
from plugins.core.world import Past, World
from schemas.state import State


class Earlier:
    """Looks for older versions of held posts."""

    def __init__(self, store: Store, world: World, readings: Readings, judge: Judge) -> None:
        self._store, self._world, self._readings, self._judge = store, world, readings, judge

    def find(self, judged: Sequence[Judged]) -> list[Judged]:
        """The judgements; those of held posts with the older version that readers see, where there is one."""
        found = {each.name: each for each in judged}
        held = [each for each in judged if each.state is State.HELD and not self._is_withdrawn(self._key(each.path))]
        held = held if isinstance(self._world.past, Past) else []
        waiting = {each.path: line.numbers(self._store, each.path, MOST) for each in held}
        while waiting := {path: numbers for path, numbers in waiting.items() if numbers}:
            for path, key, commit in self._read({path: numbers.pop(0) for path, numbers in waiting.items()}):
                shown = self._judge.shown(found[f"judge:{path}"], key, commit)
                if shown:
                    found[shown.name] = shown
                if shown or self._is_withdrawn(key):
                    del waiting[path]
        return list(found.values())

    def _key(self, path: str) -> bytes:
        return bytes(self._store.one("SELECT key FROM item WHERE name = ?", path)[0])

    def _is_withdrawn(self, key: bytes) -> bool:
        whole: Whole = unpacked(self._store.one("SELECT whole FROM meaning WHERE key = ?", key)[0])
        return whole.is_withdrawn

    def _read(self, numbers: dict[str, int]) -> list[tuple[str, bytes, str]]:
        """Path, key of the meaning and commit of each post, as it was in the commit of this number."""
        commits = {path: line.id_of(self._store, number) for path, number in numbers.items()}
        tasks = [task for path, commit in commits.items() if (task := self._task(path, commit))]
        return [(meaning.task.path, meaning.key, commits[meaning.task.path]) for meaning in self._readings.meanings(tasks)]

    def _task(self, path: str, commit: str) -> PostTask | None:
        """The post as it was in a commit; None where it was not there, was never accepted, or is the same now."""
        task, files = self._readings.task_in(commit, path), Files(self._store)
        if task is None or task.accepted is None or (task.blob, task.beside) == (files.blob(path), files.beside_post(path)):
            return None
        return task
