"""What rules know of other posts, of the portals and of what no longer answers: in which lists each stands, by its own line alone.

Names of these lists begin with «fact/». Their sort keys carry what most readers ask, so that few must look at a line,
and what is changed elsewhere in a post leaves those readers alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from plugins.core.judging.copies import print_places
from plugins.core.judging.looks import look_places
from plugins.core.judging.moments import moment_key
from plugins.core.memory.freshness import Places
from plugins.core.memory.meaning import PostLine
from schemas import law
from schemas.clock import Clock
from schemas.content import PortalContent
from schemas.document_number import parse_number
from schemas.kinds.base import PostFields, Status
from schemas.kinds.document import OfficialDocument
from schemas.people import name_key
from schemas.portal import DatedName, name_in_force
from schemas.source_law import host_of

PORTALS = "fact/portals"
APPROVER, WRITER = "approver", "writer"
NEVER = "never"  # in place of the moment from which readers can see a post


@dataclass(frozen=True)
class PortalLine:
    """A portal as rules know it: its address («https://phuong1.example»), tier (city, ward, commune), names, and the id of its unit.

    Where portal.yml cannot be read there are no names and no id.
    """

    key: str
    folder: str
    address: str
    tier: str = "ward"
    names: tuple[DatedName, ...] = ()
    id: str | None = None

    @property
    def host(self) -> str:
        return host_of(self.address)

    def name(self, clock: Clock) -> str:
        """The name in force; the key where no name is known."""
        return name_in_force(self.names, clock.has_begun).name if self.names else self.key


def portal_line(content: PortalContent, address: str) -> PortalLine:
    """The line of a portal whose own files were read."""
    portal = content.portal
    known = (portal.kind, portal.names, portal.id) if portal else ()
    return PortalLine(content.key, content.folder, address, *known)


def portal_places(line: PortalLine, contacts: Iterable[str], people: Mapping[str, bool]) -> Places:
    """The lists of a portal; its files register `contacts` (schemas/privacy/contacts.py) and `people` (schemas/people.py)."""
    own = {(PORTALS, line.key), (tier_list(line.key), line.tier), (host_list(line.host), line.key)}
    own |= {(person_list(line.key, name), APPROVER if approves else WRITER) for name, approves in people.items()}
    return frozenset(own | {(contact_list(contact), line.key) for contact in contacts})


def gone_places(urls: Iterable[str]) -> Places:
    """The lists of one item that stands for all addresses that are gone (schemas/observations.py)."""
    return frozenset((gone_list(url), "") for url in urls)


def fact_places(line: PostLine) -> Places:
    """The lists of a post file, whatever its state."""
    places = {(url_list(line.portal, line.url), _readable_from(line))}
    if series := series_of(line.fields):
        name, number, issued = series
        places.add((series_list(line.portal, name), f"{number:06}|{issued.isoformat()}"))
    if isinstance(line.fields, OfficialDocument):
        places.add((number_list(line.portal, line.fields), ""))
    if line.fields.status is Status.PUBLISHED:
        places.update((name, moment_key(line.fields.goes_online)) for name in _filled_by(line))
        places.update((read_list(line.portal, url), line.url) for url in getattr(line.fields, "reads", ()))
    return frozenset(places) | print_places(line) | look_places(line)


def series_of(fields: PostFields) -> tuple[str, int, date] | None:
    """In which row a document is numbered, its number and its day of issue; None for what has no number."""
    found = parse_number(fields.number) if isinstance(fields, OfficialDocument) else None
    if found is None or not isinstance(fields, OfficialDocument):
        return None
    return "\n".join([str(fields.issued.year), found.type, found.numbered_by, fields.issuer]), found.number, fields.issued


def url_list(portal: str, url: str) -> str:
    """The posts that claim an address, each with the moment from which readers can see it."""
    return f"fact/url/{portal}{url}"


def number_list(portal: str, document: OfficialDocument) -> str:
    """The documents with this number, of this year and body."""
    return f"fact/number/{portal}/" + "\n".join([str(document.issued.year), document.number, document.issuer])


def read_list(portal: str, url: str) -> str:
    """The published bulletins in which the post at an address was read."""
    return f"fact/read/{portal}{url}"


def kind_list(portal: str, kind: str, category: str = "") -> str:
    """The published posts of a kind, or of a kind and a category, by the moment from which readers can see them."""
    return f"fact/kind/{portal}/{kind}/{category}"


def category_list(portal: str, category: str) -> str:
    """The published posts of a category, by the same."""
    return f"fact/category/{portal}/{category}"


def section_list(portal: str, section: str) -> str:
    """The published posts in a section that is fed by categories, by the same."""
    return f"fact/section/{portal}/{section}"


def series_list(portal: str, series: str) -> str:
    """The documents of a row, by number and day of issue."""
    return f"fact/series/{portal}/{series}"


def tier_list(portal: str) -> str:
    return f"fact/tier/{portal}"


def host_list(host: str) -> str:
    return f"fact/host/{host}"


def contact_list(contact: str) -> str:
    return f"fact/contact/{contact}"


def person_list(portal: str, name: str) -> str:
    return f"fact/person/{portal}/{name_key(name)}"


def gone_list(url: str) -> str:
    return f"fact/gone/{url}"


def _readable_from(line: PostLine) -> str:
    readable = line.kind.is_public and line.fields.status is not Status.DRAFT
    return moment_key(line.fields.goes_online) if readable else NEVER


def _filled_by(line: PostLine) -> list[str]:
    portal, kind, category = line.portal, line.kind.key, line.fields.category
    known = law.categories().get(category)
    sections = [section_list(portal, section) for section in known.feeds] if known else []
    return [kind_list(portal, kind), kind_list(portal, kind, category), category_list(portal, category), *sections]
