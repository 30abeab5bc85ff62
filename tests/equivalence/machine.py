"""The machine: a city lives through edits, time and mishaps; after each, the incremental build is what a cold build is."""

import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.equivalence.builds import Place, check, render, render_killed
from tests.equivalence.city_files import ON_FILES
from tests.equivalence.comparing import differences, shown
from tests.equivalence.damage import DAMAGE, damage, lose
from tests.equivalence.drafts import DRAFTS, FOLDERS, KINDS, Draft
from tests.equivalence.edits import ON_POSTS, Edit, Write
from tests.equivalence.looks import AS_BEFORE, Looks
from tests.equivalence.repository import Repository
from tests.worlds import NOW, make_portal

KEYS = tuple(folder.removeprefix("wards/") for folder in FOLDERS)
EDITS = st.lists(st.one_of(ON_POSTS, ON_POSTS, ON_FILES), min_size=1, max_size=5)
MIDNIGHT = NOW.replace(hour=0)
MOMENTS = st.builds(lambda days, minutes: MIDNIGHT + timedelta(days=days, minutes=minutes), st.one_of(st.integers(-4, 12), st.integers(-40, 60)),
                    st.sampled_from((0, -1, 1, 450, 540, 1439)))


class City(RuleBasedStateMachine):
    """Three portals in a git repository, one store and one output folder."""

    def __init__(self) -> None:
        super().__init__()
        self.top = Path(tempfile.mkdtemp())
        self.repository, self.looks = Repository(self.top / "repository", NOW), Looks(self.top)
        self.store = self.top / "cache" / "store"
        self.as_of: datetime = NOW
        self.builds, self.due, self.restless = 0, True, False
        for folder in FOLDERS:
            make_portal(self.repository.content, folder.removeprefix("wards/"), folder == "city")
        for number, kind in enumerate(KINDS):
            Write(number % 3, Draft(kind, "chung", hour="07:30")).apply(self.repository)
        self.repository.commit()

    @rule(edits=st.lists(st.builds(Write, st.integers(0, 2), DRAFTS), min_size=2, max_size=6))
    def write(self, edits: list[Edit]) -> None:
        """People write new posts, and write over old ones."""
        self._apply(edits)
        self.repository.commit()

    @rule(edits=EDITS, committed=st.sampled_from((True, True, True, False)), built=st.sampled_from((True, True, False)))
    def edit(self, edits: list[Edit], committed: bool, built: bool) -> None:
        """Change files; commit them, or leave that for later."""
        self._apply(edits)
        if committed:
            self.repository.commit()
        self.due = built

    @rule(side=EDITS, here=st.one_of(st.just([]), EDITS), back=st.integers(0, 3))
    def merge(self, side: list[Edit], here: list[Edit], back: int) -> None:
        """A branch from an earlier commit comes in, while others went on."""
        git = self.repository.git
        self.repository.commit()
        git("checkout", "-q", "-b", "side", self.repository.back(back))
        self._apply(side)
        self.repository.commit()
        git("checkout", "-q", "main")
        self._apply(here)
        self.repository.commit()
        if not git("merge", "-q", "--no-ff", "--no-edit", "side"):
            git("merge", "--abort")
        git("branch", "-D", "side")

    @rule(steps=st.integers(0, 3))
    def revert(self, steps: int) -> None:
        self.repository.commit()
        self.repository.undo(steps)

    @rule(steps=st.integers(1, 4))
    def force(self, steps: int) -> None:
        """The branch is an older commit again."""
        self.repository.commit()
        self.repository.git("reset", "-q", "--hard", self.repository.back(steps))

    @rule(to=MOMENTS)
    def travel(self, to: datetime) -> None:
        self.as_of = to

    @rule(to=MOMENTS)
    def live(self, to: datetime) -> None:
        """The clock and the dates of commits go on together."""
        self.as_of = self.repository.moment = to

    @rule(change=st.sampled_from(("template", "style", "code", AS_BEFORE)))
    def develop(self, change: str) -> None:
        """The theme or the code is another one."""
        self.looks.change(change)

    @rule(how=st.sampled_from(sorted(DAMAGE)), seed=st.integers(0, 2**16))
    def spoil(self, how: str, seed: int) -> None:
        if self.store.exists():
            damage(self.store, how, Random(seed))

    @rule(what=st.sampled_from(("", *KEYS, "city/index.html", ".cac-cong-thong-tin", ".dang-dung")))
    def lose(self, what: str) -> None:
        """Somebody deletes a part of the output folder, or all of it."""
        lose(self.top / "output", what)

    @rule(edits=EDITS, after=st.one_of(st.integers(1, 60), st.integers(1, 3000)))
    def kill(self, edits: list[Edit], after: int) -> None:
        """A build is killed, and the next one finds what it left."""
        self._apply(edits)
        self.repository.commit()
        render_killed(self._place(self.store, "output"), after)

    @rule(edits=EDITS, portal=st.sampled_from(KEYS))
    def one_portal(self, edits: list[Edit], portal: str) -> None:
        """Only one portal is rendered; the others come later."""
        self._apply(edits)
        self.repository.commit()
        self._compare([portal], "-p", portal)

    @invariant()
    def is_what_a_cold_build_is(self) -> None:
        if self.due:
            self._compare(list(KEYS))
        self.due = True

    def teardown(self) -> None:
        self.looks.change(AS_BEFORE)
        shutil.rmtree(self.top)

    def _apply(self, edits: list[Edit]) -> None:
        for edit in edits:
            edit.apply(self.repository)

    def _place(self, store: Path, output: str) -> Place:
        jobs = 2 if self.builds % 10 == 0 else 0
        store.parent.mkdir(exist_ok=True)
        return Place(self.repository.content, store, self.top / output, self.as_of, jobs)

    def _compare(self, portals: list[str], *words: str) -> None:
        self.builds += 1
        shutil.rmtree(self.top / "cold", ignore_errors=True)
        for path in self.store.parent.glob("cold*"):
            path.unlink()
        ours, cold = self._place(self.store, "output"), self._place(self.store.with_name("cold"), "cold")
        problems = [check(ours, *words)] if self.builds % 3 else []
        account, truth = render(ours, *words), render(cold, *words)
        problems += [check(ours, *words), check(cold, *words)]
        found = [line for portal in portals for line in differences(ours.output / portal, cold.output / portal)]
        for mine in (account, *problems[:-1]):
            theirs = truth if mine is account else problems[-1]
            if mine != theirs:
                found.append(f"{mine.code} {theirs.code} " + shown(mine.told.encode(), theirs.told.encode()))
        if found:
            note("\n".join(found))
            raise AssertionError(f"build {self.builds} at {self.as_of}, posts {self.repository.posts()}:\n" + "\n".join(found))
