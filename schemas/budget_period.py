"""The period of a budget disclosure, as editors write it: «Quý III năm 2026», «Chín tháng đầu năm 2026», «Năm 2026»."""

import re
from datetime import date, timedelta

from schemas.lazy_regex import lazy_regex
from schemas.vietnamese import fold

_YEAR = lazy_regex(r"(?<!\d)(20\d\d)(?!\d)")
_QUARTER = lazy_regex(r"\bquy\s*(iv|iii|ii|i|[1-4])\b")
_MONTHS = lazy_regex(r"\b(ba|sau|chin|3|6|9)\s+thang\b")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_COUNTS = {"ba": 3, "sau": 6, "chin": 9}


def period_end(text: str) -> date | None:
    """Last day of a quarter, of 3, 6 or 9 months or of a year; None where the words say no such period."""
    words = fold(text)
    year, months = _YEAR.search(words), _last_month(words)
    if year is None or months is None:
        return None
    after = date(int(year[1]) + months // 12, months % 12 + 1, 1)
    return after - timedelta(days=1)


def _last_month(words: str) -> int | None:
    if found := _MONTHS.search(words):
        return _COUNTS.get(found[1]) or int(found[1])
    if found := _QUARTER.search(words):
        return 3 * (_QUARTERS.get(found[1]) or int(found[1]))
    return 12 if re.search(r"\bnam\b", words) else None
