"""Words as a search knows them: one form for all ways in which a word is typed, and other words for the same thing."""

import re
import unicodedata
from functools import cache

from pydantic import Field

from schemas.fields import Line, Model
from schemas.law_file import read_law_file
from schemas.vietnamese import fold

_WORD = re.compile(r"[^\W_]+")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_Y = re.compile(r"(?<=[hklmstv])y\b|(?<=qu)y\b")  # «kỹ thuật», «kĩ thuật»: both are spelt so


class EverydayWords(Model):
    """Groups of expressions that mean the same."""

    groups: tuple[tuple[Line, ...], ...] = Field(min_length=1)


def search_form(text: str) -> str:
    """«Đăng ký» → «dang ki»: small letters without marks, and one spelling of i and y. Spaces stay where they are.

    themes/portal/static/js/search-words.js does the same with what a reader types.
    """
    return _Y.sub("i", fold(text))


def marked_form(word: str) -> str:
    """«Hòa», «hoà» → «hoa» with the mark of its tone at the end, «đất» → «d\u0335ât\u0301»: letters and tone, however they were typed.

    Without its combining marks it is the search form.
    """
    parts = unicodedata.normalize("NFD", word.lower().replace("đ", "d\u0335"))
    letters, tones = _TONE.sub("", parts), "".join(_TONE.findall(parts))
    return _Y.sub("i", letters) + tones


def other_words(text: str) -> list[str]:
    """Other expressions for what the text speaks of: «tạm ngừng cấp điện» → «cúp điện», «mất điện» …"""
    plain = f" {' '.join(_WORD.findall(text.lower()))} "
    return [words for pattern, group in _groups() if pattern.search(plain) for words in group if f" {words} " not in plain]


@cache
def _groups() -> list[tuple[re.Pattern[str], tuple[str, ...]]]:
    """A pattern for each group of expressions, with marks as posts are written, and the expressions in small letters."""
    groups = [tuple(words.lower() for words in group) for group in read_law_file(EverydayWords, "everyday-words").groups]
    return [(re.compile("|".join(f" {re.escape(words)} " for words in group)), group) for group in groups]
