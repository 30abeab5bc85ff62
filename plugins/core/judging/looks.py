"""Which earlier posts have a picture that looks the same (schemas/files/likeness.py)."""

import hashlib
import re

from plugins.core.judging.moments import moment_key, moment_of
from plugins.core.memory.freshness import Places
from plugins.core.memory.lists import ENTRY, Found, Lists
from plugins.core.memory.meaning import PostLine
from schemas.fields import VIETNAM
from schemas.files.likeness import has_detail, is_same_picture, look_parts
from schemas.kinds.base import Status
from schemas.vietnamese import fold

FAR_ENOUGH = 24  # pictures alike that are looked at, the nearest first: a logo may stand in thousands of posts


def look_places(line: PostLine) -> Places:
    """The lists of a public post with pictures that can be told apart."""
    if line.fields.status is not Status.PUBLISHED or not line.kind.is_public:
        return frozenset()
    moment, series = moment_key(line.fields.goes_online), _series(line.fields.title)
    return frozenset((name, f"{moment}|{look:016x}|{series}") for _, look in line.looks for name in _look_lists(look))


def latest_use(look: int, line: PostLine, lists: Lists) -> PostLine | None:
    """The latest post of an earlier day and of another event that has the picture; nobody is told of what waits for its hour."""
    day, series = f"{line.fields.goes_online.astimezone(VIETNAM):%Y-%m-%d}", _series(line.fields.title)
    found = [(entry, name) for name in _look_lists(look) for entry in lists.before(name, day, FAR_ENOUGH, ENTRY)
             if _is_other_event(entry, look, series) and lists.clock.reached(moment_of(entry.sort.partition("|")[0]))]
    if not found:
        return None
    latest, name = max(found)
    other: PostLine = lists.line_at(name, latest.sort, latest.item)
    return other


def _look_lists(look: int) -> list[str]:
    return [f"fact/look/{part}/{value:04x}" for part, value in look_parts(look)] if has_detail(look) else []


def _is_other_event(entry: Found, look: int, series: str) -> bool:
    _, theirs, other = entry.sort.split("|")
    return other != series and is_same_picture(look, int(theirs, 16))


def _series(title: str) -> str:
    """A title without its numbers, as a short digest: «Bản tin số 46» and «Bản tin số 47» are of one series."""
    words = re.sub(r"[\W\d]+", " ", fold(title)).strip()
    return hashlib.blake2b(words.encode(), digest_size=6).hexdigest()
