"""The days that a report is about."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from schemas.vietnamese import short_day

_WEEK, _DAY = timedelta(days=7), timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """From the first day to the last, both included."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def __str__(self) -> str:
        return f"{short_day(self.start)} – {short_day(self.end)}"

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    def weeks(self) -> Iterator["Period"]:
        """The whole weeks, from Monday to Sunday."""
        monday = self.start + timedelta(days=-self.start.weekday() % 7)
        while monday + _WEEK - _DAY <= self.end:
            yield Period(monday, monday + _WEEK - _DAY)
            monday += _WEEK

    def last_part(self, percent: int) -> "Period":
        """The last days, so many percent of all, at least one."""
        return Period(self.end - timedelta(days=max(self.days * percent // 100, 1) - 1), self.end)

    def month_ends(self) -> Iterator[date]:
        """The last day of each month that ends within the period, and the period's own last day."""
        day = self.start
        while day <= self.end:
            following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
            yield min(following - _DAY, self.end)
            day = following

    def whole_months(self) -> int:
        """How many months lie within it from their first day to their last."""
        return sum(self.start <= end.replace(day=1) and (end + _DAY).day == 1 for end in self.month_ends())

    def months(self) -> list[str]:
        """«2026-11» for each month that it touches."""
        return [f"{day:%Y-%m}" for day in self.month_ends()]
