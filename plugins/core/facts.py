"""What rules may know beyond the post itself: the other posts of its portal, and one row for each post of the city."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from schemas.document_number import parse_number
from schemas.kinds.document import OfficialDocument
from schemas.post import Post

T = TypeVar("T")
K = TypeVar("K")
Series = tuple[str, int, str, str]  # issuer, year, abbreviation of the type, body in the symbol


def series_of(post: Post) -> tuple[Series, int, date] | None:
    """In which row a document is numbered, its number and its day of issue; None for what has no number."""
    fields = post.fields
    found = parse_number(fields.number) if isinstance(fields, OfficialDocument) else None
    if found is None or not isinstance(fields, OfficialDocument):
        return None
    return (fields.issuer, fields.issued.year, found.type, found.numbered_by), found.number, fields.issued


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
    def by_series(self) -> dict[Series, list[tuple[int, date]]]:
        """Number and day of issue of official documents, by the row in which their body numbers them."""
        series: dict[Series, list[tuple[int, date]]] = defaultdict(list)
        for post in self.posts:
            row = series_of(post)
            if row:
                series[row[0]].append(row[1:])
        return dict(series)

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
    sourced: bool
    prints: tuple[int, ...] = ()
    pictures: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class CorpusFacts:
    """Rows of all posts of all portals, and where each portal stands on the network."""

    rows: tuple[CorpusRow, ...]
    addresses: dict[str, str]  # portal → «https://phuong1.example»
    tiers: dict[str, str]  # portal → city, ward, commune
    ids: dict[str, str]  # portal → id of its unit, where that could be read
    gone_sources: frozenset[str] = frozenset()  # addresses that no longer answer, as last observed

    @cached_property
    def by_path(self) -> dict[str, CorpusRow]:
        """Rows by the path of the post."""
        return {row.path: row for row in self.rows}

    @cached_property
    def by_print(self) -> dict[int, list[CorpusRow]]:
        """Rows by each fingerprint of their text."""
        return _grouped(self.rows, lambda row: row.prints)

    @cached_property
    def by_look(self) -> dict[int, list[CorpusRow]]:
        """Rows by the look of each of their pictures."""
        return _grouped(self.rows, lambda row: [look for _, look in row.pictures])

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
