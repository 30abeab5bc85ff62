"""How texts should be written: limits and word lists, as data (schemas/law/writing.yml)."""

from functools import cache
from typing import Annotated, Any

from pydantic import BeforeValidator

from schemas.fields import Model
from schemas.law_file import read_law_file


def _split(words: Any) -> frozenset[str]:
    return frozenset(words.split()) if isinstance(words, str) else frozenset(words)


Words = Annotated[frozenset[str], BeforeValidator(_split)]


class Writing(Model):
    """Limits and lists; shares are from 0 to 1, lengths in words (Vietnamese syllables)."""

    share_error: float
    share_warning: float
    piece_warning: float
    marked_error: float
    marked_from: int
    marked_error_short: float
    marked_from_short: int
    least_words: dict[str, int]
    sentence_mean: int
    sentence_longest: int
    sentence_exempt: Words
    generic_link_words: Words
    foreign_words: Words
    units: Words
    onsets: Words
    rimes: Words
    rimes_alone: Words
    rimes_after_qu: Words
    rimes_after_gi: Words


@cache
def writing() -> Writing:
    """The one set of limits and lists."""
    return read_law_file(Writing, "writing")
