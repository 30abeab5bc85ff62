"""Finds what a text says of a person by name that no portal may say: health, children at their school, who filed a complaint."""

import re
from collections.abc import Iterator
from functools import cache

from schemas.lazy_regex import lazy_regex
from schemas.privacy.hits import Hit, hit_of
from schemas.privacy.plain_view import View
from schemas.privacy.privacy_law import Around, Words, any_of, persons
from schemas.vietnamese import fold

_SENTENCE_END = lazy_regex(r"[.!?;]\s|\n\n")
_CAPITAL_SOON = lazy_regex(r"[ :,\-]{1,6}(?:[a-z]+[ :,\-]{1,3}){0,3}[A-Z]")
_WITHIN = 160  # characters of one sentence between a child's name and the school
_AFTER = 60  # between a name and what is said of it


def find_persons(view: View) -> list[Hit]:
    """Names of persons together with what makes them personal data; the start is that of the name."""
    return [*_minors(view), *_told_of("health", persons().health, view), *_told_of("complainant", persons().complainants, view)]


def full_names(text: str) -> list[str]:
    """Full names of persons in a text, those of streets and schools left out."""
    return [found[0] for found in _named(text)]


def _minors(view: View) -> Iterator[Hit]:
    for name in _after_words(persons().minors, view):
        rest = _rest_of_sentence(view.spaced, name.end("name"), _WITHIN)
        if _said_after(persons().minors).search(rest):
            yield hit_of("minor", *name.span("name"), name["name"])


def _told_of(kind: str, around: Around, view: View) -> Iterator[Hit]:
    for name in _after_words(around, view):
        yield hit_of(kind, *name.span("name"), name["name"])
    if any(map(view.folded.__contains__, _folded(around.after))):
        for name in _named(view.spaced):
            if _said_at_once(around).match(_rest_of_sentence(view.spaced, name.end(), _AFTER)):
                yield hit_of(kind, *name.span(), name[0])


def _after_words(around: Around, view: View) -> Iterator[re.Match[str]]:
    """Names that stand right after one of the words («bệnh nhân là ông …»)."""
    if not any(map(view.folded.__contains__, _folded(around.before))):
        return
    for candidate in _candidate(around).finditer(view.folded):
        whole = not view.folded[candidate.start() - 1 : candidate.start()].isalpha()
        if whole and _CAPITAL_SOON.match(view.plain, candidate.end()) and (found := _before(around).match(view.spaced, candidate.start())):
            yield found


def _named(text: str) -> Iterator[re.Match[str]]:
    for name in _name(2).finditer(text):
        if not _place().search(text[max(0, name.start() - 30) : name.start()]):
            yield name


def _rest_of_sentence(text: str, start: int, limit: int) -> str:
    return _SENTENCE_END.split(text[start : start + limit], maxsplit=1)[0]


@cache
def _name(least: int) -> re.Pattern[str]:
    """A family name and `least` to four more words with a capital; two where nothing stands before («Hà Nội» is no name)."""
    upper = "".join(char for char in map(chr, range(0x1EFA)) if char.isupper())
    families = any_of((*persons().families, *(family.upper() for family in persons().families)))
    return re.compile(rf"\b(?:{families})(?:[ ]+[{upper}]\w+){{{least},4}}(?!\w)")


@cache
def _folded(words: Words) -> Words:
    return tuple(fold(word) for word in words)


@cache
def _candidate(around: Around) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(_folded(around.before))})(?![a-z])")


@cache
def _before(around: Around) -> re.Pattern[str]:
    """One of the words, perhaps a link («là ông»), then a name."""
    links = rf"(?:[\s:,–-]+(?:{any_of(persons().links)})(?!\w)){{0,3}}"
    return re.compile(rf"(?i:{any_of(around.before)})(?!\w)(?i:{links})[\s:,–-]+(?P<name>{_name(1).pattern})")


@cache
def _said_after(around: Around) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(around.after)})(?!\w)", re.IGNORECASE)


@cache
def _said_at_once(around: Around) -> re.Pattern[str]:
    """Said of the name right after it, perhaps past «, 45 tuổi,»."""
    return re.compile(rf"(?:\s*,[^,]{{0,40}},)?\s*(?:đã|đang|vừa|có kết quả|từng)?\s*(?:{any_of(around.after)})(?!\w)", re.IGNORECASE)


@cache
def _place() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(persons().places)})\s+$", re.IGNORECASE)
