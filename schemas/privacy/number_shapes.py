"""Numbers as people write them: in groups, across a line's end; and what only looks like one (dates, decimals, amounts)."""

import re
from datetime import date

from schemas.clock import Clock
from schemas.lazy_regex import lazy_regex

GAP = r"[ .\-\n>]{0,6}"  # between two digits of one number
_GROUP = lazy_regex(r"\d+")
_BETWEEN = lazy_regex(r"\D+")
# «03.9.2024 - 15.9»; but «07.11.1990.0012» is one number, since it goes on in the same way.
_DATE = lazy_regex(r"(?:0?[1-9]|[12]\d|3[01])([ .\-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d|\1\d)")
_THOUSANDS = lazy_regex(r"\d{1,3}(?:\.\d{3})+")
_UNIT = lazy_regex(r"[ \n]{0,2}(?:dong|d|vnd|usd|trieu|ty|ti|nguoi|luot|ho|the|m2|ha|kg|%)(?![a-z0-9])")
_ITEM = lazy_regex(r"\n[ ]*[1-9]\d{0,3}[.,]$")
_SINGLES = lazy_regex(r"\d(?:\D+\d)+")
_WHOLE_PART = lazy_regex(r"(?<!\d)\d{1,6}[.,]$")
_GOES_ON = lazy_regex(r"\.\d{1,4}(?!\d)|[,\-]\d{1,3}(?!\d)|/[A-Z]{2}")


def digits(*lengths: int) -> str:
    """Pattern of a number of `lengths` digits, however it is grouped, the longest first."""
    return "(?:" + "|".join(rf"\d(?:{GAP}\d){{{length - 1}}}(?!\d)" for length in sorted(lengths, reverse=True)) + ")"


def only_digits(written: str) -> str:
    """The digits alone."""
    return "".join(_GROUP.findall(written))


def is_one_number(written: str) -> bool:
    """Whether digits in groups are one number: no date, no two numbers side by side, not scattered over lines."""
    between = {mark.strip(" >") for mark in _BETWEEN.findall(written) if "\n" not in mark}
    return written.count("\n") < 2 and not _DATE.match(written) and (len(between) < 2 or len(_GROUP.findall(written)[0]) > 2)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no digits go on before text[start:end] («3,072…», but not the number of a list's item) or after («….2024», «…/QĐ»)."""
    before = "\n" * (start < 12) + text[max(0, start - 12) : start]
    if (_WHOLE_PART.search(before) and not _ITEM.search(before)) or _GOES_ON.match(text, end):
        return False
    return not (_SINGLES.fullmatch(text[start:end]) and _beside_a_digit(text, start, end))


def is_amount(folded: str, start: int, end: int) -> bool:
    """Whether text[start:end] is followed by a unit: «1.234.567.890 đồng»."""
    return bool(_UNIT.match(folded, end))


def in_thousands(written: str) -> bool:
    """Whether it is grouped like an amount: «84.912.345.678»."""
    return bool(_THOUSANDS.fullmatch(written.strip("+ ")))


def is_citizen_number(number: str, provinces: frozenset[str], clock: Clock) -> bool:
    """Province code, century and sex, two digits of the year of birth from 1920 to now (Circular 59/2021/TT-BCA)."""
    if number[:3] not in provinces or number[3] not in "0123":
        return False
    year = 1900 + 100 * (int(number[3]) // 2) + int(number[4:6])
    return is_birth_year(year, clock)


def is_birth_year(year: int, clock: Clock) -> bool:
    """Whether somebody who lives may have been born in it; the answer holds until that year begins, or for ever."""
    return year >= 1920 and clock.has_begun(date(year, 1, 1))


def national(number: str) -> str:
    """Digits of a phone number as dialled in the country: 84912345678, 0084912345678 → 0912345678."""
    found = re.fullmatch(r"(?:00)?84(0?)(\d{9,10})", number)
    return "0" + found[2] if found and len(number) > 10 else number


def _beside_a_digit(text: str, start: int, end: int) -> bool:
    """Single digits in a row are counts in a table where the row is longer than the number."""
    return bool(re.search(r"\d[ .\-]{1,6}$", text[max(0, start - 8) : start]) or re.match(r"[ .\-]{1,6}\d", text[end : end + 8]))
