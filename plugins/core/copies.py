"""Which posts of other units a post repeats: by the fingerprints that both have (schemas/files/likeness.py).

Each fingerprint has a list of the posts that can be an original, by moment and portal. Only what comes before a post in these lists
is read, so a new post leaves the older ones alone; and no list that is read is long, for one that is long is of a stock phrase.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.core.freshness import Places
from plugins.core.lists import Lists
from plugins.core.meaning import PostLine
from plugins.core.moments import moment_key
from plugins.core.stock import AFTER_MARK, STOCK
from schemas.kinds.base import Status
from schemas.source_law import source_law

Where = tuple[str, str]  # list, sort key


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
    return frozenset((print_list(print_), key) for print_ in line.prints)


def print_list(print_: int) -> str:
    return f"fact/print/{print_:010x}"


def nearest_original(line: PostLine, lists: Lists) -> Copy | None:
    """The earlier post of another unit that shares most with this one, where it is enough to speak of."""
    law = source_law()
    mine = _telling(line.prints, lists)
    shared, where = _shared(line, mine, lists)
    found = [_copy(path, count, len(mine), where[path], lists) for path, count in shared.items() if count >= law.copied_prints]
    enough = [copy for copy in found if copy.percent >= law.copied_share]
    return min(enough, key=lambda copy: (-copy.percent, copy.other.fields.date, copy.other.path), default=None)


def _key(line: PostLine) -> str:
    """Of two posts the later one is the copy; of one moment, that of the later portal: the same unit may repeat itself."""
    return f"{moment_key(line.fields.date)}|{line.portal}"


def _telling(prints: Iterable[int], lists: Lists) -> frozenset[str]:
    """The lists of those fingerprints that are not of a stock phrase."""
    names = frozenset(map(print_list, prints))
    return names - {name for name, _ in lists.within(names, STOCK, STOCK)}


def _shared(line: PostLine, mine: Iterable[str], lists: Lists) -> tuple[Counter[str], dict[str, Where]]:
    """How many fingerprints each earlier post of another unit shares, and one place where it stands."""
    shared: Counter[str] = Counter()
    where: dict[str, Where] = {}
    for name, entry in lists.within(mine, AFTER_MARK, _key(line)):
        if entry.sort.partition("|")[2] != line.portal:
            shared[entry.item] += 1
            where[entry.item] = (name, entry.sort)
    return shared, where


def _copy(path: str, count: int, mine: int, where: Where, lists: Lists) -> Copy:
    other = lists.line_at(*where, path)
    return Copy(other, 100 * count // min(mine, len(_telling(other.prints, lists))))
