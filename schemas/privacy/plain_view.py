"""A text as a search for numbers and words must see it: without tricks of Unicode and without Markdown's marks."""

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from schemas.lazy_regex import lazy_regex

_INVISIBLE = lazy_regex("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064"
                        "\u3164\ufe00-\ufe0f\ufeff]")
_NO_LETTER_WE_KNOW = lazy_regex("[^\x00-\x7fÀ-ÅÇ-ÏÑ-ÖÙ-Ýà-åç-ïñ-öù-ýÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_DIGEST = lazy_regex(r"\b(?:(?=\d*[a-fA-F])[0-9a-fA-F]{20,}|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9A-Za-z]{40,})\b")
_LONG_NUMBER = lazy_regex(r"&#\d{9,}")  # no character has such a number, and Python refuses to read thousands of digits
_LONG_WORD = 20  # characters; no digest is shorter
_DASHES = dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("·•∙", ".")
_MARKS = str.maketrans("*_`~\\()[]{}<>\"'\t\r\x0b\x0c", " " * 19)
_MARKS_AND_QUOTES = lazy_regex(r"[*_`~\\()\[\]{}<>\"'\t\r\x0b\x0c«»“”‘’]")  # `str.translate` is slow where letters are beyond ASCII


@dataclass(frozen=True)
class View:
    """Forms of one text, character by character alike, and with the line breaks of the text.

    `clean`: compatibility forms folded (full-width digits, no-break spaces), invisible characters and entities gone;
    `plain`: ASCII only: letters without their marks, dashes as hyphens, emphasis, brackets, quotation marks and digests as spaces;
    `folded`: the same in lower case, `flat`: and in one line; `spaced`: `clean` with the same marks as spaces.
    """

    clean: str
    plain: str
    folded: str

    @cached_property
    def flat(self) -> str:
        """`folded` without line breaks, since words of one phrase may stand on two lines."""
        return self.folded.replace("\n", " ")

    @cached_property
    def spaced(self) -> str:
        """`clean` with emphasis, brackets and quotation marks as spaces."""
        return _MARKS_AND_QUOTES.sub(" ", self.clean)


def view_of(text: str) -> View:
    """The forms of a text; a few millionths of a second for each hundred characters, since every post goes through here."""
    if "&" in text:
        text = html.unescape(_LONG_NUMBER.sub("&#", text))
    clean = text if text.isascii() else unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    letters = _NO_LETTER_WE_KNOW.sub(_as_ascii, clean).replace("đ", "d").replace("Đ", "D")
    plain = unicodedata.normalize("NFD", letters).encode("ascii", "ignore").decode("ascii")
    plain = _without_digests(plain).translate(_MARKS)
    return View(clean, plain, plain.lower())


def _without_digests(plain: str) -> str:
    """Spaces instead of digests: looked for in long words only, since few texts have any."""
    parts: list[str] = []
    done = 0
    for word in [word for word in plain.split() if len(word) >= _LONG_WORD]:
        start = plain.index(word, done)
        parts += plain[done:start], _DIGEST.sub(lambda found: " " * len(found[0]), word)
        done = start + len(word)
    return "".join((*parts, plain[done:]))


def _as_ascii(found: "re.Match[str]") -> str:
    char = found[0]
    return str(unicodedata.decimal(char)) if char.isdecimal() else _DASHES.get(char, " ")
