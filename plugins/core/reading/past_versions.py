"""Earlier versions of posts that are online: those that readers may see again on the page of a post's history.

A version is shown there that could be accepted by the rules of now that need nothing but the post, and that readers saw when it was
the newest. Of a post that was withdrawn there is none; where it came back, none from before it was withdrawn.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from plugins.core.judging import exempt
from plugins.core.judging.cells import Judged
from plugins.core.memory.freshness import Places, place
from plugins.core.memory.lists import Lists
from plugins.core.memory.meaning import Whole
from plugins.core.memory.meanings import items, place_value
from plugins.core.memory.shelves import Version, edited_list, of_page, pages_list, past_list, past_sort, shown_versions
from plugins.core.memory.store import Store, unpacked
from plugins.core.reading.examine import PostTask
from plugins.core.reading.readings import Beside, Meaning, Readings
from plugins.core.world import Past, World
from schemas.content import folder_of_portal
from schemas.kinds.base import Status
from schemas.problem import Problem, has_error
from schemas.state import State

MOST = 10  # of one post, the newest


@dataclass
class History:
    """What is to stand in lists of a post: that it was edited, and the meanings of its earlier versions."""

    judged: Judged
    portal: str
    url: str = ""
    versions: Sequence[Version] = ()
    tasks: dict[int, PostTask] = field(default_factory=dict)  # by the number of the version
    past: dict[str, tuple[bytes, Places]] = field(default_factory=dict)  # by item

    @property
    def edited(self) -> Places:
        return frozenset({(edited_list(self.portal), self.url)}) if len(self.versions) > 1 else frozenset()


class PastVersions:
    """Looks for the earlier versions of posts that were just judged."""

    def __init__(self, store: Store, world: World, readings: Readings) -> None:
        self._store, self._world, self._readings = store, world, readings
        self._lists = Lists(store, world.as_of)

    def find(self, judged: Iterable[Judged]) -> list[History]:
        """What is to stand in lists; nothing where there is no history to ask."""
        found = [self._history(each) for each in judged if each.state]
        tasks = [task for history in found for task in history.tasks.values()]
        meanings = {_file(meaning.task): meaning for meaning in self._readings.meanings(tasks)}
        for history in found:
            for number, task in history.tasks.items():  # the newest first
                meaning = meanings.get(_file(task))
                if meaning and self._whole(meaning).is_withdrawn:
                    break
                self._take(history, number, meaning)
        return found

    def put(self, history: History) -> None:
        """Let it stand there, and nothing else of the post."""
        path = history.judged.path
        for item in items(self._store, f"past:{path}:"):
            if item not in history.past:
                place(self._store, item, None, frozenset())
        for item, (key, places) in history.past.items():
            place(self._store, item, key, places)
        place_value(self._store, f"edited:{path}", None, history.edited)

    def _history(self, judged: Judged) -> History:
        portal = self._readings.portals.get(folder_of_portal(judged.path) or "", "")
        page = next((of_page(sort) for name, sort in judged.places if name == pages_list(portal)), None)
        if page is None or page[1] is State.WITHDRAWN or not isinstance(self._world.past, Past):
            return History(judged, portal)
        url, _, source = page
        with self._lists.noting(judged.notes):
            versions = shown_versions(self._lists, judged.path, source)
        tasks = {version.number: task for version in versions[1:MOST + 1]
                 if (task := self._readings.task_in(version.commit, judged.path))}
        return History(judged, portal, url, versions, tasks)

    def _take(self, history: History, number: int, meaning: Meaning | None) -> None:
        newer, version = next((newer, each) for newer, each in zip(history.versions, history.versions[1:], strict=False)
                              if each.number == number)
        if meaning is None:
            return
        with self._lists.noting(history.judged.notes):
            self._lists.clock.hold(meaning.clock.since, meaning.clock.until)
            if self._may_be_shown(meaning, newer):
                places = frozenset({(past_list(history.portal), past_sort(history.url, version))})
                history.past[f"past:{history.judged.path}:{number:06}"] = meaning.key, places

    def _may_be_shown(self, meaning: Meaning, newer: Version) -> bool:
        """By the rules that need nothing but the post; and readers have seen it before the next version came."""
        whole = self._whole(meaning)
        post = whole.reading.post
        if post is None or post.fields.status is not Status.PUBLISHED or has_error(self._uncovered(whole.problems)):
            return False
        goes_online = post.fields.goes_online
        return goes_online < newer.came and self._lists.clock.reached(goes_online)

    def _whole(self, meaning: Meaning) -> Whole:
        found: Whole = unpacked(self._store.one("SELECT whole FROM meaning WHERE key = ?", meaning.key)[0])
        return found

    def _uncovered(self, problems: Iterable[Problem]) -> list[Problem]:
        return [problem for problem in problems if not exempt.covering(problem, self._lists)]


def _file(task: PostTask) -> tuple[str, str, Beside]:
    return task.path, task.blob, task.beside
