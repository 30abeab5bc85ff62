"""The score layer: points from answers, by the sheet. It knows nothing of posts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from plugins.core.scoring.fact import Answer, Fact, Verdict
from plugins.core.scoring.period import Period
from schemas.score_law import WHOLE, Deduction, ScoreSheet, SheetLine
from schemas.scoring_files import Confirmed, Dispute, Plan, UnitScoring

CENT = Decimal("0.01")


@dataclass(frozen=True)
class ScoredLine:
    """A line of the sheet with all that is said of it. `points` is None where it does not apply."""

    line: SheetLine
    answer: Answer
    points: Fraction | None
    own: Decimal | None = None
    confirmed: Confirmed | None = None
    dispute: Dispute | None = None
    plan: Plan | None = None

    @property
    def final(self) -> Fraction | None:
        """What the office confirmed, else what was computed."""
        return Fraction(self.confirmed.points) if self.confirmed else self.points

    @property
    def missed(self) -> Fraction:
        """What the line costs as a whole."""
        return Fraction(0) if self.points is None else Fraction(self.line.points) - self.points

    def lost(self, fact: Fact) -> Fraction:
        """What one place costs."""
        return Fraction(self.line.points) * (1 - fact.verdict.worth) / len(self.answer.facts)


@dataclass(frozen=True)
class Deducted:
    """A deduction with the places for which it is made."""

    deduction: Deduction
    facts: tuple[Fact, ...]

    @property
    def points(self) -> Fraction:
        return Fraction(self.deduction.points) * len(self.facts)


@dataclass(frozen=True)
class Score:
    """The score of one portal. `withheld` says that none may be published until what was found is settled."""

    sheet: ScoreSheet
    lines: tuple[ScoredLine, ...]
    deducted: tuple[Deducted, ...]

    @property
    def withheld(self) -> bool:
        return any(found.deduction.withholds and found.facts for found in self.deducted)

    @property
    def deduction(self) -> Fraction:
        """Points taken away, no more than the sheet allows."""
        return min(sum((found.points for found in self.deducted), Fraction(0)), Fraction(self.sheet.most_deducted))

    @property
    def computed(self) -> Decimal:
        """The score of the machine, out of 100."""
        return self._total((scored.line, scored.points) for scored in self.lines)

    @property
    def final(self) -> Decimal:
        """The same with what the office has confirmed."""
        return self._total((scored.line, scored.final) for scored in self.lines)

    @property
    def own(self) -> Decimal | None:
        """What the unit gave itself, line by line; None where it said nothing."""
        said = [scored.own for scored in self.lines if scored.own is not None]
        return sum(said, Decimal(0)) if said else None

    def _total(self, lines: Iterable[tuple[SheetLine, Fraction | None]]) -> Decimal:
        """What applies counts as the whole: points out of 100, less deductions, not below nothing."""
        earned = [(Fraction(line.points), points) for line, points in lines if points is not None]
        most = sum((whole for whole, _ in earned), Fraction(0))
        share = sum((points for _, points in earned), Fraction(0)) / most if most else Fraction(0)
        return rounded(max(share * WHOLE - self.deduction, Fraction(0)))


def score_of(sheet: ScoreSheet, answers: Mapping[str, Answer], said: UnitScoring, confirmed: Iterable[Confirmed],
             period: Period, today: date) -> Score:
    """The score of a portal from the answers to all questions; `said` and `confirmed` are what people say of it."""
    of_period = [entry for entry in confirmed if (entry.start, entry.end) == (period.start, period.end)]
    decided = {entry.question: entry for entry in of_period}
    disputes = {entry.question: entry for entry in said.disputes if (entry.start, entry.end) == (period.start, period.end)}
    own = {question: points for entry in said.self_scores if (entry.start, entry.end) == (period.start, period.end)
           for question, points in entry.scores.items()}
    plans = {plan.question: plan for plan in said.plans if runs(plan, said.plans, today, sheet)}
    lines = [_scored(line, answers[line.question], plans.get(line.question)) for line in sheet.lines]
    return Score(sheet, tuple(replace(scored, own=own.get(scored.line.question), confirmed=decided.get(scored.line.question),
                                      dispute=disputes.get(scored.line.question)) for scored in lines),
                 tuple(Deducted(entry, answers[entry.question].lacking) for entry in sheet.deductions))


def runs(plan: Plan, plans: Iterable[Plan], today: date, sheet: ScoreSheet) -> bool:
    """Whether an improvement plan holds today: those of a line are together no longer, within a year, than plans may be."""
    year_ago = today - timedelta(days=sheet.targets.review_days)
    days = sum((other.until - other.start).days for other in plans if other.question == plan.question and other.until >= year_ago)
    return plan.start <= today <= plan.until and days <= sheet.targets.plan_days


def rounded(points: Fraction) -> Decimal:
    """Points to the hundredth, half up, as people round."""
    exact = Decimal(points.numerator) / Decimal(points.denominator)
    return exact.quantize(CENT, ROUND_HALF_UP)


def places_in_ranking(totals: Mapping[str, Decimal]) -> dict[str, int]:
    """The place of each unit; equal scores share a place, and the next one is left out (1, 2, 2, 4)."""
    return {key: 1 + sum(other > total for other in totals.values()) for key, total in totals.items()}


def _scored(line: SheetLine, answer: Answer, plan: Plan | None) -> ScoredLine:
    if plan:
        answer = replace(answer, facts=tuple(fact.tolerated() for fact in answer.facts))
    share = answer.share
    used = plan if plan and any(fact.verdict is Verdict.PARTLY for fact in answer.facts) else None
    return ScoredLine(line, answer, None if share is None else share * Fraction(line.points), plan=used)
