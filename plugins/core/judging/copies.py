"""Which posts of other units a post repeats: by the fingerprints that both have (schemas/files/likeness.py).

Each fingerprint has a list of the posts that can be an original, by the moment from which they are online, and by portal. Only what
comes before a post in these lists is read, so a new post leaves the older ones alone; and no list that is read is long, for one that is
long is of a stock phrase.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.core.judging.moments import moment_key, moment_of
from plugins.core.memory.freshness import Places
from plugins.core.memory.lists import Lists
from plugins.core.memory.meaning import PostLine
from plugins.core.reading.stock import STOCK
from schemas.kinds.base import Status
from schemas.source_law import source_law

RUN, FEW = 5, 12  # one of so many fingerprints in a row is looked up; all of a text that has no more than a few
PART = 6  # who shares less than a sixth of what was looked up: a post three times as long as what it took half of is its own work


@dataclass(frozen=True)
class Copy:
    """Another post that has a part of this one's text; `percent` is how much of the shorter of the two is in both."""

    other: PostLine
    percent: int


def print_places(line: PostLine) -> Places:
    """The lists of a post that can be an original."""
    if line.fields.status is not Status.PUBLISHED or line.kind.key in source_law().uncopied_kinds:
        return frozenset()
    key = _key(line)
    return frozenset((_list(print_), key) for print_ in line.prints)


def nearest_original(line: PostLine, lists: Lists) -> Copy | None:
    """The earlier post of another unit that shares most with this one, where it is enough to speak of."""
    found = [copy for other in _near(line, lists) if (copy := _copy(line, other, lists))]
    return min(found, key=lambda copy: (-copy.percent, copy.other.fields.date, copy.other.path), default=None)


def looked_up(prints: Sequence[int]) -> frozenset[int]:
    """The least of each RUN in a row: of a passage that two texts share, the same are looked up in both."""
    if len(prints) <= FEW:
        return frozenset(prints)
    return frozenset(min(prints[start : start + RUN]) for start in range(len(prints) - RUN + 1))


def _list(print_: int) -> str:
    return f"fact/print/{print_:010x}"


def _key(line: PostLine) -> str:
    """Of two posts the later one is the copy; of one moment, that of the later portal: the same unit may repeat itself."""
    return f"{moment_key(line.fields.goes_online)}|{line.portal}"


def _near(line: PostLine, lists: Lists) -> list[PostLine]:
    """The earlier posts of other units that share so much of what was looked up that they are worth a closer look."""
    names = map(_list, looked_up(line.prints))
    found = lists.meeting(names, STOCK, _key(line), source_law().copied_prints, PART)
    return [lists.line_at(entry.value, entry.sort, entry.item) for entry in found if _is_known_other(entry.sort, line, lists)]


def _is_known_other(sort: str, line: PostLine, lists: Lists) -> bool:
    """Whether the post with this key is of another unit, and does not wait for its hour: nobody is told of one that does."""
    moment, _, portal = sort.partition("|")
    return portal != line.portal and lists.clock.reached(moment_of(moment))


def _copy(line: PostLine, other: PostLine, lists: Lists) -> Copy | None:
    law, mine, theirs = source_law(), _telling(line.prints, lists), _telling(other.prints, lists)
    shared = len(mine & theirs)
    percent = 100 * shared // (min(len(mine), len(theirs)) or 1)
    return Copy(other, percent) if shared >= law.copied_prints and percent >= law.copied_share else None


def _telling(prints: Iterable[int], lists: Lists) -> frozenset[str]:
    """The lists of those fingerprints that are not of a stock phrase."""
    return lists.unmarked(map(_list, prints), STOCK)
