"""Working days against known calendars: Tết, 2 September, weekends, swapped Saturdays."""

from datetime import date

import pytest

from schemas.working_days import (
    add_days,
    add_working_days,
    holidays,
    is_working_day,
    next_working_day,
    working_days_before,
    working_days_between,
)

TET = {2022: "2022-02-01", 2023: "2023-01-22", 2024: "2024-02-10", 2025: "2025-01-29", 2026: "2026-02-17", 2027: "2027-02-06"}
ANCESTORS = {2023: "2023-04-29", 2024: "2024-04-18", 2025: "2025-04-07", 2026: "2026-04-26", 2027: "2027-04-16"}


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(("text", "works"), [
    ("2026-11-23", True), ("2026-11-21", False), ("2026-11-22", False),  # Monday, Saturday, Sunday
    ("2026-01-01", False), ("2026-01-02", False), ("2026-01-10", True),  # New Year, day swapped, Saturday worked for it
    ("2026-02-13", True), ("2026-02-16", False), ("2026-02-20", False), ("2026-02-23", True),  # Tết Bính Ngọ
    ("2026-04-27", False), ("2026-04-28", True),  # 10th of the 3rd lunar month fell on a Sunday
    ("2026-04-30", False), ("2026-05-01", False), ("2026-05-04", True),
    ("2026-08-22", True), ("2026-08-31", False), ("2026-09-01", False), ("2026-09-02", False), ("2026-09-03", True),
    ("2025-04-26", True), ("2025-05-02", False), ("2024-05-04", True), ("2024-04-29", False),
    ("2023-01-26", False), ("2023-01-27", True), ("2023-09-04", False), ("2022-05-03", False), ("2022-04-11", False),
    ("2015-09-02", False), ("2015-09-03", True), ("2030-01-01", False),  # years without a table: the fixed holidays only
])
def test_on_which_days_offices_work(text: str, works: bool) -> None:
    assert is_working_day(day(text)) is works


@pytest.mark.parametrize(("event", "count", "last"), [
    ("2026-11-23", 5, "2026-11-30"),  # Monday: the day itself is not counted, a weekend lies between
    ("2026-11-20", 5, "2026-11-27"), ("2026-11-21", 5, "2026-11-27"), ("2026-11-22", 1, "2026-11-23"),
    ("2026-02-12", 5, "2026-02-26"),  # over Tết: 13, 23, 24, 25, 26 February
    ("2026-08-27", 5, "2026-09-08"),  # over 2 September with its swapped Monday: 28 August, 3, 4, 7, 8 September
    ("2026-08-20", 2, "2026-08-22"),  # the swapped Saturday counts
    ("2026-01-08", 2, "2026-01-10"), ("2025-12-31", 1, "2026-01-05"), ("2023-04-28", 1, "2023-05-04"), ("2026-11-23", 0, "2026-11-23"),
])
def test_the_last_day_of_a_limit_in_working_days(event: str, count: int, last: str) -> None:
    assert add_working_days(day(event), count) == day(last)


@pytest.mark.parametrize(("event", "count", "last"), [
    ("2026-11-02", 30, "2026-12-02"), ("2026-10-23", 30, "2026-11-23"),  # 22 November is a Sunday
    ("2026-01-18", 30, "2026-02-23"),  # ends on the first day of Tết
    ("2026-09-30", 15, "2026-10-15"), ("2026-08-17", 15, "2026-09-03"),
])
def test_a_limit_that_ends_on_a_day_off_moves_on(event: str, count: int, last: str) -> None:
    assert add_days(day(event), count) == day(last)


@pytest.mark.parametrize(("event", "count", "latest"), [
    ("2026-12-04", 7, "2026-11-25"), ("2026-11-30", 5, "2026-11-23"), ("2026-02-24", 2, "2026-02-13"),
    ("2026-08-24", 1, "2026-08-22"), ("2026-12-06", 5, "2026-11-30"),
])
def test_so_many_working_days_before(event: str, count: int, latest: str) -> None:
    assert working_days_before(day(event), count) == day(latest)


@pytest.mark.parametrize(("event", "until", "count"), [
    ("2026-11-20", "2026-11-20", 0), ("2026-11-20", "2026-11-22", 0), ("2026-11-20", "2026-11-23", 1), ("2026-02-12", "2026-02-26", 5),
    ("2026-11-23", "2026-11-20", 0),
])
def test_working_days_that_have_come(event: str, until: str, count: int) -> None:
    assert working_days_between(day(event), day(until)) == count


def test_adding_and_counting_agree() -> None:
    for start in (day("2024-04-20"), day("2025-01-20"), day("2026-08-15")):
        for count in range(1, 30):
            assert working_days_between(start, add_working_days(start, count)) == count


def test_a_day_off_moves_to_the_next_working_day() -> None:
    assert next_working_day(day("2026-02-14")) == day("2026-02-23")
    assert next_working_day(day("2026-02-23")) == day("2026-02-23")


@pytest.mark.parametrize("text", [*TET.values(), *ANCESTORS.values()])
def test_the_lunar_holidays_of_the_law_are_days_off(text: str) -> None:
    assert not is_working_day(day(text))


@pytest.mark.parametrize("year", TET)
def test_tet_has_five_days_and_every_swapped_day_its_saturday(year: int) -> None:
    [tet] = [period for period in holidays().days_off if period.id == f"tet-{year}"]
    assert tet.first <= day(TET[year]) <= tet.last
    assert sum(date.fromordinal(number).weekday() < 5 for number in range(tet.first.toordinal(), tet.last.toordinal() + 1)) == 5
    swapped_off = sum("oán đổi" in period.title for period in holidays().days_off if period.first.year == year)
    assert swapped_off == sum(swapped.day.year == year for swapped in holidays().working_saturdays)
    assert all(swapped.day.weekday() == 5 for swapped in holidays().working_saturdays)


def test_the_day_of_culture_is_a_flag_that_is_not_yet_raised() -> None:
    [culture] = [holiday for holiday in holidays().every_year if holiday.id == "van-hoa"]
    assert not culture.counts
    assert is_working_day(day("2026-11-24"))
