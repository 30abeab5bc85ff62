"""The days of a report: weeks, the last part, the ends of months; shades of a heat map; points in words."""

from datetime import date

import pytest

from plugins.core.scoring.pages import STEPS, _shade
from plugins.core.scoring.period import Period

NOVEMBER = Period(date(2026, 11, 2), date(2026, 11, 22))


def test_weeks_are_whole_and_begin_on_monday() -> None:
    assert [(week.start.day, week.end.day) for week in NOVEMBER.weeks()] == [(2, 8), (9, 15), (16, 22)]
    assert [week.start.day for week in Period(date(2026, 11, 3), date(2026, 11, 21)).weeks()] == [9]
    assert not list(Period(date(2026, 11, 2), date(2026, 11, 7)).weeks())


@pytest.mark.parametrize(("percent", "first"), [(10, 21), (50, 13), (1, 22), (100, 2)])
def test_the_last_part_has_at_least_a_day(percent: int, first: int) -> None:
    assert NOVEMBER.last_part(percent) == Period(date(2026, 11, first), NOVEMBER.end)


def test_the_ends_of_months_stop_with_the_period() -> None:
    ends = list(Period(date(2026, 1, 31), date(2026, 3, 10)).month_ends())
    assert ends == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 10)]
    assert Period(date(2026, 12, 5), date(2027, 1, 1)).months() == ["2026-12", "2027-01"]
    assert list(Period(date(2026, 11, 30), date(2026, 11, 30)).month_ends()) == [date(2026, 11, 30)]


def test_only_months_that_lie_within_the_period_from_first_to_last_day_are_whole() -> None:
    assert Period(date(2026, 10, 1), date(2026, 12, 31)).whole_months() == 3
    assert Period(date(2026, 10, 2), date(2026, 12, 30)).whole_months() == 1
    assert Period(date(2028, 2, 1), date(2028, 2, 28)).whole_months() == 0  # a leap year
    assert Period(date(2026, 12, 1), date(2027, 1, 31)).whole_months() == 2


def test_shades_grow_with_the_count_and_nothing_is_no_shade() -> None:
    shades = [_shade(count, 100) for count in range(101)]
    assert shades == sorted(shades)
    assert (shades[0], shades[1], shades[100]) == (0, 1, STEPS)
    assert _shade(0, 0) == 0
