"""The facts layer: what a question finds at one place, and its answer for a portal. Points are no business of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from schemas.problem import Problem


class Verdict(StrEnum):
    """What is found at one place, or in a portal as a whole."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not-met"
    NOT_APPLICABLE = "not-applicable"

    @property
    def worth(self) -> Fraction:
        """The part of the points that a place with this verdict earns."""
        return {Verdict.MET: Fraction(1), Verdict.PARTLY: Fraction(1, 2)}.get(self, Fraction(0))


WORDS = {Verdict.MET: "đạt", Verdict.PARTLY: "đạt một phần", Verdict.NOT_MET: "không đạt", Verdict.NOT_APPLICABLE: "không áp dụng"}


@dataclass(frozen=True)
class Fact:
    """One place that a question looks at: a post, a section, a week.

    `what` names it for people, `said` what was found there; where that is not good: file and line, the rule that complains, the clause
    and the remedy. `path` is relative to the content folder, `line` counts from 1 (0: the file as a whole).
    """

    what: str
    verdict: Verdict
    path: str = ""
    line: int = 0
    said: str = ""
    rule: str = ""
    clause: str = ""
    remedy: str = ""

    def tolerated(self) -> "Fact":
        """The same place while an improvement plan runs: what is not met counts as partly met."""
        return replace(self, verdict=Verdict.PARTLY) if self.verdict is Verdict.NOT_MET else self


@dataclass(frozen=True)
class Answer:
    """What a question finds in a portal: a fact for each place, or the reason why there is none to look at."""

    facts: tuple[Fact, ...] = ()
    reason: str = ""

    @property
    def share(self) -> Fraction | None:
        """How much of the points is earned, from 0 to 1; None where the question does not apply."""
        return sum((fact.verdict.worth for fact in self.facts), Fraction(0)) / len(self.facts) if self.facts else None

    @property
    def verdict(self) -> Verdict:
        """The whole in one word."""
        if self.share is None:
            return Verdict.NOT_APPLICABLE
        return Verdict.MET if self.share == 1 else Verdict.PARTLY if self.share else Verdict.NOT_MET

    @property
    def lacking(self) -> tuple[Fact, ...]:
        """The places that cost points."""
        return tuple(fact for fact in self.facts if fact.verdict is not Verdict.MET)


def answer_of(facts: Iterable[Fact], reason: str) -> Answer:
    """An answer with these facts; `reason` says why the question does not apply where there are none."""
    found = tuple(facts)
    return Answer(found) if found else Answer(reason=reason)


def met(what: str, path: str = "", line: int = 0, said: str = "") -> Fact:
    """A place where all is well."""
    return Fact(what, Verdict.MET, path, line, said)


def fact_of(what: str, problem: Problem, verdict: Verdict, clause: str) -> Fact:
    """A place where a rule complains; `clause` is that of the line, for complaints that name none."""
    return Fact(what, verdict, problem.path, problem.line, problem.message, problem.code, problem.clause or clause, problem.hint)
