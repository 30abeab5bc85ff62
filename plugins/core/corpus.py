"""What rules over the whole city may know: one small row for each post, for there are very many, and one for each portal."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from plugins.core.grouping import grouped
from schemas.files.likeness import look_parts
from schemas.kinds.base import Status
from schemas.source_law import source_law


@dataclass(frozen=True)
class CorpusRow:
    """What rules over the whole city know of one post; small, for there are very many.

    `prints` are fingerprints of its text, `pictures` a (file name, look) for each picture
    (schemas/files/likeness.py says what both are), `sourced` whether it names a source other than itself.
    """

    portal: str
    path: str
    url: str
    title: str
    kind: str
    date: datetime
    status: Status
    sourced: bool
    prints: tuple[int, ...] = ()
    pictures: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class PortalRow:
    """One portal: its address («https://phuong1.example»), tier (city, ward, commune), name, and the id of its unit where known."""

    address: str
    tier: str
    name: str
    id: str | None


@dataclass(frozen=True)
class CorpusFacts:
    """One row for each post of the city and for each portal; `gone_sources` are addresses that no longer answer, as last observed."""

    rows: tuple[CorpusRow, ...]
    portals: dict[str, PortalRow]
    gone_sources: frozenset[str] = frozenset()

    @cached_property
    def by_path(self) -> dict[str, CorpusRow]:
        """Rows by the path of the post."""
        return {row.path: row for row in self.rows}

    @cached_property
    def by_print(self) -> dict[int, list[CorpusRow]]:
        """Rows by each fingerprint of their text that two posts or more have; most have one, and an index of those would not fit."""
        seen: set[int] = set()
        shared: set[int] = set()
        for row in self.rows:
            shared.update(seen.intersection(row.prints))
            seen.update(row.prints)
        return grouped(self.rows, lambda row: shared.intersection(row.prints))

    @cached_property
    def stock_prints(self) -> frozenset[int]:
        """Fingerprints of stock phrases: one unit has them in so many of its posts that they tell nothing of copying.

        Counted within a unit, because a text that all units copied must not pass for a stock phrase.
        """
        limit = source_law().stock_posts
        often = (print_ for print_, rows in self.by_print.items() if len(rows) > limit)
        return frozenset(print_ for print_ in often if max(Counter(row.portal for row in self.by_print[print_]).values()) > limit)

    @cached_property
    def by_look_part(self) -> dict[tuple[int, int], list[CorpusRow]]:
        """Rows by each part of the looks of their pictures: looks that differ in few bits have a part in common."""
        return grouped(self.rows, lambda row: [part for _, look in row.pictures for part in look_parts(look)])

    def name_of(self, row: CorpusRow) -> str:
        """The name of the unit whose post it is."""
        return self.portals[row.portal].name

    def address_of(self, row: CorpusRow) -> str:
        """The full address of the post."""
        return self.portals[row.portal].address + row.url

    @cached_property
    def urls(self) -> dict[str, frozenset[str]]:
        """Addresses of the posts of each portal."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            found[row.portal].add(row.url)
        return {portal: frozenset(urls) for portal, urls in found.items()}
