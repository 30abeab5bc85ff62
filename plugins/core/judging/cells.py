"""Works out one judgement: of a post beside the others, of a portal, of the files that belong to no portal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from plugins.core.judging import exempt
from plugins.core.judging.exempt import Exempted
from plugins.core.judging.fact_reader import PortalFacts
from plugins.core.judging.facts import PORTALS
from plugins.core.judging.lateness import due_places
from plugins.core.judging.rule import Context, Known
from plugins.core.judging.rule_module import RuleModule, is_about_portals, is_about_posts
from plugins.core.memory.freshness import Places, moment_of
from plugins.core.memory.lists import WHOLE, Lists, Notes
from plugins.core.memory.meaning import Judging, PostLine, Whole
from plugins.core.memory.shelves import online_places
from plugins.core.memory.store import Store, unpacked
from plugins.core.reading.confirmed import CONFIRMED
from plugins.core.reading.examine import apply, asked_alone
from plugins.core.reading.exempting import EXEMPTIONS, ExemptionsFile
from plugins.core.reading.observed import OBSERVATIONS
from plugins.core.reading.portals import CITY_CELL
from plugins.core.reading.troubles import troubles
from schemas.content import PortalContent, folder_of_portal, keyed
from schemas.files.post_files import PostFiles
from schemas.problem import Problem
from schemas.state import State, state_of


@dataclass(frozen=True)
class Record:
    """What came of judging: what is wrong, and what exemptions cover of it.

    Of a post also the key of the meaning that readers see (None: they see nothing), which is that of an older version where `source`
    names the commit from which it is.
    """

    problems: tuple[Problem, ...]
    exempted: tuple[Exempted, ...] = ()
    key: bytes | None = None
    source: str = ""

    @property
    def told(self) -> int:
        return len(self.problems) + len(self.exempted)


@dataclass(frozen=True)
class Judged:
    """A cell that was worked out: its name, what it read, what came of it, the state of the post, and its places in lists of pages."""

    name: str
    notes: Notes
    record: Record
    state: State | None = None
    places: Places = frozenset()
    seconds: tuple[tuple[str, float], ...] = ()

    @property
    def path(self) -> str:
        """Of a post the path of its file."""
        return self.name.removeprefix("judge:")


class Judge:
    """Judges what stands in a store, which it only reads."""

    def __init__(self, store: Store, as_of: datetime, rules: Sequence[RuleModule]) -> None:
        self._store, self._lists, self._rules = store, Lists(store, as_of), rules
        alone = asked_alone(rules)
        self._of_posts = [module for module in rules if is_about_posts(module) and module not in alone]
        self._of_portals = [module for module in rules if is_about_portals(module)]

    def judge(self, name: str) -> Judged:
        """The judgement of this name: «judge:PATH» of a post, «judge:FOLDER» of a portal, «judge:.» of what is no portal's."""
        path = name.removeprefix("judge:")
        with self._lists.noting() as notes:
            if name == CITY_CELL:
                return Judged(name, notes, Record(tuple(sorted(self._of_city()))))
            if folder_of_portal(path):
                return self._of_post(name, path, notes)
            [key] = keyed([path])
            content: PortalContent = self._lists.after(PORTALS, key, 1, WHOLE)[0].value
            return Judged(name, notes, self._record(self._of_portal(content)))

    def _of_post(self, name: str, path: str, notes: Notes) -> Judged:
        key, line, whole = self._meaning_of(path)
        found, seconds = self._compared(whole, line)
        record = self._record([*whole.problems, *found])
        state = state_of(whole.reading, record.problems, self._lists.clock)
        if not state.is_online or line is None:
            return Judged(name, notes, record, state, frozenset(), tuple(seconds.items()))
        shown = Record(record.problems, record.exempted, key)
        return Judged(name, notes, shown, state, self._places(line, whole, state, ""), tuple(seconds.items()))

    def shown(self, judged: Judged, key: bytes, source: str) -> Judged | None:
        """The judgement of a held post where readers see this older version of it; None where they cannot, by the same rules."""
        packed_line, packed_whole, since, until = self._store.one("SELECT line, whole, since, until FROM meaning WHERE key = ?", key)
        line, whole = unpacked(packed_line), unpacked(packed_whole)
        if line is None:
            return None
        judged.notes.clock.hold(moment_of(since), moment_of(until))
        with self._lists.noting(judged.notes):
            record = self._record([*whole.problems, *self._compared(whole, line)[0]])
            state = state_of(whole.reading, record.problems, self._lists.clock)
            if not state.is_online:
                return None
            places = self._places(line, whole, state, source)
        return replace(judged, record=replace(judged.record, key=key, source=source), places=places)

    def _places(self, line: PostLine, whole: Whole, state: State, source: str) -> Places:
        """The lists of a post that is online."""
        due = due_places(line, whole.judging, PortalFacts(self._lists, line.portal)) if state is not State.WITHDRAWN else frozenset()
        return online_places(line, state, source) | due

    def _meaning_of(self, item: str) -> tuple[bytes, PostLine | None, Whole]:
        key, line, whole = self._store.one("SELECT key, line, whole FROM item JOIN meaning USING(key) WHERE name = ?", item)
        return bytes(key), unpacked(line), unpacked(whole)

    def _compared(self, whole: Whole, line: PostLine | None) -> tuple[list[Problem], dict[str, float]]:
        """What the rules say that look at other posts, at the portals and at the clock."""
        if whole.judging is None or line is None:
            return [], {}
        assert whole.reading.post
        known = self._known(whole.judging, line.portal, line)
        return apply(self._of_posts, whole.reading, PostFiles(whole.reading.post, known.read), known)

    def _of_portal(self, content: PortalContent) -> list[Problem]:
        own = [*content.problems, *troubles(self._lists, content.folder)]
        if content.portal is None:
            return own
        known = self._known(None, content.key)
        return own + [problem for module in self._of_portals if module.RULE.applies(known)
                      for problem in module.check_portal(content, Context(module.RULE, None, known))]

    def _of_city(self) -> list[Problem]:
        [file] = [found.value for found in self._lists.all(EXEMPTIONS)]
        assert isinstance(file, ExemptionsFile)
        others = [problem for name in (OBSERVATIONS, CONFIRMED) for found in self._lists.all(name) for problem in found.value]
        faults = exempt.faults(file.placed, self._rules, file.there, self._lists.clock)
        return [*file.problems, *faults, *others, *troubles(self._lists, "")]

    def _known(self, judging: Judging | None, portal: str, line: PostLine | None = None) -> Known:
        return Known(_nothing, self._lists.clock, judging, line, self._lists, portal)

    def _record(self, problems: Iterable[Problem]) -> Record:
        kept, exempted = [], []
        for problem in sorted(problems):
            entry = exempt.covering(problem, self._lists)
            if entry:
                exempted.append(Exempted(problem, entry))
            else:
                kept.append(problem)
        return Record(tuple(kept), tuple(exempted))


def _nothing(path: str) -> bytes:
    raise LookupError(f"{path}: a rule that compares posts opens no files")
