"""Finds what no portal may hold at all: secrecy stamps, marks of internal papers, passwords and keys, rooms of online meetings.

Law 117/2025/QH15 (29/2018/QH14), Circular 24/2020/TT-BCA; the words stand in schemas/law/secrets.yml. No hit carries the text it found.
"""

import re
from collections.abc import Iterator
from functools import cache

from schemas.lazy_regex import lazy_regex
from schemas.privacy.hits import Hit, hit_of, places_of
from schemas.privacy.plain_view import View, view_of
from schemas.privacy.privacy_law import Words, any_of, secrets

STOPS = frozenset({"stamp", "credential"})  # of these nothing more is said, and nothing is quoted

_KEY = lazy_regex(
    r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[oprsu]_[A-Za-z0-9]{30,}|\bgithub_pat_\w{22,}|\bglpat-[\w-]{20,}|\bxox[abprs]-[\w-]{10,}"
    r"|\bAIza[\w-]{35}|\bsk-[A-Za-z0-9_-]{20,}|-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----|\beyJ[\w-]{8,2000}\.[\w-]{8,2000}\.[\w-]{4,}"
    r"|https?://[^\s/:@]{1,200}:[^\s/:@]{1,200}@")
_SIGN_OF_KEY = ("AKIA", "ASIA", "AIza", "glpat-", "xox", "sk-", "PRIVATE KEY", "eyJ", "@")
_QUOTE = r"""[\s*_`"'«“(]{0,12}"""
_PASSWORD = lazy_regex(rf"""{_QUOTE}(?:[:=]|\blà\b){_QUOTE}(?P<value>[^\s`*"'»”|,;)]{{4,128}})""", re.IGNORECASE)
_RANGE = lazy_regex(r"\d{1,3}[-–]\d{1,3}")
_TELLING_SIGN = lazy_regex(r"[\d@#$%^&!]")
_LATIN_WORD = lazy_regex(r"[A-Za-z]{8,}")  # no Vietnamese word has eight letters
_ROOM_NUMBER = lazy_regex(r"(?:[ .\-]*(?:cua|so|zoom|teams|meet)(?![a-z])){0,2}(?:[\s:=#.\-]*(?:la )?\d(?:[ .\-]{0,3}\d){5,}"
                          r"|[ ]*(?:[:=#]|la )[\s]*(?=[a-z]*\d)[a-z0-9@#$!\-]{4,})")
_GRADE = lazy_regex(r"do mat ?[:=\-] ?(?:tuyet mat|toi mat|mat)(?![a-z])")
_SYMBOL = lazy_regex(r"\d ?/ ?(?:TUYỆT |TỐI )?M[ẬA]T(?!\w)")


def find_secrets(view: View) -> list[Hit]:
    """Every secret, by kind and place only."""
    return [*_stamps(view), *_marks(view), *_keys(view), *_passwords(view), *_meetings(view)]


def line_of_stop(data: bytes) -> int | None:
    """Line of the first secrecy mark or credential in a file that could not be read as a post; None where there is none."""
    view = view_of(data.decode("utf-8", "replace"))
    found = [hit.start for hit in find_secrets(view) if hit.kind in STOPS]
    return view.clean.count("\n", 0, min(found)) + 1 if found else None


def find_internal(view: View) -> list[Hit]:
    """Words that speak of internal papers and meetings."""
    return list(_words("internal", secrets().internal.words, view))


def _words(kind: str, words: Words, view: View) -> Iterator[Hit]:
    for word in words:
        for start in places_of(word, view.flat):
            yield hit_of(kind, start, start + len(word))


def _stamps(view: View) -> Iterator[Hit]:
    if "MAT" in view.plain or "M A T" in view.plain:
        for pattern, text in ((_stamp(), view.spaced), (_bracketed(), view.clean), (_SYMBOL, view.spaced)):
            for found in pattern.finditer(text):
                if not _half_of_a_word(view.spaced, found.start(), found.end()):
                    yield hit_of("stamp", *found.span())
    for found in _GRADE.finditer(view.folded):
        yield hit_of("stamp", *found.span())


def _half_of_a_word(text: str, start: int, end: int) -> bool:
    """«BẢO» at the end of one line and «MẬT» at the start of the next."""
    before, after = _other_halves()
    return bool(before.search(text[max(0, start - 20) : start]) or after.match(text[end : end + 20]))


def _marks(view: View) -> Iterator[Hit]:
    """Marks stand in capitals; in a sentence the same words only speak of such papers."""
    return (hit for hit in _words("mark", secrets().marks.words, view)
            if view.plain[hit.start : hit.end].isupper() and view.flat[max(0, hit.start - 4) : hit.start] != "van ")


def _keys(view: View) -> Iterator[Hit]:
    if "_" in view.clean or any(sign in view.plain for sign in _SIGN_OF_KEY):
        for found in _KEY.finditer(view.clean):
            yield hit_of("credential", *found.span())


def _passwords(view: View) -> Iterator[Hit]:
    for word in secrets().passwords.words:
        for start in places_of(word, view.flat):
            value = _PASSWORD.match(view.clean, start + len(word))
            if value and looks_like_a_password(value["value"].rstrip(".")):
                yield hit_of("credential", start, value.end())


def looks_like_a_password(text: str) -> bool:
    """A digit or sign within, or eight Latin letters in a row, and no range such as «8-12»."""
    return len(text) > 3 and not _RANGE.fullmatch(text) and bool(_TELLING_SIGN.search(text) or _LATIN_WORD.fullmatch(text))


def _meetings(view: View) -> Iterator[Hit]:
    for host in secrets().meetings.hosts:
        if host in view.clean:
            yield from (hit_of("meeting", *found.span()) for found in _room(host).finditer(view.clean))
    for word in secrets().meetings.words:
        for start in places_of(word, view.flat):
            if number := _ROOM_NUMBER.match(view.folded, start + len(word)):
                yield hit_of("meeting", start, number.end())


@cache
def _stamp() -> re.Pattern[str]:
    """A stamp alone on its line or in its cell, or before a dash or colon; its letters may be spaced."""
    words = "|".join(r"\s{1,3}".join(r"\s?".join(part) for part in word.split()) for word in secrets().stamps.words)
    return re.compile(rf"(?m)(?:^|\|)[ #>.\-:!]*(?:{words})(?= *(?:[|:.\-–!]|$))")


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(rf"[\[(]\s*(?:{any_of(secrets().stamps.words)})\s*[\])]")


@cache
def _other_halves() -> tuple[re.Pattern[str], re.Pattern[str]]:
    law = secrets().stamps
    return (re.compile(rf"(?<!\w)(?:{any_of(law.not_after)})\s*$", re.IGNORECASE),
            re.compile(rf"\s*(?:{any_of(law.not_before)})(?!\w)", re.IGNORECASE))


@cache
def _room(host: str) -> re.Pattern[str]:
    """The address of a room: «meet.google.com/abc-defg-hij»; the host alone is only the service."""
    return re.compile(re.escape(host) + r"[\w.-]{4,}")
