"""Vietnamese text: without marks, as an address, in dictionary order, and dates as people write them."""

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")

# CLDR's Vietnamese collation: letters first, then tones in the order ngang, huyền, hỏi, ngã, sắc, nặng.
_LETTERS = {letter: index for index, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def fold(text: str) -> str:
    """Lower case without tone marks: «Đường Phố» → «duong pho» (đ does not decompose in Unicode)."""
    return " ".join(map(_fold_word, text.split(" ")))  # a space changes no letter beside it, and syllables come again and again


@lru_cache(maxsize=20_000)  # Vietnamese has some seven thousand syllables
def _fold_word(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def slug(text: str, limit: int = 80) -> str:
    """An address part: «Ra quân dọn vệ sinh» → «ra-quan-don-ve-sinh», cut at a word."""
    words = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    return words if len(words) <= limit else words[:limit].rsplit("-", 1)[0]


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Key for dictionary order: all letters decide before any tone does."""
    letters: list[int] = []
    tones: list[int] = []
    for char in text.lower():
        base, tone = _split_tone(char)
        letters.append(_LETTERS.get(base, -1) + 1)
        tones.append(tone)
    return tuple(letters), tuple(tones)


def person_key(name: str) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """Key for people: by given name (the last word), then the middle, then the family name."""
    return tuple(sort_key(word) for word in reversed(name.split()))


def _split_tone(char: str) -> tuple[str, int]:
    parts = unicodedata.normalize("NFD", char)
    tone = next((_TONES[part] for part in parts if part in _TONES), 0)
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES)), tone


def short_day(day: date) -> str:
    """«24/11/2026»."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def long_day(day: date) -> str:
    """«Thứ Ba, ngày 24 tháng 11 năm 2026»; a zero stands before days under 10 and months 1 and 2 (Decree 30/2020 Annex I)."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{_WEEKDAYS[day.weekday()]}, ngày {day.day:02} tháng {month} năm {day.year}"


def first_capital(text: str) -> str:
    """«niêm yết tại trụ sở» → «Niêm yết tại trụ sở»."""
    return text[:1].upper() + text[1:]


def first_small(text: str) -> str:
    """«Không thu» → «không thu»; where a word is written in capitals («BHYT»), it stays."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def weekday(day: date) -> str:
    """«Thứ Hai» … «Chủ Nhật»."""
    return _WEEKDAYS[day.weekday()]


def clock(moment: datetime) -> str:
    """«08:30»."""
    return f"{moment.hour:02}:{moment.minute:02}"


def number(value: int) -> str:
    """«1.234.567»."""
    return f"{value:,}".replace(",", ".")


def file_size(count: int) -> str:
    """Bytes for people: «850 byte», «38 kB», «1,2 MB»."""
    if count < 1000:
        return f"{count} byte"
    if count < 1_000_000:
        return f"{round(count / 1000)} kB"
    return f"{count / 1_000_000:.1f} MB".replace(".", ",")
