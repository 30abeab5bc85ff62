"""Abbreviations in full, and what is in no table spelled letter by letter."""

import re
from functools import cache

from plugins.core.speaking.numerals import digit_by_digit, whole
from plugins.core.speaking.spoken_law import spoken_law
from schemas.law import document_types
from schemas.text.syllables import is_possible

_RUN = re.compile(r"\d+|[^\W\d_]+")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_LONGEST = 5  # letters of an abbreviation that is spelled; a longer one is taken for a word


@cache
def abbreviations() -> re.Pattern[str]:
    """Finds every abbreviation of the table, the longest first."""
    return _any_of(spoken_law().abbreviations, r"(?<![\w.])", r"(?!\w)")


@cache
def dotted() -> re.Pattern[str]:
    """Finds those with a full stop inside («TP.HCM»), which must not be taken for one before a name."""
    return _any_of({word: full for word, full in spoken_law().abbreviations.items() if "." in word}, r"(?<![\w.])", r"(?!\w)")


@cache
def before_names() -> re.Pattern[str]:
    """Finds «TP.» and the like before a name or a number."""
    return _any_of(spoken_law().before_names, r"(?<![\w.])", r"\s*(?=[^\W\d_]{2}|\d)")


def _any_of(table: dict[str, str], before: str, after: str) -> re.Pattern[str]:
    words = sorted(table, key=lambda word: (-len(word), word))
    return re.compile(f"{before}(?P<word>{'|'.join(map(re.escape, words))}){after}")


def in_full(found: re.Match[str]) -> str:
    """«UBND» → Ủy ban nhân dân."""
    return spoken_law().abbreviations[found["word"]]


def named(found: re.Match[str]) -> str:
    """«TP. » → Thành phố."""
    return spoken_law().before_names[found["word"]] + " "


def spelled(letters: str) -> str:
    """«VNPT» → vê nờ pê tê."""
    return " ".join(spoken_law().letters.get(letter.upper(), letter) for letter in letters if letter.isalpha())


def capitals(found: re.Match[str]) -> str:
    """A word in capitals: left as it is where it can be read as a word, otherwise spelled."""
    word = found[0]
    return word if not is_unsure(word) else spelled(word)


def is_unsure(word: str) -> bool:
    """Whether a word in capitals is in no table and is no syllable: a person must say how it is read."""
    return word.isupper() and len(word) <= _LONGEST and not is_possible(word.lower()) and not _ROMAN.fullmatch(word)


def mixed(found: re.Match[str]) -> str:
    """«QL22B» → quốc lộ hai mươi hai B, «10A1» → mười A một."""
    runs = _RUN.findall(found[0])
    return " ".join(_run(run, index + 1 < len(runs) and runs[index + 1].isdecimal()) for index, run in enumerate(runs))


def _run(run: str, before_digits: bool) -> str:
    law = spoken_law()
    if run.isdecimal():
        return digit_by_digit(run) if run[0] == "0" or len(run) > 4 else whole(int(run))
    if before_digits and run in law.before_digits:
        return law.before_digits[run]
    return law.abbreviations.get(run) or (spelled(run) if len(run) > 1 and is_unsure(run) else run)


def document(found: re.Match[str]) -> str:
    """«27/KH-UBND» → kế hoạch số hai mươi bảy của Ủy ban nhân dân.

    What is said around it is not said again: type and «số» of «Kế hoạch số 27/KH-UBND», the body before «… của».
    """
    before, after = found.string[: found.start()][-40:].lower(), re.split(r"[.;]\s|\n", found.string[found.end() :])[0][:60]
    symbol, *more = re.split(r"[-/]", found["symbol"])
    type_ = _types().get(symbol, "")
    is_said = not type_ or type_ in before or symbol.lower() in before.split()
    bodies = [_symbol(part) for part in (more if type_ else (symbol, *more))]
    head = ("" if is_said else f"{type_} ") + ("" if before.rstrip().endswith("số") else "số ") + _number(found["number"])
    year = f", năm {whole(int(found['year']))}," if found["year"] else ""
    body = f" của {', '.join(bodies)}" if bodies and " của " not in f" {after}" else ""
    return (head + year + body).rstrip(",")


def _number(digits: str) -> str:
    return digit_by_digit(digits) if digits[0] == "0" else whole(int(digits))


@cache
def _types() -> dict[str, str]:
    types = {entry.symbol: entry.title.lower() for entry in document_types().values() if entry.symbol}
    return types | {key: words for key, words in spoken_law().document_words.items() if words[0].islower()}


def _symbol(part: str) -> str:
    law = spoken_law()
    known = _types().get(part) or law.document_words.get(part) or law.abbreviations.get(part)
    return known or " ".join(_run(run, run != part) for run in _RUN.findall(part))
