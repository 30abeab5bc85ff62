"""Working days of state offices and how limits in days are counted (Civil Code 2015 Điều 147–148).

The day of the event is not counted (Điều 147(2)); a limit that ends on a day off moves to the next working day (Điều 148(5)).
"""

from datetime import date, timedelta
from functools import cache
from typing import Annotated, Literal

from pydantic import Field

from schemas.fields import Day, Line, Model, Name, Slug
from schemas.law_file import read_law_file

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


class YearlyHoliday(Model):
    """A holiday on the same day of every year; `counts` is false while nobody knows whether its law is in force."""

    id: Slug
    title: Name
    month: Annotated[int, Field(ge=1, le=12)]
    day: Annotated[int, Field(ge=1, le=31)]
    first_year: int
    counts: bool


class DaysOff(Model):
    """A holiday of one year, first to last day, with days off in lieu; `known` says how far the dates can be trusted."""

    id: Slug
    title: Name
    first: Day
    last: Day
    known: Literal["source", "memory", "provisional"]
    decided_by: Line


class WorkingSaturday(Model):
    """A Saturday that is worked for a day off elsewhere."""

    day: Day
    known: Literal["source", "memory", "provisional"]
    decided_by: Line


class Holidays(Model):
    """All that schemas/law/holidays.yml knows."""

    every_year: tuple[YearlyHoliday, ...]
    days_off: tuple[DaysOff, ...]
    working_saturdays: tuple[WorkingSaturday, ...]


@cache
def holidays() -> Holidays:
    """The table of holidays."""
    return read_law_file(Holidays, "holidays")


@cache
def is_working_day(day: date) -> bool:
    """Whether state offices work on `day`."""
    if any(swapped.day == day for swapped in holidays().working_saturdays):
        return True
    return day.weekday() < _SATURDAY and not _is_holiday(day)


def next_working_day(day: date) -> date:
    """`day` itself where offices work, otherwise the next day on which they do."""
    while not is_working_day(day):
        day += _ONE_DAY
    return day


def add_working_days(event: date, count: int) -> date:
    """Last day of a limit of `count` working days after the event; the day of the event is not counted."""
    day = event
    for _ in range(count):
        day = next_working_day(day + _ONE_DAY)
    return day


def add_days(event: date, count: int) -> date:
    """Last day of a limit of `count` calendar days after the event; one that ends on a day off moves on."""
    return next_working_day(event + timedelta(days=count))


def working_days_before(event: date, count: int) -> date:
    """The latest day that lies `count` working days before the event; the day of the event is not counted."""
    day = event
    for _ in range(count):
        day -= _ONE_DAY
        while not is_working_day(day):
            day -= _ONE_DAY
    return day


def working_days_between(event: date, day: date) -> int:
    """How many working days after the event have come by `day`, itself counted; 0 where `day` is not after the event."""
    span = (day - event).days
    return sum(is_working_day(event + timedelta(days=after)) for after in range(1, span + 1))


def _is_holiday(day: date) -> bool:
    table = holidays()
    yearly = any(holiday.counts and (holiday.month, holiday.day) == (day.month, day.day) and holiday.first_year <= day.year
                 for holiday in table.every_year)
    return yearly or any(period.first <= day <= period.last for period in table.days_off)
