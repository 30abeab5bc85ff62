"""The rows that all forms of a report show: the sheet of a portal in the usual columns, and the places behind it."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from plugins.core.scoring.contributions import Contribution
from plugins.core.scoring.fact import WORDS, Fact, Verdict
from plugins.core.scoring.report import Report, UnitReport
from plugins.core.scoring.sheet import ScoredLine, rounded
from plugins.core.scoring.words import points
from schemas.score_law import SheetGroup
from schemas.vietnamese import short_day


class SheetRow(NamedTuple):
    """A line of the sheet: content, most points, those of the machine, of the unit itself, confirmed ones, evidence, note."""

    group: str
    question: str
    title: str
    most: Decimal
    computed: Decimal | None
    own: Decimal | None
    confirmed: Decimal | None
    evidence: str
    note: str
    clause: str


class FactRow(NamedTuple):
    """A place that was looked at, with the points that it costs."""

    portal: str
    question: str
    what: str
    verdict: str
    lost: Decimal
    path: str
    line: int
    said: str
    rule: str
    clause: str
    remedy: str


class ContributionRow(NamedTuple):
    """What a body has posted (see Contribution): `task` posts were given to it for the period, `result` says whether they are there."""

    portal: str
    office: str
    kind: str
    task: int | None
    done: int | None
    result: str
    posts: int
    news: int
    documents: int
    late: int
    thin: int
    latest: str


class GroupTotal(NamedTuple):
    """A group of lines: what applies of it, and what was earned of that (None: nothing applies)."""

    group: SheetGroup
    most: Decimal
    computed: Decimal | None


def sheet_rows(unit: UnitReport) -> Iterator[SheetRow]:
    """The lines of a portal's sheet."""
    groups = {line.question: group.id for group in unit.score.sheet.groups for line in group.lines}
    for scored in unit.score.lines:
        line, computed = scored.line, None if scored.points is None else rounded(scored.points)
        yield SheetRow(groups[line.question], line.question, line.title, line.points, computed, scored.own,
                       scored.confirmed.points if scored.confirmed else None, evidence(scored), note(scored), line.clause)


def group_totals(unit: UnitReport) -> list[GroupTotal]:
    """The groups of a portal's sheet."""
    totals = []
    for group in unit.score.sheet.groups:
        names = {line.question for line in group.lines}
        earned = [(scored.line.points, scored.points) for scored in unit.score.lines
                  if scored.line.question in names and scored.points is not None]
        most = sum((whole for whole, _ in earned), Decimal(0))
        totals.append(GroupTotal(group, most, rounded(sum((part for _, part in earned), Fraction(0))) if earned else None))
    return totals


def fact_rows(report: Report) -> Iterator[FactRow]:
    """Every place that a question has looked at, in the order of portals and lines; deductions at the end of each portal."""
    for unit in report.units:
        for scored in unit.score.lines:
            for fact in scored.answer.facts:
                yield _row(unit, scored.line.question, fact, rounded(scored.lost(fact)))
        for found in unit.score.deducted:
            for fact in found.facts:
                yield _row(unit, found.deduction.question, fact, found.deduction.points)


def contribution_rows(unit: UnitReport) -> Iterator[ContributionRow]:
    """The bodies that write for a portal, those that were asked to and did not among them."""
    for one in unit.contributions:
        yield ContributionRow(unit.key, one.office, one.kind, one.task, one.done, _task_words(one), one.posts, one.news, one.documents,
                              one.late, one.thin, short_day(one.latest) if one.latest else "")


def evidence(scored: ScoredLine) -> str:
    """«Đạt 14/16 chỗ», or why the line does not apply."""
    answer = scored.answer
    if answer.share is None:
        return f"Không áp dụng: {answer.reason}"
    halves = sum(fact.verdict is Verdict.PARTLY for fact in answer.facts)
    good = len(answer.facts) - len(answer.lacking)
    return f"Đạt {good}/{len(answer.facts)} chỗ" + (f", một phần {halves} chỗ" if halves else "")


def note(scored: ScoredLine) -> str:
    """What people have said of the line: a plan, a dispute, a decision; both scores stay."""
    said = []
    if plan := scored.plan:
        said.append(f"Đang khắc phục đến {short_day(plan.until)} ({plan.responsible}): {plan.work}")
    if dispute := scored.dispute:
        said.append(f"Phúc tra ngày {short_day(dispute.filed)}: đề nghị {points(dispute.claimed)} điểm. {dispute.reason} "
                    + "; ".join(dispute.evidence))
    if confirmed := scored.confirmed:
        said.append(f"Kết luận ngày {short_day(confirmed.decided)} của {confirmed.by}: {points(confirmed.points)} điểm. {confirmed.reason}")
    return " ".join(line.strip() for line in said)


def _task_words(one: Contribution) -> str:
    if one.task is None:
        return ""
    return f"thiếu {one.lacking} bài" if one.lacking else "đạt"


def _row(unit: UnitReport, question: str, fact: Fact, lost: Decimal) -> FactRow:
    return FactRow(unit.key, question, fact.what, WORDS[fact.verdict], lost, fact.path, fact.line, fact.said,
                   fact.rule, fact.clause, fact.remedy)
