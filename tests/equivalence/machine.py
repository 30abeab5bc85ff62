"""The machine: a city lives through edits, time and mishaps; after each, the incremental build is what a cold build is."""

import shutil
import tempfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.equivalence.builds import Place, check, killed, render
from tests.equivalence.comparing import differences, shown
from tests.equivalence.damage import damage, keep_copy, lose
from tests.equivalence.drafts import FOLDERS, KINDS, Draft
from tests.equivalence.edits import Edit, Write
from tests.equivalence.events import EVENTS, KEYS, Event
from tests.equivalence.looks import AS_BEFORE, Looks
from tests.equivalence.repository import Repository
from tests.worlds import NOW, make_portal


class City(RuleBasedStateMachine):
    """Three portals in a git repository, one store and one output folder."""

    def __init__(self) -> None:
        super().__init__()
        self.top = Path(tempfile.mkdtemp())
        self.repository, self.looks = Repository(self.top / "repository", NOW), Looks(self.top)
        self.store = self.top / "cache" / "store"
        self.as_of: datetime = NOW
        self.builds = 0
        for folder in FOLDERS:
            make_portal(self.repository.content, folder.removeprefix("wards/"), folder == "city")
        for number, kind in enumerate(KINDS):
            Write(number % 3, Draft(kind, "chung", hour="07:30")).apply(self.repository)
        self.repository.commit()

    @initialize(number=st.integers(0, 2**16))
    def begin(self, number: int) -> None:
        """Build once; but not for the simplest of all runs, with which Hypothesis begins: nothing new ever happens there."""
        assume(number)
        self.compare(list(KEYS))

    @rule(event=EVENTS)
    def step(self, event: Event) -> None:
        """Something happens; then an incremental build is made, and a cold one."""
        if getattr(self, event.what)(**event.how) is None:
            self.compare(list(KEYS))

    def edit(self, edits: list[Edit], committed: bool, built: bool) -> bool | None:
        """Change files; commit them, or leave that for later; build, or leave that for later."""
        self._apply(edits, committed)
        return None if built else False

    def merge(self, side: list[Edit], here: list[Edit], back: int) -> None:
        """A branch from an earlier commit comes in, while others went on."""
        git = self.repository.git
        self.repository.commit()
        git("checkout", "-q", "-b", "side", self.repository.back(back))
        self._apply(side)
        git("checkout", "-q", "main")
        self._apply(here)
        if not git("merge", "-q", "--no-ff", "--no-edit", "side"):
            git("merge", "--abort")
        git("branch", "-D", "side")

    def revert(self, steps: int) -> None:
        """The opposite of an earlier commit is committed."""
        self.repository.commit()
        self.repository.undo(steps)

    def force(self, steps: int) -> None:
        """The branch is an older commit again."""
        self.repository.commit()
        self.repository.git("reset", "-q", "--hard", self.repository.back(steps))

    def travel(self, to: datetime, commits_too: bool) -> None:
        """The clock is another one, perhaps that of commits too."""
        self.as_of = to
        if commits_too:
            self.repository.moment = to

    def develop(self, change: str) -> None:
        """The theme or the code is another one."""
        self.looks.change(change)

    def spoil(self, how: str, seed: int) -> None:
        """The store is damaged."""
        damage(self.store, how, Random(seed))

    def elsewhere(self, to: datetime) -> None:
        """Somebody renders into another folder, at another moment, with the same store."""
        render(replace(self._place(self.store, "elsewhere"), as_of=to))

    def keep_copy(self) -> bool:
        """Somebody keeps a copy of the store."""
        keep_copy(self.store)
        return True

    def lose(self, what: str) -> None:
        """Somebody deletes a part of the output folder, or all of it."""
        lose(self.top / "output", what)

    def kill(self, edits: list[Edit], after: int) -> None:
        """A build is killed, and the next one finds what it left."""
        self._apply(edits)
        killed(render, self._place(self.store, "output"), after)

    def pages_only(self, edits: list[Edit]) -> None:
        """Pages are rendered at once, and the search index with the next build."""
        self._apply(edits)
        render(self._place(self.store, "output"), "--pages-only")

    def one_portal(self, edits: list[Edit], portal: str) -> bool:
        """Only one portal is rendered; the others come later."""
        self._apply(edits)
        self.compare([portal], "-p", portal)
        return True

    def compare(self, portals: list[str], *words: str) -> None:
        """Build both ways; raise AssertionError where they differ in files, in what `render` tells or in what `check` finds."""
        self.builds += 1
        how = ("--rev", "HEAD") if self.builds % 4 == 1 and self.repository.is_clean() else ()
        shutil.rmtree(self.top / "cold", ignore_errors=True)
        for path in self.store.parent.glob("cold*"):
            path.unlink()
        ours, cold = self._place(self.store, "output"), self._place(self.store.with_name("cold"), "cold")
        problems = [check(ours, *words, *how)] if self.builds % 3 else []
        told, truth = render(ours, *words, *how), render(cold, *words)
        problems += [check(ours, *words), check(cold, *words)]
        built = [portal for portal in portals if (cold.output / portal).exists()]  # one that cannot be built stays as it was
        found = [line for portal in built for line in differences(ours.output / portal, cold.output / portal)]
        for mine, theirs in ((told, truth), *((problem, problems[-1]) for problem in problems)):
            found += [] if mine == theirs else [f"{mine.code} {theirs.code} {shown(mine.told.encode(), theirs.told.encode())}"]
        if found:
            raise AssertionError(f"build {self.builds}, as of {self.as_of}:\n" + "\n".join(found))

    def teardown(self) -> None:
        self.looks.change(AS_BEFORE)
        shutil.rmtree(self.top)

    def _apply(self, edits: list[Edit], committed: bool = True) -> None:
        for edit in edits:
            edit.apply(self.repository)
        if committed:
            self.repository.commit()

    def _place(self, store: Path, output: str) -> Place:
        store.parent.mkdir(exist_ok=True)
        return Place(self.repository.content, store, self.top / output, self.as_of, jobs=0 if self.builds % 10 else 2)
