"""The Vietnamese lunar calendar: days begin at midnight of the 105th meridian east (UTC+7), which is why Chinese tables will not do.

A month begins on the day of the new moon; month 11 holds the winter solstice; where thirteen months lie between two of those, the first
one without a principal term is a leap month. New moons and the sun's longitude are those of Jean Meeus, Astronomical Algorithms
(2nd ed., chapters 49 and 25), good to a minute and to 0.01°. Viet Nam has used UTC+7 since 1968; earlier days are counted back,
where printed calendars may differ by a day.
"""

from datetime import date
from functools import lru_cache
from math import floor, radians, sin
from typing import NamedTuple

_JULIAN = 1_721_425  # the Julian day of ordinal 0
_ZONE = 7 / 24  # days
_MONTH = 29.530588861  # days
_FIRST = 2451550.09766  # the new moon of January 2000, the one with number 0
_SOLSTICE = 9  # the twelfth of the sun's way that begins at the winter solstice

# Of a new moon: days, and by how many of (sun's anomaly, moon's anomaly, argument of latitude) the angle is made.
_TERMS = ((-.40720, 0, 1, 0), (.17241, 1, 0, 0), (.01608, 0, 2, 0), (.01039, 0, 0, 2), (.00739, -1, 1, 0), (-.00514, 1, 1, 0),
          (.00208, 2, 0, 0), (-.00111, 0, 1, -2), (-.00057, 0, 1, 2), (.00056, 1, 2, 0), (-.00042, 0, 3, 0), (.00042, 1, 0, 2),
          (.00038, 1, 0, -2), (-.00024, -1, 2, 0), (-.00007, 2, 1, 0), (.00004, 0, 2, -2), (.00004, 3, 0, 0), (.00003, 1, 1, -2),
          (.00003, 0, 2, 2), (-.00003, 1, 1, 2), (.00003, -1, 1, 2), (-.00002, -1, 1, -2), (-.00002, 1, 3, 0), (.00002, 0, 4, 0))


class LunarDay(NamedTuple):
    """A day of the lunar calendar; `leap` where its month bears the name of the month before it."""

    day: int
    month: int
    year: int
    leap: bool


@lru_cache(1000)
def lunar_day(day: date) -> LunarDay:
    """The lunar day of a day between 1900 and 2100."""
    ordinal = day.toordinal()
    year = day.year + (_eleventh(day.year) <= ordinal)  # the year in whose months 11 of the year before, 12, 1 … 10 the day lies
    starts = _starts(year)
    place = sum(start <= ordinal for start in starts) - 1
    leap = _leap(starts)
    count = place - (leap is not None and place >= leap)  # months since month 11
    month = (10 + count) % 12 + 1
    return LunarDay(ordinal - starts[place] + 1, month, year - (count < 2), place == leap)


def lunar_words(day: date) -> str:
    """«mồng 1 tháng Giêng», «rằm tháng Tám», «23 tháng Chạp», «mồng 5 tháng Sáu nhuận»."""
    lunar = lunar_day(day)
    count = f"mồng {lunar.day}" if lunar.day <= 10 else "rằm" if lunar.day == 15 else str(lunar.day)
    return f"{count} tháng {_NAMES[lunar.month - 1]}{' nhuận' if lunar.leap else ''}"


_NAMES = ("Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Chạp")


@lru_cache(400)
def _starts(year: int) -> tuple[int, ...]:
    """First days of the months from month 11 of the year before up to, not including, month 11 of the year; 12 or 13 of them."""
    first, last = _eleventh(year - 1), _eleventh(year)
    number = round((first + _JULIAN - _FIRST) / _MONTH)
    return tuple(start for start in map(_new_moon, range(number, number + 15)) if first <= start < last)


def _leap(starts: tuple[int, ...]) -> int | None:
    """The place of the leap month among them: the first during which the sun comes to no new twelfth of its way."""
    if len(starts) == 12:
        return None
    return next(place for place in range(1, 13) if _twelfth(starts[place]) == _twelfth((*starts, _after(starts[-1]))[place + 1]))


def _after(start: int) -> int:
    return _new_moon(round((start + _JULIAN - _FIRST) / _MONTH) + 1)


@lru_cache(400)
def _eleventh(year: int) -> int:
    """First day of month 11 of a year: the last new moon before the solstice is over."""
    number = floor((date(year, 12, 31).toordinal() + _JULIAN - _FIRST) / _MONTH)
    starts = [start for start in map(_new_moon, range(number - 2, number + 2)) if start <= date(year, 12, 31).toordinal()]
    return starts[-1] if _twelfth(starts[-1]) < _SOLSTICE else starts[-2]


def _twelfth(ordinal: int) -> int:
    """In which twelfth of its way, from the spring equinox on, the sun is when the day begins."""
    t = (ordinal + _JULIAN - .5 - _ZONE - 2451545) / 36525
    anomaly = radians(357.52911 + 35999.05029 * t - .0001537 * t * t)
    centre = (1.914602 - .004817 * t) * sin(anomaly) + (.019993 - .000101 * t) * sin(2 * anomaly) + .000289 * sin(3 * anomaly)
    seen = 280.46646 + 36000.76983 * t + .0003032 * t * t + centre - .00569 - .00478 * sin(radians(125.04 - 1934.136 * t))
    return floor(seen % 360 / 30)


@lru_cache(4000)
def _new_moon(number: int) -> int:
    """The day on which new moon `number` falls in Viet Nam."""
    t = number / 1236.85
    sun = 2.5534 + 29.1053567 * number - .0000014 * t * t
    moon = 201.5643 + 385.81693528 * number + .0107582 * t * t
    latitude = 160.7108 + 390.67050284 * number - .0016118 * t * t
    node = 124.7746 - 1.56375588 * number + .0020672 * t * t
    eccentricity = 1 - .002516 * t - .0000074 * t * t
    days = sum(size * eccentricity ** abs(s) * sin(radians(s * sun + m * moon + f * latitude)) for size, s, m, f in _TERMS)
    days += -.00017 * sin(radians(node)) + .000325 * sin(radians(299.77 + .107408 * number))
    dynamical = _FIRST + _MONTH * number + .00015437 * t * t + days
    return floor(dynamical - _clock_lag(2000 + t * 100) + .5 + _ZONE) - _JULIAN


def _clock_lag(year: float) -> float:
    """How far the turning of the earth lags behind even time, in days (Morrison and Stephenson's parabola; half a minute will do)."""
    return (32 * ((year - 1820) / 100) ** 2 - 20) / 86400
