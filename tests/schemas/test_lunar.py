"""The Vietnamese lunar calendar against a table that it was not made from."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from schemas.lunar import LunarDay, lunar_day, lunar_words
from schemas.working_days import holidays

YEARS = [line.split() for line in (Path(__file__).parent / "lunar_years.txt").read_text("utf-8").splitlines() if line[0] != "#"]


def test_every_day_of_132_years_is_that_of_the_table() -> None:
    assert len(YEARS) == 132
    for tet, leap, *lengths in YEARS:
        day, months = date.fromisoformat(tet), [(month, False) for month in range(1, 13)]
        if int(leap):
            months.insert(int(leap), (int(leap), True))
        for (month, is_leap), length in zip(months, map(int, lengths), strict=True):
            for count in range(1, length + 1):
                assert lunar_day(day) == LunarDay(count, month, int(tet[:4]), is_leap), day
                day += timedelta(days=1)


@pytest.mark.parametrize(("day", "chinese"), [("1985-01-21", "1985-02-20"), ("2007-02-17", "2007-02-18"), ("2030-02-02", "2030-02-03")])
def test_new_year_is_not_that_of_china(day: str, chinese: str) -> None:
    assert lunar_day(date.fromisoformat(day))[:2] == (1, 1)
    assert lunar_day(date.fromisoformat(chinese))[:2] != (1, 1)


@pytest.mark.parametrize(("day", "words"), [
    ("2026-02-17", "mồng 1 tháng Giêng"), ("2026-02-10", "23 tháng Chạp"), ("2026-09-25", "rằm tháng Tám"),
    ("2026-04-26", "mồng 10 tháng Ba"), ("2025-07-29", "mồng 5 tháng Sáu nhuận"), ("2026-11-24", "16 tháng Mười"),
])
def test_a_day_is_said_as_people_say_it(day: str, words: str) -> None:
    assert lunar_words(date.fromisoformat(day)) == words


def test_holidays_that_go_by_the_moon_are_where_the_moon_says() -> None:
    """A day off in lieu comes up to two days after a holiday at a weekend."""
    found = {period.id: period for period in holidays().days_off}
    for beginning, wanted in (("tet-", (1, 1)), ("gio-to", (10, 3))):
        periods = [period for name, period in found.items() if name.startswith(beginning)]
        assert len(periods) > 5
        for period in periods:
            days = [period.first + timedelta(days=after) for after in range(-2, (period.last - period.first).days + 1)]
            assert wanted in [lunar_day(day)[:2] for day in days], period
