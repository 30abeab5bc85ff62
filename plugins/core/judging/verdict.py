"""What came of judging: a verdict on each post, by portal, for the whole city."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from plugins.core.judging.exempt import Exempted
from schemas.content import PortalContent
from schemas.post import Post, Reading
from schemas.problem import Problem
from schemas.state import State


@dataclass(frozen=True)
class Verdict:
    """A post file with all that is wrong with it and the state it is in at the moment of the build."""

    reading: Reading
    problems: tuple[Problem, ...]
    state: State


@dataclass(frozen=True)
class JudgedPortal:
    """A portal with a verdict on each of its post files; `own_problems` are those of its other files."""

    content: PortalContent
    verdicts: tuple[Verdict, ...]
    own_problems: tuple[Problem, ...] = ()

    @property
    def key(self) -> str:
        return self.content.key

    @cached_property
    def by_path(self) -> dict[str, Verdict]:
        """Verdicts by the path of the post file."""
        return {verdict.reading.path: verdict for verdict in self.verdicts}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything wrong in the portal, in the order of the files."""
        return tuple(sorted([*self.own_problems, *(p for verdict in self.verdicts for p in verdict.problems)]))

    def posts(self, *states: State) -> tuple[Post, ...]:
        """Posts in any of the states, in the order of their paths."""
        return tuple(verdict.reading.post for verdict in self.verdicts
                     if verdict.state in states and verdict.reading.post)


@dataclass(frozen=True)
class Judgement:
    """All portals judged, by key, the city first.

    `problems` are those of files that belong to no portal, `exempted` what exemptions cover, `seconds` the time of
    each rule by its code, `faults` the errors of our own that held a post (for the log).
    """

    portals: dict[str, JudgedPortal]
    problems: tuple[Problem, ...] = ()
    exempted: tuple[Exempted, ...] = ()
    seconds: Counter[str] = field(default_factory=Counter)
    faults: tuple[str, ...] = ()

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Every problem of the city, in the order of the files."""
        return tuple(sorted([*self.problems, *(problem for portal in self.portals.values() for problem in portal.problems)]))
