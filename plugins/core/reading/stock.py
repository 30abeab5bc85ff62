"""Fingerprints of stock phrases: one unit has them in so many of its posts that they tell nothing of copying.

Counted within a unit, because a text that all units copied must not pass for a stock phrase. The list of such a fingerprint is
marked by an entry that stands before all others. So who meets a stock phrase reads the mark and nothing of its long list,
and who meets another reads a short one: where no unit has more than `stock_posts` entries, there are few in all.
"""

from collections import Counter
from collections.abc import Iterable

from plugins.core.memory.freshness import Places, place
from plugins.core.memory.store import Store
from schemas.source_law import source_law

STOCK = "!"  # the sort key of a mark; those of posts begin with a year
_PRINTS = ("fact/print/", "fact/print0")  # names of the lists lie between
_CROWDED = "SELECT list FROM entry WHERE list >= ? AND list < ? GROUP BY list HAVING count(*) > ? OR min(sort) = ?"


def settle(store: Store, lists: Iterable[str] | None = None) -> None:
    """Mark what has become stock among these lists of fingerprints (all of them: None), unmark what no longer is.

    To be called in the transaction that changed the lists, after the last change.
    """
    for name in sorted(set(_crowded(store) if lists is None else lists)):
        places = frozenset({(name, STOCK)}) if _is_stock(store, name) else frozenset()
        place(store, f"stock:{name}", b"stock" if places else None, places)


def print_lists(places: Places) -> set[str]:
    """Those of the places that are lists of fingerprints."""
    return {name for name, _ in places if name.startswith(_PRINTS[0])}


def _crowded(store: Store) -> list[str]:
    return [name for (name,) in store.rows(_CROWDED, *_PRINTS, source_law().stock_posts, STOCK)]


def _is_stock(store: Store, name: str) -> bool:
    """Whether one unit has it too often; found after few entries however long the list is."""
    counts: Counter[str] = Counter()
    for (sort,) in store.each("SELECT sort FROM entry WHERE list = ? AND sort > ? ORDER BY sort", name, STOCK):
        portal = sort.partition("|")[2]
        counts[portal] += 1
        if counts[portal] > source_law().stock_posts:
            return True
    return False
