"""What may happen between two builds, as values that can be read: which method of the machine is called, and how.

One strategy for all of them, and not a rule for each: Hypothesis would leave out most rules in each of its few long runs.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from plugins.core.rendering.output import BUILDING, MARK
from tests.equivalence.city_files import ON_FILES
from tests.equivalence.damage import DAMAGE
from tests.equivalence.drafts import DRAFTS, FOLDERS
from tests.equivalence.edits import ON_POSTS, Write
from tests.equivalence.looks import CHANGES
from tests.worlds import NOW

KEYS = tuple(folder.removeprefix("wards/") for folder in FOLDERS)


@dataclass(frozen=True)
class Event:
    """A method of the machine, and its arguments."""

    what: str
    how: dict[str, Any]

    def __repr__(self) -> str:
        return f"{self.what}({', '.join(f'{name}={value!r}' for name, value in self.how.items())})"


def _event(what: str, /, **how: "st.SearchStrategy[Any]") -> "st.SearchStrategy[Event]":
    return st.fixed_dictionaries(how).map(lambda found: Event(what, found))


_EDITS = st.lists(st.one_of(ON_POSTS, ON_POSTS, ON_FILES), min_size=1, max_size=5)
_POSTS = st.lists(st.builds(Write, st.integers(0, 2), DRAFTS), min_size=3, max_size=8)
_FEW = st.one_of(st.just([]), _EDITS)
_OFTEN = st.sampled_from((True, True, True, False))
_MIDNIGHT = NOW.replace(hour=0)
_MOMENTS = st.builds(lambda days, minutes: _MIDNIGHT + timedelta(days=days, minutes=minutes), st.one_of(st.integers(-4, 12), st.integers(-40, 60)),
                     st.sampled_from((0, -1, 1, 450, 540, 1439)))
EVENTS: "st.SearchStrategy[Event]" = st.one_of(
    *(_event("edit", edits=_POSTS, committed=_OFTEN, built=st.just(True)) for _ in range(2)),
    *(_event("edit", edits=_EDITS, committed=_OFTEN, built=_OFTEN) for _ in range(4)),
    *(_event("travel", to=_MOMENTS, commits_too=st.booleans()) for _ in range(3)),
    _event("merge", side=_EDITS, here=_FEW, back=st.integers(0, 3)),
    _event("revert", steps=st.integers(0, 3)),
    _event("force", steps=st.integers(1, 4)),
    _event("develop", change=st.sampled_from(CHANGES)),
    _event("spoil", how=st.sampled_from(sorted(DAMAGE)), seed=st.integers(0, 2**16)),
    _event("elsewhere", to=_MOMENTS),
    _event("keep_copy"),
    _event("spoil", how=st.just("older"), seed=st.just(0)),
    _event("lose", what=st.sampled_from(("", *KEYS, "city/index.html", f"{MARK}/mau", BUILDING))),
    _event("kill", edits=_EDITS, after=st.one_of(st.integers(1, 60), st.integers(1, 3000))),
    _event("pages_only", edits=_FEW),
    _event("one_portal", edits=_EDITS, portal=st.sampled_from(KEYS)))
