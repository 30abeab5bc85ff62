"""Whether words are possible Vietnamese syllables: onset + rime + tone.

Text in an old encoding (TCVN3, VNI), read with the wrong one, without diacritics or badly scanned is full of words
that nobody can pronounce; clean prose has almost none (law.md §14.2).
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from schemas.lazy_regex import lazy_regex
from schemas.text.writing import writing

_BEFORE_FRONT, _BEFORE_BACK = {"k", "gh", "ngh"}, {"c", "g", "ng"}
_STOPS = ("c", "p", "t", "ch")  # these codas bear only sắc and nặng

_FEW = 3  # so many different odd words may be names

_LEVEL_VOWELS = "aăâeêioôơuưy"
_TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0303": "ngã", "\u0309": "hỏi", "\u0323": "nặng"}
_TONED = {unicodedata.normalize("NFC", vowel + mark): (vowel, tone) for vowel in _LEVEL_VOWELS for mark, tone in _TONES.items()}
_LEVEL = str.maketrans({char: vowel for char, (vowel, _) in _TONED.items()})

_ADDRESS = lazy_regex(r"://|@|\bwww\.|\w\.(?:vn|com|org|net|example)\b")
_ADDRESS_SIGNS = ("://", "@", "www.", ".vn", ".com", ".org", ".net", ".example")
_WORD = lazy_regex(r"[^\s,.;:!?()\[\]{}<>\"'“”‘’«»…/|–—_•-]+")


@dataclass(frozen=True)
class Words:
    """The words of a text that can be judged: how many, how many with a letter beyond ASCII, and those that cannot be Vietnamese."""

    count: int
    marked: int
    odd: tuple[str, ...]

    @property
    def share(self) -> float:
        """Share of possible words, 0 to 1; 1 where there are no words."""
        return 1 - len(self.odd) / self.count if self.count else 1.0

    @property
    def is_unmarked(self) -> bool:
        """Whether too few words have a letter beyond ASCII: Vietnamese can hardly be written so."""
        limits = writing()
        return (self.count > limits.marked_from and self.marked < limits.marked_error * self.count) or (
            self.count > limits.marked_from_short and self.marked < limits.marked_error_short * self.count)

    def is_odd(self, limit: float) -> bool:
        """Whether the share of possible words lies under the limit; a few different odd ones may be names."""
        return self.share < limit and len(set(self.odd)) > _FEW


def count_words(text: str) -> Words:
    """Judge each word; numbers, abbreviations, addresses and single letters are no words."""
    if any(map(text.__contains__, _ADDRESS_SIGNS)):
        text = " ".join(word for word in text.split() if not _ADDRESS.search(word))
    tokens = _WORD.findall(text)
    kinds = "".join(map(_kind, tokens))
    odd = tuple(token for token, kind in zip(tokens, kinds, strict=True) if kind in "xX") if "x" in kinds.lower() else ()
    return Words(len(kinds) - kinds.count("-"), kinds.count("M") + kinds.count("X"), odd)


def add(parts: Iterable[Words]) -> Words:
    """The words of several texts together."""
    parts = list(parts)
    return Words(sum(part.count for part in parts), sum(part.marked for part in parts),
                 tuple(word for part in parts for word in part.odd))


@lru_cache(maxsize=50_000)
def is_possible(word: str) -> bool:
    """Whether a word in small letters can be a Vietnamese syllable; one tone at most, on any of its vowels."""
    tones = [_TONED[char][1] for char in word if char in _TONED]
    level = word.translate(_LEVEL)
    if len(tones) > 1 or level not in _syllables():
        return False
    return not level.endswith(_STOPS) or tones in (["sắc"], ["nặng"])


def _is_word(token: str) -> bool:
    if len(token) < 2 or not any(map(str.isalpha, token)) or any(map(str.isdecimal, token)):
        return False
    capitals = sum(map(str.isupper, token))
    is_abbreviation = capitals >= 2 and len(token) <= 8 and not is_possible(token.lower())
    return not is_abbreviation and token.lower() not in writing().units


@lru_cache(maxsize=50_000)
def _kind(token: str) -> str:
    """«-» no word to judge, «m» one that may stand in a Vietnamese text, «x» one that may not; in capitals where it is beyond ASCII."""
    if not _is_word(token):
        return "-"
    word = token.lower()
    kind = "m" if is_possible(word) or word in writing().foreign_words else "x"
    return kind if token.isascii() else kind.upper()


@cache
def _syllables() -> frozenset[str]:
    """All syllables without tones, about five thousand."""
    tables = writing()
    found = {onset + rime for onset in tables.onsets | {""} for rime in tables.rimes if _fit(onset, rime)}
    found |= {"qu" + rime for rime in tables.rimes_after_qu} | {"gi" + rime for rime in tables.rimes_after_gi}
    return frozenset(found | tables.rimes_alone | {"gi"})


def _fit(onset: str, rime: str) -> bool:
    is_front = rime[0] in "eêiy"
    if onset in _BEFORE_FRONT:
        return is_front
    if onset in _BEFORE_BACK:
        return not is_front
    if onset == "qu":
        return rime[0] in "aăâeêiơ"
    return onset != "gi" or not is_front or rime[0] in "eê"
