"""Counts of one month, and of the cases behind them."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from plugins.core.digesting.cases import Case


@dataclass(frozen=True)
class Month:
    """A month of the calendar; `last` is its last day, or the day of the report while it is not over."""

    first: date
    last: date

    @classmethod
    def of(cls, year: int, month: int, today: date) -> "Month":
        first = date(year, month, 1)
        return cls(first, min(date(year, month, monthrange(year, month)[1]), max(today, first)))

    @property
    def before(self) -> "Month":
        day = self.first - timedelta(days=1)
        return Month(day.replace(day=1), day)

    @property
    def name(self) -> str:
        """«tháng 10/2026»."""
        return f"tháng {self.first.month}/{self.first.year}"

    def has(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last


@dataclass(frozen=True)
class Figures:
    """Of one unit or field: what came, what was answered (in time; after how many working days), what waits at the end, what is late."""

    name: str
    received: int
    received_before: int
    answered: int
    in_time: int
    days: tuple[int, ...]
    passed_on: int
    waiting: int
    late: int

    @property
    def middle(self) -> str:
        """Half of the answers took no longer; «–» where there are none."""
        return f"{median(self.days):.1f}".removesuffix(".0").replace(".", ",") if self.days else "–"

    @property
    def longest(self) -> str:
        return str(max(self.days)) if self.days else "–"


def figures(name: str, cases: Iterable[Case], month: Month) -> Figures:
    """The counts of some cases."""
    known = list(cases)
    answered = [case for case in known if month.has(case.answered)]
    return Figures(
        name, sum(month.has(case.begun) for case in known), sum(month.before.has(case.begun) for case in known), len(answered),
        sum(case.in_time for case in answered), tuple(sorted(case.days for case in answered if case.days is not None)),
        sum(case.is_passed_on and month.has(case.begun) for case in known), sum(case.is_open(month.last) for case in known),
        sum(case.is_late(month.last) for case in known))


def table(cases: Sequence[Case], month: Month, group: Callable[[Case], str], names: Sequence[str]) -> list[Figures]:
    """A row for each name that has something to tell, in their order."""
    rows = [figures(name, (case for case in cases if group(case) == name), month) for name in names]
    return [row for row in rows if row.received or row.answered or row.waiting or row.received_before]
