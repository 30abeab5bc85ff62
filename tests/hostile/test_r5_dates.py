"""R5: a date is read exactly as it is meant, or refused; one that can be read two ways is refused with both readings."""

import re
from datetime import date, datetime

import pytest

from schemas.fields import VIETNAM
from tests.hostile.posts import GOOD, pelican_gets, read
from tests.hostile.refusals import assert_owes_nothing

EXACT = {
    "2026-11-24": datetime(2026, 11, 24, tzinfo=VIETNAM), "2024-02-29": datetime(2024, 2, 29, tzinfo=VIETNAM),
    "2000-02-29": datetime(2000, 2, 29, tzinfo=VIETNAM), "1945-09-02": datetime(1945, 9, 2, tzinfo=VIETNAM),
    "2026-11-24T08:30+07:00": datetime(2026, 11, 24, 8, 30, tzinfo=VIETNAM), "2026-11-24T00:00+07:00": datetime(2026, 11, 24, tzinfo=VIETNAM),
    "2026-11-24T23:59+07:00": datetime(2026, 11, 24, 23, 59, tzinfo=VIETNAM), '"2026-11-24"': datetime(2026, 11, 24, tzinfo=VIETNAM),
    "2026-11-24   # hôm nay": datetime(2026, 11, 24, tzinfo=VIETNAM),
}
TWO_WAYS = {"04/05/2026": (date(2026, 5, 4), date(2026, 4, 5)), "4/5/2026": (date(2026, 5, 4), date(2026, 4, 5)), "04-05-2026": (date(2026, 5, 4), date(2026, 4, 5)),
            "04.05.2026": (date(2026, 5, 4), date(2026, 4, 5)), "12/11/2026": (date(2026, 11, 12), date(2026, 12, 11)),
            "1 / 2 / 2026": (date(2026, 2, 1), date(2026, 1, 2))}
ONE_WAY = {"13/05/2026": date(2026, 5, 13), "24-11-2026": date(2026, 11, 24), "05/05/2026": date(2026, 5, 5), "31.12.2026": date(2026, 12, 31)}
NO_DATE = [
    "May", "Nov", "hôm nay", "thứ Ba", "12:00", "12", "2026", "202611", "20261124", "26-11-24", "2026-11", "2026/11/24", "2026.11.24", "2026-1-4",
    "2026-W01", "2026-W01-1", "2026-328", "+99:99", "2026-11-24T08:00", "2026-11-24T08:00Z", "2026-11-24T08:00+99:99", "2026-11-24T08:00+00:00",
    "2026-11-24T08:00+08:00", "2026-11-24 08:00", "2026-11-24T08:00:00+07:00", "2026-11-24T8:00+07:00", "2026-11-24t08:00+07:00", "2026-11-24T24:00+07:00",
    "2026-11-24T25:00+07:00", "2026-11-24T08:60+07:00", "٢٠٢٦-١١-٢٤", "２０２６-１１-２４", "2026-11-24T٠٨:00+07:00", "२०२६-११-२४", "2026–11–24", "2026−11−24",
    "2026-02-30", "2026-02-29", "1900-02-29", "2100-02-29", "2026-00-10", "2026-13-01", "2026-11-00", "2026-11-31", "0000-01-01", "0001-01-01", "9999-12-31",
    "99999-01-01", "-2026-11-24", "1944-12-31", "2100-01-01", "1764000000", "1.764e9", "24 tháng 11 năm 2026", "ngày 24/11/2026", "24/11/26", "24/11",
    "99/99/2026", "32/01/2026", "Tue, 24 Nov 2026 08:00:00 +0700", "now", "today", "null", "~", "true", "[2026-11-24]", "{a: 2026-11-24}", "9" * 400, "2026-11-24 2026-11-25",
]


def with_date(text: str) -> str:
    return GOOD["tin-tuc"].replace("date: 2026-11-24", f"date: {text}", 1)


@pytest.mark.parametrize("text", EXACT)
def test_r5_a_date_is_read_exactly(text: str) -> None:
    post = read(with_date(text)).post
    assert post
    assert post.fields.date == EXACT[text]
    assert pelican_gets(post)["date"] == EXACT[text]


def refusal_hint(text: str) -> str:
    whole = with_date(text)
    reading = read(whole)
    assert reading.post is None, f"{text} was read as {reading.post and reading.post.fields.date}"
    assert len(reading.problems) == 1
    assert reading.problems[0].line == 4
    assert_owes_nothing(reading.problems[0], whole.count("\n") + 1)
    return reading.problems[0].hint


def days_in(hint: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(found) for found in re.findall(r"\d{4}-\d{2}-\d{2}", hint))


@pytest.mark.parametrize("text", TWO_WAYS)
def test_r5_a_date_that_can_be_read_two_ways_is_refused_with_both(text: str) -> None:
    assert days_in(refusal_hint(text)) == TWO_WAYS[text]


@pytest.mark.parametrize("text", ONE_WAY)
def test_r5_a_date_that_can_be_read_one_way_is_refused_with_that(text: str) -> None:
    assert days_in(refusal_hint(text)) == (ONE_WAY[text],)


@pytest.mark.parametrize("text", NO_DATE)
def test_r5_what_is_no_date_is_refused(text: str) -> None:
    refusal_hint(text)


def test_r5_there_are_more_than_twenty_five_spellings() -> None:
    assert len(NO_DATE) + len(TWO_WAYS) + len(ONE_WAY) + len(EXACT) >= 80


HOURS = ["7:30", "07h30", "07:3٠", "0７:30", "24:00", "23:60", "07:30:00", "7.30", "19:30 PM", "-1:00", "0730", "+07:30"]


@pytest.mark.parametrize("text", HOURS)
def test_r5_an_hour_that_could_be_misread_is_refused(text: str) -> None:
    whole = re.sub(r'start: "?\d\d:\d\d"?', f'start: "{text}"', GOOD["lich-lam-viec"], count=1)
    assert text in whole
    assert {problem.code for problem in read(whole, "lich-lam-viec").problems} == {"NG05"}


@pytest.mark.parametrize("text", ["2026-48", "W48", "2026W48", "2026-W00", "2026-W54", "2027-W53", "٢٠٢٦-W48", "2026-w48", "0000-W01", "48/2026"])
def test_r5_a_week_that_could_be_misread_is_refused(text: str) -> None:
    whole = re.sub(r"week: \S+", f'week: "{text}"', GOOD["lich-lam-viec"], count=1)
    assert {problem.code for problem in read(whole, "lich-lam-viec").problems} == {"NG06"}
