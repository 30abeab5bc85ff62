"""Dates in running text: found in the forms in which people write them, and judged against the calendar.

Lunar dates («ngày 30 tháng 2 âm lịch») are left alone: their months have other lengths.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from schemas.lazy_regex import lazy_regex

_DAY_NAME = r"(?:hai|ba|tư|năm|sáu|bảy|[2-7])"
_TIME_BEFORE = "|".join(rf"(?<={word}\s)" for word in ("sáng", "trưa", "chiều", "tối", "đêm", "vào", "hôm", "từ", "đến"))
_NO_ORDINAL = "".join(rf"(?<!{word}\s)" for word in ("họp", "lần", "đợt", "kỳ", "khóa", "phiên"))  # «kỳ họp thứ Ba» is no Tuesday
_WEEKDAY = (rf"{_NO_ORDINAL}(?P<weekday>[Tt]hứ\s(?:Hai|Ba|Tư|Năm|Sáu|Bảy)|[Cc]hủ\s[Nn]hật|Thứ\s{_DAY_NAME}"
            rf"|(?:{_TIME_BEFORE})thứ\s{_DAY_NAME})[\s,]{{0,3}}\(?(?:ngày\s)?")
_NUMERIC = r"(?<![\d/.])(?P<d>\d{1,2})(?P<mark>[/.-])(?P<m>\d{1,2})(?P=mark)(?P<y>\d{4})(?!\d|/|\.\d)"
_ISO = r"(?<![\w/.-])(?P<iy>\d{4})-(?P<im>\d{2})-(?P<id>\d{2})(?![\w/-])"
_SHORT = r"(?P<sd>\d{1,2})/(?P<sm>\d{1,2})(?:/(?P<sy>\d{2}))?(?![\d/]|[.,-]\d)"
_SPOKEN = r"[Nn]gày\s(?P<wd>\d{1,2})\stháng\s(?P<wm>\d{1,2})(?!\d)(?:[\s,]{1,2}năm\s(?P<wy>\d{4})(?!\d))?"
_BEGINS = r"(?=\d|[Tt]hứ|[Cc]hủ|[Nn]gày)"  # so that a search passes quickly over all else
_DATE = lazy_regex(rf"{_BEGINS}(?:{_WEEKDAY})?(?:{_NUMERIC}|{_ISO}|{_SPOKEN}|(?:(?<=gày\s)|(?<=\w\s)(?<!\d\s)|(?<=\()){_SHORT})")
_HINT = lazy_regex(r"\d[/.-]\d|tháng\s\d")
_NAMED_DAY = lazy_regex(r"[Nn]gày\s\Z")
_WEEKDAY_AFTER = lazy_regex(rf"\s?\((?P<weekday>[Tt]hứ\s(?:Hai|Ba|Tư|Năm|Sáu|Bảy|{_DAY_NAME})|[Cc]hủ\s[Nn]hật)\)")
_LUNAR = lazy_regex(r"âm lịch|Âm lịch|\bÂL\b")
_NAMES = ("hai", "ba", "tư", "năm", "sáu", "bảy", "nhật")
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True)
class WrittenDate:
    """A date as written at `index`; `form` is «/», «-», «.», «iso» or «words»; `year` is None where it is not said,
    `short_year` whether it has two digits only; `weekday` counts from 0, Monday, None where it is not said."""

    text: str
    index: int
    day: int
    month: int
    year: int | None
    form: str
    short_year: bool = False
    is_padded: bool = False
    weekday: int | None = None

    @property
    def exists(self) -> bool:
        """Whether the calendar has such a day (29 February where the year is not said)."""
        if self.year is None:
            return 1 <= self.month <= 12 and 1 <= self.day <= _LONGEST_MONTH[self.month - 1]
        try:
            date(self.year, self.month, self.day)
        except ValueError:
            return False
        return True

    def nearest(self, near: date) -> date | None:
        """The date itself; without a year, that which lies nearest to `near`; None where there is none."""
        years = (self.year,) if self.year else (near.year - 1, near.year, near.year + 1)
        days = [date(year, self.month, 1) + timedelta(self.day - 1) for year in years] if self.exists else []
        return min(days, key=lambda day: abs(day - near), default=None)


@lru_cache(maxsize=256)  # two rules look at the same text, one after the other
def written_dates(text: str) -> tuple[WrittenDate, ...]:
    """All dates of the solar calendar in a text, in their order."""
    return tuple(_find(text)) if _HINT.search(text) else ()


def _find(text: str) -> Iterator[WrittenDate]:
    for match in _DATE.finditer(text):
        around = text[max(match.start() - 15, 0):match.start()] + " " + text[match.end():match.end() + 35]
        if _is_date(match, text) and not _LUNAR.search(around):
            yield _read(match, text)


def _is_date(match: re.Match[str], text: str) -> bool:
    """«3/4» is a date only beside «ngày» or a weekday; numbers with dots or dashes only where they can be day and month."""
    if match["sd"]:
        return bool(match["weekday"] or _NAMED_DAY.search(text, max(match.start() - 5, 0), match.start()))
    return match["mark"] in (None, "/") or (int(match["d"]) <= 31 and int(match["m"]) <= 12)


def _read(match: re.Match[str], text: str) -> WrittenDate:
    day, month = next((match[f"{kind}d"], match[f"{kind}m"]) for kind in ("", "i", "s", "w") if match[f"{kind}d"])
    year = match["y"] or match["iy"] or match["wy"]
    after = _WEEKDAY_AFTER.match(text, match.end())
    weekday = match["weekday"] or (after["weekday"] if after else None)
    form = "iso" if match["id"] else "words" if match["wd"] else match["mark"] or "/"
    return WrittenDate(match[0], match.start(), int(day), int(month), int(year or f"20{match['sy']}") if year or match["sy"] else None,
                       form, bool(match["sy"]), day.startswith("0"), _weekday(weekday) if weekday else None)


def _weekday(words: str) -> int:
    name = words.split()[-1].lower()
    return int(name) - 2 if name.isdecimal() else _NAMES.index(name)
