"""Dates in running text."""

from datetime import date

import pytest

from schemas.text.written_dates import written_dates

NEAR = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(("text", "found"), [
    ("họp ngày 24/11/2026.", [(24, 11, 2026, "/")]), ("ngày 24/11, ngày 5/12", [(24, 11, None, "/"), (5, 12, None, "/")]),
    ("ngày 05 tháng 02 năm 2024 và ngày 9 tháng 3", [(5, 2, 2024, "words"), (9, 3, None, "words")]),
    ("24.11.2026; 24-11-2026; 2026-11-24", [(24, 11, 2026, "."), (24, 11, 2026, "-"), (24, 11, 2026, "iso")]),
    ("ngày 24/11/26", [(24, 11, 2026, "/")]), ("24/11/2026-30/11/2026", [(24, 11, 2026, "/"), (30, 11, 2026, "/")]),
    ("3/4 số hộ, 42/2022/NĐ-CP, 10/2022/QH15, 0276-38-22-2026, 1.234.567, tỷ lệ 1/1/1", []),
    ("sáng 24/11", []), ("rằm, ngày 30 tháng 2 âm lịch; ngày 30/02/2026 (âm lịch)", []), ("", [])])
def test_dates_are_found_in_every_form_and_numbers_are_none(text: str, found: list[tuple[int, int, int | None, str]]) -> None:
    assert [(written.day, written.month, written.year, written.form) for written in written_dates(text)] == found


@pytest.mark.parametrize(("text", "weekday"), [
    ("Thứ Ba, ngày 24/11/2026", 1), ("thứ Ba 24/11", 1), ("thứ Ba (24/11/2026)", 1), ("chiều thứ 3, ngày 24/11", 1), ("24/11/2026 (Thứ Ba)", 1),
    ("Chủ nhật ngày 29 tháng 11 năm 2026", 6), ("Thứ hai, 30/11/2026", 0),
    ("kỳ họp thứ Ba, ngày 24/11/2026", None), ("lần thứ hai, ngày 24/11/2026", None), ("thứ Ba và thứ Tư; ngày 24/11/2026", None)])
def test_a_weekday_beside_a_date_is_read_and_an_ordinal_is_none(text: str, weekday: int | None) -> None:
    assert [written.weekday for written in written_dates(text)] == [weekday]


@pytest.mark.parametrize(("text", "exists"), [
    ("31/02/2026", False), ("29/02/2026", False), ("29/02/2028", True), ("ngày 29/2", True), ("ngày 31/4", False), ("ngày 30 tháng 2", False),
    ("11/24/2026", False), ("00/11/2026", False), ("31/12/2026", True)])
def test_the_calendar_decides_which_dates_exist(text: str, exists: bool) -> None:
    [written] = written_dates(text)
    assert written.exists is exists
    assert (written.nearest(NEAR) is not None) is exists


@pytest.mark.parametrize(("text", "day"), [
    ("ngày 05/01", date(2027, 1, 5)), ("ngày 20/11", date(2026, 11, 20)), ("ngày 30/06", date(2026, 6, 30)), ("05/01/2024", date(2024, 1, 5)),
    ("ngày 29/2", date(2028, 2, 29))])
def test_a_date_without_a_year_is_the_nearest_one(text: str, day: date) -> None:
    [written] = written_dates(text)
    assert written.nearest(date(2028, 1, 2) if day.year == 2028 else NEAR) == day
