"""Words as a search knows them: one form for all ways in which a word is typed, and other words for the same thing."""

import re
from functools import cache

from pydantic import Field

from schemas.fields import Line, Model
from schemas.law_file import read_law_file
from schemas.vietnamese import fold

_Y = re.compile(r"(?<=[hklmstv])y\b|(?<=qu)y\b")  # «kỹ thuật», «kĩ thuật»: both are spelt so


class EverydayWords(Model):
    """Groups of expressions that mean the same."""

    groups: tuple[tuple[Line, ...], ...] = Field(min_length=1)


def search_form(text: str) -> str:
    """«Đăng ký» → «dang ki»: small letters without marks, and one spelling of i and y. Spaces stay where they are.

    themes/portal/static/js/search-words.js does the same with what a reader types.
    """
    return _Y.sub("i", fold(text))


def other_words(text: str) -> list[str]:
    """Other expressions for what the text speaks of, in search form: «ngừng cấp điện» → «cup dien», «mat dien» …"""
    lower = " ".join(re.findall(r"[\w/-]+", text.lower()))
    return [other for pattern, forms in _groups() if pattern.search(lower) for other in forms if f" {other} " not in f" {search_form(lower)} "]


@cache
def _groups() -> list[tuple[re.Pattern[str], tuple[str, ...]]]:
    """A pattern for each group, with tone marks as posts are written, and its expressions in search form."""
    groups = read_law_file(EverydayWords, "everyday-words").groups
    return [(re.compile("|".join(rf"\b{re.escape(words.lower())}\b" for words in group)), tuple(map(search_form, group))) for group in groups]
