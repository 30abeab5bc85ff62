"""What people say of scores: a unit's own score, its disputes and plans, the decisions of the office, exemptions."""

from collections.abc import Iterator
from datetime import date

import pytest

from plugins.core.judging.recall import problems_of
from plugins.core.scoring.period import Period
from plugins.core.scoring.report import UnitReport
from tests.scoring.files import WARD, post
from tests.scoring.office import Scores, scores
from tests.scoring.world import World, good_world, put


@pytest.fixture(scope="module")
def office() -> Iterator[Scores]:
    with scores() as found:
        yield found


def scoring(**more: str) -> World:
    """The good world with one thin piece of news, and a scoring.yml of the ward."""
    world = good_world()
    thin = post("tin-tuc", "2026-11-19", "\nSáng nay, phường ra quân.\n", title="Tin số 6 của khu phố", category="nong-nghiep")
    put(world, "2026-11-19", {f"{WARD}tin-tuc/2026/tin-6.md": thin})
    text = "\n".join(f"{key}:\n  - {value}" for key, value in more.items()) + "\n"
    put(world, "2026-11-24", {f"{WARD}scoring.yml": text.encode()})
    return world


def full_news(unit: UnitReport) -> object:
    return next(scored.points for scored in unit.score.lines if scored.line.question == "full_news")


@pytest.mark.parametrize(("plan", "points"), [
    ("{question: full_news, start: 2026-11-20, until: 2026-12-20, work: Viết lại tin, responsible: Văn phòng}", 2.75),
    ("{question: full_news, start: 2026-11-01, until: 2026-11-24, work: Viết lại tin, responsible: Văn phòng}", 2.5),   # it is over
    ("{question: full_news, start: 2026-11-20, until: 2027-11-20, work: Viết lại tin, responsible: Văn phòng}", 2.5),   # it is too long
    ("{question: full_news, start: 2026-11-20, until: 2026-12-20, work: Viết lại tin, responsible: Văn phòng}\n"
     "  - {question: full_news, start: 2026-07-01, until: 2026-09-20, work: Viết lại tin, responsible: Văn phòng}", 2.5),   # the second in a year
    ("{question: register, start: 2026-11-20, until: 2026-12-20, work: Sửa văn bản, responsible: Văn phòng}", 2.5),     # of another line
])
def test_while_a_plan_runs_what_a_line_lacks_counts_half(plan: str, points: float, office: Scores) -> None:
    [unit] = office.report(scoring(plans=plan)).units
    assert full_news(unit) == points


def test_a_dispute_and_a_decision_keep_both_scores(office: Scores) -> None:
    period = "start: 2026-11-02, end: 2026-11-22"
    world = scoring(self_scores=f"{{{period}, by: Ban Biên tập, scores: {{full_news: 3, register: 5}}}}",
                    disputes=f"{{{period}, question: full_news, filed: 2026-11-24, claimed: 3, reason: Tin ngắn vì là tin báo nhanh., evidence: [/tin-tuc/2026/tin-6/]}}")
    decided = f"confirmed:\n  - {{portal: mau, {period}, question: full_news, points: 2.75, reason: Nhận một nửa., by: Phòng Nội vụ, decided: 2026-11-25}}\n"
    put(world, "2026-11-25", {"confirmed-scores.yml": decided.encode()})
    [unit] = office.report(world).units
    line = next(scored for scored in unit.score.lines if scored.line.question == "full_news")
    assert (line.points, line.own, line.final) == (2.5, 3, 2.75)
    assert line.dispute and line.confirmed
    assert unit.score.own == 8
    assert unit.score.final - unit.score.computed == pytest.approx(0.25, abs=0.011)
    other = office.report(world, period=Period(date(2026, 11, 2), date(2026, 11, 23))).units[0]  # said of another period
    assert other.score.own is None


def test_an_exemption_costs_nothing_and_is_shown(office: Scores) -> None:
    world = scoring(plans="{question: register, start: 2026-11-20, until: 2026-12-20, work: Sửa, responsible: Văn phòng}")
    entry = f"exemptions:\n  - {{rule: VT05, path: {WARD}tin-tuc/2026/tin-6.md, reason: Tin báo nhanh, by: Phòng Nội vụ, until: 2026-12-31}}\n"
    entry += f"  - {{rule: CG04, path: {WARD}portal.yml, reason: Phường mới mở cổng, by: Phòng Nội vụ, until: 2026-12-31}}\n"
    put(world, "2026-11-24", {"exemptions.yml": entry.encode()})
    [unit] = office.report(world).units
    assert full_news(unit) == 3
    groups = next(scored for scored in unit.score.lines if scored.line.question == "disclosure_groups")
    assert groups.points == 6
    assert any("Tin báo nhanh" in fact.said for scored in unit.score.lines for fact in scored.answer.facts)


@pytest.mark.parametrize(("text", "code", "line"), [
    ("plans:\n  - {question: full_news, start: 2026-11-20, until: 2026-11-01, work: Viết lại, responsible: Văn phòng}\n", "QH15", 2),
    ("self_scores:\n  - {start: 2026-11-20, end: 2026-11-01, by: Ban Biên tập, scores: {full_news: 3}}\n", "QH15", 2),
    ("self_scores:\n  - {start: 2026-11-01, end: 2026-11-20, by: Ban Biên tập, scores: {tin_hay: 3}}\n", "QH16", 2),
    ("self_scores:\n  - {start: 2026-11-01, end: 2026-11-20, by: Ban Biên tập, scores: {full_news: nhiều}}\n", "TR13", 2),
    ("self_scores:\n  - {start: 2026-11-01, end: 2026-11-20, by: Ban Biên tập, scores: {full_news: 30}}\n", "QH17", 2),
    ("disputes:\n  - {question: full_news, start: 2026-11-01, end: 2026-11-20, filed: 2026-11-21, claimed: 3.5, reason: Xin xem lại}\n", "QH17", 2),
    ("diem: 100\n", "TR02", 1),
])
def test_a_scoring_file_that_is_wrong_is_told_at_its_line(text: str, code: str, line: int, office: Scores) -> None:
    world = good_world()
    put(world, "2026-11-24", {f"{WARD}scoring.yml": text.encode()})
    [unit] = office.report(world).units
    assert unit.score.own is None
    assert (code, line) in [(problem.code, problem.line) for problem in problems_of(office.store, "judge:wards/mau")]


def test_a_wrong_file_of_the_office_is_told_by_the_gate_and_nothing_is_confirmed(office: Scores) -> None:
    world = good_world()
    put(world, "2026-11-24", {"confirmed-scores.yml": b"confirmed:\n  - {portal: mau, start: 2026-11-02}\n"})
    [unit] = office.report(world).units
    assert not any(scored.confirmed for scored in unit.score.lines)
    assert {(problem.path, problem.code) for problem in problems_of(office.store, "judge:.")} == {("confirmed-scores.yml", "TR01")}


def test_a_portal_file_that_cannot_be_read_is_no_way_to_escape_a_question(office: Scores) -> None:
    world = good_world()
    put(world, "2026-11-24", {f"{WARD}organisation.yml": b"units: none\n"})
    [unit] = office.report(world).units
    earned = {scored.line.question: scored.points for scored in unit.score.lines}
    assert {earned[name] for name in ("standing_pages", "filled_sections", "organisation", "editorial_board", "board_review")} == {0}
