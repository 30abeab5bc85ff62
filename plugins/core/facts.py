"""What rules may know of the other posts of the same portal."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plugins.core.grouping import grouped
from schemas.document_number import parse_number
from schemas.kinds.document import OfficialDocument
from schemas.post import Post

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
    """The posts of one portal, of which tier it is (city, ward, commune), and the phones and e-mails of all offices.

    `contacts` are in the form of schemas/privacy/contacts.py.
    """

    posts: tuple[Post, ...]
    tier: str
    contacts: frozenset[str] = frozenset()

    @cached_property
    def by_url(self) -> dict[str, list[Post]]:
        """Posts by address; more than one only where two claim the same."""
        return grouped(self.posts, lambda post: [post.url])

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
        return grouped(self.posts, lambda post: [post.fields.number] if isinstance(post.fields, OfficialDocument) else [])
