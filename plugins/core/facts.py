"""What rules may know beyond the post itself: the other posts of its portal, and one row for each post of the city."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from schemas.kinds.base import Status
from schemas.kinds.document import OfficialDocument
from schemas.likeness import look_parts
from schemas.post import Post
from schemas.source_law import source_law

T = TypeVar("T")
K = TypeVar("K")


@dataclass(frozen=True)
class PortalFacts:
    """The posts of one portal, and of which tier it is (city, ward, commune)."""

    posts: tuple[Post, ...]
    tier: str

    @cached_property
    def by_url(self) -> dict[str, list[Post]]:
        """Posts by address; more than one only where two claim the same."""
        return _grouped(self.posts, lambda post: [post.url])

    @cached_property
    def by_number(self) -> dict[str, list[Post]]:
        """Official documents by number and symbol."""
        return _grouped(self.posts, lambda post: [post.fields.number] if isinstance(post.fields, OfficialDocument) else [])


@dataclass(frozen=True)
class CorpusRow:
    """What rules over the whole city know of one post; small, for there are very many.

    `prints` are fingerprints of its text, `pictures` a (file name, look) for each picture
    (schemas/likeness.py says what both are), `sourced` whether it names a source other than itself.
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
class CorpusFacts:
    """Rows of all posts of all portals, and where each portal stands on the network."""

    rows: tuple[CorpusRow, ...]
    addresses: dict[str, str]  # portal → «https://phuong1.example»
    tiers: dict[str, str]  # portal → city, ward, commune
    gone_sources: frozenset[str] = frozenset()  # addresses that no longer answer, as last observed
    names: dict[str, str] = field(default_factory=dict)  # portal → «Phường 1»

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
        return _grouped(self.rows, lambda row: shared.intersection(row.prints))

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
        return _grouped(self.rows, lambda row: [part for _, look in row.pictures for part in look_parts(look)])

    def name_of(self, row: CorpusRow) -> str:
        """The name of the unit whose post it is."""
        return self.names.get(row.portal, row.portal)

    def address_of(self, row: CorpusRow) -> str:
        """The full address of the post."""
        return self.addresses[row.portal] + row.url

    @cached_property
    def urls(self) -> dict[str, frozenset[str]]:
        """Addresses of the posts of each portal."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            found[row.portal].add(row.url)
        return {portal: frozenset(urls) for portal, urls in found.items()}


def _grouped(items: Iterable[T], keys: Callable[[T], Iterable[K]]) -> dict[K, list[T]]:
    groups: dict[K, list[T]] = defaultdict(list)
    for item in items:
        for key in dict.fromkeys(keys(item)):
            groups[key].append(item)
    return dict(groups)
