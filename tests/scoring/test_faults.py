"""Each planted fault costs exactly what the sheet says, in its own line and no other, with the right evidence."""

from collections.abc import Iterator
from fractions import Fraction

import pytest

from plugins.core.scoring.report import UnitReport
from plugins.core.scoring.sheet import rounded
from tests.scoring.faults import FAULTS, Fault, points
from tests.scoring.files import WARD
from tests.scoring.office import Scores, scores
from tests.scoring.world import good_world

Lines = dict[str, Fraction | None]


@pytest.fixture(scope="module")
def office() -> Iterator[Scores]:
    with scores() as found:
        yield found


@pytest.fixture(scope="module")
def good(office: Scores) -> UnitReport:
    [unit] = office.report(good_world()).units
    return unit


def lines_of(unit: UnitReport) -> Lines:
    return {scored.line.question: scored.points for scored in unit.score.lines}


def test_the_good_world_loses_points_only_where_groups_of_disclosures_are_empty(good: UnitReport) -> None:
    lost = {scored.line.question: scored.missed for scored in good.score.lines if scored.missed}
    assert lost == {"disclosure_groups": Fraction(6 * 11, 13)}
    assert all(scored.points is not None for scored in good.score.lines)
    assert good.score.computed == rounded(100 - Fraction(66, 13))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_costs_what_the_sheet_says_and_names_its_evidence(fault: Fault, office: Scores, good: UnitReport) -> None:
    world = good_world()
    fault.plant(world)
    [unit] = office.report(world).units
    before, after = lines_of(good), lines_of(unit)
    changed = {question: (before[question] or 0) - (after[question] or 0) for question in before
               if question not in fault.others and before[question] != after[question]}
    assert changed == {question: points(cost) for question, cost in fault.costs.items() if points(cost)}
    assert unit.score.deduction == fault.deducted
    facts = {**{scored.line.question: scored.answer.lacking for scored in unit.score.lines},
             **{found.deduction.question: found.facts for found in unit.score.deducted}}
    known = {fact for scored in good.score.lines for fact in scored.answer.lacking}
    evidence = [fact for fact in facts[next(iter(fault.costs))]
                if fact not in known and fact.path == WARD + fault.path and fact.rule == fault.rule]
    assert [str(fact.verdict) for fact in evidence] == [fault.verdict]
    assert all(fact.said and fact.remedy and fact.clause for fact in evidence)


def test_a_total_is_what_applies_out_of_a_hundred_less_deductions(office: Scores, good: UnitReport) -> None:
    world = good_world()
    next(fault for fault in FAULTS if fault.deducted).plant(world)
    [unit] = office.report(world).units
    earned = sum((scored.points or Fraction(0) for scored in unit.score.lines), Fraction(0))
    assert unit.score.computed == rounded(earned - 5)
