"""Limits in days that a law sets, from schemas/law/deadlines.yml: which one a post has, from which day, until which day."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from schemas.budget_period import period_end
from schemas.clock import Clock
from schemas.fields import Line, Model, Slug
from schemas.kinds.base import PostFields
from schemas.kinds.disclosure import Disclosure
from schemas.kinds.document import OfficialDocument
from schemas.kinds.petition import Petition
from schemas.kinds.question import Question
from schemas.law import Dated
from schemas.law_file import read_law_file
from schemas.lazy_regex import lazy_regex
from schemas.working_days import add_days, add_working_days

_SPOKEN = lazy_regex(r"ngày\s+(\d{1,2})[/.](\d{1,2})[/.](\d{4})|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.I)


class Limit(Dated):
    """So many days of one sort; `target` says that it is our own wish, not a law's.

    `groups` are the groups of Law 10/2022 Điều 11 for which the limit holds.
    """

    days: int
    sort: Literal["working", "calendar"]
    clause: Line
    target: bool = False
    groups: tuple[int, ...] = ()


class Deadline(Limit):
    """A limit for posting something: for which posts, counted from which event."""

    kind: Slug
    event: Literal["issued", "decision", "period"]
    category: Slug | None = None
    stages: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()

    def ends(self, event: date) -> date:
        """The last day on which the post is in time."""
        return add_working_days(event, self.days) if self.sort == "working" else add_days(event, self.days)


class Deadlines(Model):
    """All that schemas/law/deadlines.yml knows."""

    deadlines: tuple[Deadline, ...]
    limits: tuple[Limit, ...]


@dataclass(frozen=True)
class Due:
    """The deadline of one post: counted from `event`, a day; `last` is the last day in time."""

    deadline: Deadline
    event: date
    last: date


@cache
def table() -> Deadlines:
    """The table of deadlines."""
    return read_law_file(Deadlines, "deadlines")


def limit(key: str) -> Limit:
    """A limit by its id; KeyError where there is none."""
    return {entry.id: entry for entry in table().limits}[key]


@cache
def kinds_with_deadline() -> frozenset[str]:
    """The kinds of post that may have one."""
    return frozenset(deadline.kind for deadline in table().deadlines)


def due_of(kind: str, fields: PostFields, tier: str) -> Due | None:
    """The deadline that was in force on the day of the event; None where the post has none or does not say the day."""
    for deadline in table().deadlines:
        if _applies(deadline, kind, fields, tier):
            event = _event_day(deadline, fields)
            if event and deadline.in_force(event):
                return Due(deadline, event, deadline.ends(event))
    return None


def general_deadline(kind: str, tier: str, clock: Clock) -> Deadline | None:
    """The deadline now in force for posts of a kind, whatever they are about; None where there is none."""
    wanted = [entry for entry in table().deadlines if entry.kind == kind and not entry.category and tier in (entry.tiers or (tier,))]
    return next((entry for entry in wanted if clock.is_within(entry.start, entry.end)), None)


def deadlines_of(category: str, clock: Clock) -> tuple[Deadline, ...]:
    """The deadlines now in force that a category has for itself."""
    return tuple(entry for entry in table().deadlines if entry.category == category and clock.is_within(entry.start, entry.end))


def budget_deadline(stage: str, day: date) -> Deadline | None:
    """The deadline of a stage of the budget for a period that ends on this day; None where there is none."""
    return next((entry for entry in table().deadlines if stage in entry.stages and entry.in_force(day)), None)


def answer_due(fields: Question | Petition) -> date:
    """The last day in time for an answer to a citizen: the one that was promised, or so many working days after the question."""
    return fields.due if isinstance(fields, Petition) else add_working_days(fields.asked, limit("tra-loi-cau-hoi").days)


def spoken_day(text: str) -> date | None:
    """The first «ngày 17/7/2023» or «ngày 17 tháng 7 năm 2023» of a line; None where there is none."""
    found = _SPOKEN.search(text)
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups() if part)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _applies(deadline: Deadline, kind: str, fields: PostFields, tier: str) -> bool:
    if deadline.kind != kind or (deadline.tiers and tier not in deadline.tiers):
        return False
    stage = fields.budget.stage if isinstance(fields, Disclosure) and fields.budget else None
    if stage and not deadline.stages:
        return False  # a budget has limits of its own
    return deadline.category in (None, fields.category) and (not deadline.stages or stage in deadline.stages)


def _event_day(deadline: Deadline, fields: PostFields) -> date | None:
    if isinstance(fields, OfficialDocument):
        return fields.issued
    if isinstance(fields, Disclosure) and deadline.event == "decision":
        return spoken_day(fields.decision or "")
    if isinstance(fields, Disclosure) and fields.budget:
        return period_end(fields.budget.period)
    return None
