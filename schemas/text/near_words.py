"""Words as the checker compares them: however marks, capitals and signs were typed, and with any figures (`masked`)."""

import re
import unicodedata
from collections.abc import Sequence

from schemas.vietnamese import fold

_WORD = re.compile(r"[a-z0-9]+")
_DIGIT = re.compile(r"[0-9]")


def near_words(text: str) -> list[str]:
    """«Số ĐT: 0276.3822» → so, dt, 0276, 3822. themes/portal/static/js/check-words.js does the same with what a reader pastes."""
    return _WORD.findall(fold(unicodedata.normalize("NFKC", text)))


def masked(words: Sequence[str]) -> str:
    """The words in one line with a zero for every digit, so that a text with another figure is the same line."""
    return _DIGIT.sub("0", " ".join(words))
