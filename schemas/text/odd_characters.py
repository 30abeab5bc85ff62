"""Characters that readers cannot see, and characters that look like others: found and named.

Those that turn the direction of writing and control characters are refused already on reading (schemas/characters.py).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.lazy_regex import lazy_regex

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800\u3164\uffa0\u115f\u1160"
_UNSEEN = "\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"
_BROKEN = "\u0080-\u009f\ufffc\ufffd\ue000-\uf8ff"
_LOOSE_MARKS = "\u0300-\u036f"
_SHAPES = "\u2160-\u217f\u24b6-\u24e9\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff"  # NFKC says which letter each of them shows
_TWINS = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ", "ı": "i", "ɑ": "a", "ɡ": "g", "ſ": "s"}
_FOREIGN = dict(zip(
    "АВЕЅІЈКМНОРСТУХаеіјорсухѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυχ",
    "ABESIJKMHOPCTYXaeijopcyxshdqwABEZHIKMNOPTYXaivopux", strict=True))
_ALPHABETS = "\u0370-\u03ff\u0400-\u052f"
_UNITS = "μΩπ"  # Greek letters that stand beside Latin ones in measures: μg, kΩ

_SUSPECT = lazy_regex(f"[{_SPACES}{_UNSEEN}{_BROKEN}{_LOOSE_MARKS}{_SHAPES}{''.join(_TWINS)}{_ALPHABETS}]")
_LATIN = lazy_regex("[A-Za-zÀ-ɏḀ-ỿ]")
_WORD_BEFORE, _WORD_AFTER = lazy_regex(r"[^\W\d_]*\Z"), lazy_regex(r"[^\W\d_]*")
_LONGEST_WORD = 40

_NAMES = {
    "\u00a0": "dấu cách không ngắt dòng", "\u00ad": "gạch nối ẩn", "\u200b": "dấu cách không bề rộng", "\u200c": "dấu tách chữ ẩn",
    "\u200d": "dấu nối chữ ẩn", "\u2060": "dấu nối từ ẩn", "\u202f": "dấu cách hẹp không ngắt dòng", "\u3000": "dấu cách toàn khổ",
    "\ufffd": "ký tự hỏng", "\ufffc": "chỗ trống của một hình đã mất"}


@dataclass(frozen=True)
class OddCharacter:
    """A character at `index` of a text, its Vietnamese name, and what to write instead («» where it should only go)."""

    char: str
    index: int
    name: str
    instead: str


def odd_characters(text: str) -> Iterator[OddCharacter]:
    """Each odd character of a text, once, where it first stands."""
    seen: set[str] = set()
    for match in () if text.isascii() else _SUSPECT.finditer(text):
        char = match[0]
        if char not in seen and (found := _judge(char, match.start(), text)):
            seen.add(char)
            yield found


def _judge(char: str, index: int, text: str) -> OddCharacter | None:
    code = f"U+{ord(char):04X}"
    if re.match(f"[{_ALPHABETS}]", char):
        return _foreign(char, index, text, code)
    if char in _TWINS:
        return OddCharacter(char, index, f"chữ «{char}» ({code}) của tiếng nước ngoài, trông như «{_TWINS[char]}»", _TWINS[char])
    if re.match(f"[{_SHAPES}]", char):
        plain = unicodedata.normalize("NFKC", char)
        return OddCharacter(char, index, f"ký tự trang trí «{char}» ({code}), trông như «{plain}»", plain)
    if re.match(f"[{_LOOSE_MARKS}]", char):
        return OddCharacter(char, index, f"dấu rời {code} không ghép được với chữ nào", "")
    if re.match(f"[{_SPACES}]", char):
        return OddCharacter(char, index, f"{_NAMES.get(char, 'dấu cách lạ')} ({code})", " ")
    default = "ký tự hỏng" if re.match(f"[{_BROKEN}]", char) else "ký tự ẩn"
    return OddCharacter(char, index, f"{_NAMES.get(char, default)} ({code})", "")


def _foreign(char: str, index: int, text: str, code: str) -> OddCharacter | None:
    """A Cyrillic or Greek letter where a Latin one is meant: inside a Latin word, or in a word that only looks Latin."""
    before = _WORD_BEFORE.search(text[max(index - _LONGEST_WORD, 0):index])
    after = _WORD_AFTER.match(text[index:index + _LONGEST_WORD])
    word = (before[0] if before else "") + (after[0] if after else "")
    only_looks_latin = len(word) > 1 and all(letter in _FOREIGN for letter in word)
    if char in _UNITS or not (_LATIN.search(word) or only_looks_latin):
        return None
    alphabet = "Nga" if ord(char) >= 0x400 else "Hy Lạp"
    twin = _FOREIGN.get(char, "")
    looks = f", trông như «{twin}»" if twin else ""
    return OddCharacter(char, index, f"chữ «{char}» ({code}) của bảng chữ {alphabet}{looks}", twin)
