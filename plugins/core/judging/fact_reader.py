"""What a rule may ask of other posts and of the portals; each answer is noted as read (plugins/core/memory/lists.py)."""

from dataclasses import dataclass
from datetime import date, datetime

from plugins.core.judging import facts
from plugins.core.judging.facts import PortalLine
from plugins.core.judging.moments import moment_of
from plugins.core.memory.lists import ENTRY, Lists
from plugins.core.memory.meaning import PostLine
from schemas.kinds.base import PostFields
from schemas.kinds.document import OfficialDocument
from schemas.privacy.contacts import known_everywhere


@dataclass(frozen=True)
class Claim:
    """A post file that claims an address; `readable` is the moment from which readers can see it (None: they never do)."""

    path: str
    readable: datetime | None


class PortalFacts:
    """The posts of one portal, and which tier it is of."""

    def __init__(self, lists: Lists, portal: str) -> None:
        self._lists, self._portal = lists, portal

    @property
    def tier(self) -> str:
        """city, ward or commune."""
        found = self._lists.oldest(facts.tier_list(self._portal), 1, ENTRY)
        return found[0].sort if found else "ward"

    def by_url(self, url: str) -> list[PostLine]:
        """The posts at an address, by their paths; more than one only where two claim the same."""
        return sorted((found.value for found in self._lists.all(facts.url_list(self._portal, url))), key=lambda line: line.path)

    def claims(self, url: str) -> list[Claim]:
        """The same posts, where who they are is enough."""
        found = self._lists.all(facts.url_list(self._portal, url), ENTRY)
        claims = [Claim(entry.item, None if entry.sort == facts.NEVER else moment_of(entry.sort)) for entry in found]
        return sorted(claims, key=lambda claim: claim.path)

    def has_url(self, url: str) -> bool:
        """Whether any post claims the address."""
        return self._lists.has(facts.url_list(self._portal, url))

    def read_on(self, url: str) -> list[date]:
        """The days on which the post at an address was read on the loudspeakers, as the bulletins say."""
        bulletins = [found.value.fields for found in self._lists.all(facts.read_list(self._portal, url))]
        return sorted({day for bulletin in bulletins for day in bulletin.days})

    def by_number(self, document: OfficialDocument, count: int) -> list[str]:
        """Paths of the first documents with the number of this one, and of its year and body; it may be among them itself."""
        return [found.item for found in self._lists.oldest(facts.number_list(self._portal, document), count, ENTRY)]

    def numbered_before(self, fields: PostFields) -> tuple[int, date] | None:
        """The next smaller number in the row of a document, and its latest day of issue."""
        own = facts.series_of(fields)
        found = self._lists.before(facts.series_list(self._portal, own[0]), f"{own[1]:06}", 1, ENTRY) if own else []
        if not found:
            return None
        number, _, issued = found[0].sort.partition("|")
        return int(number), date.fromisoformat(issued)

    def is_registered(self, contact: str) -> bool:
        """Whether an office of the city has this phone or e-mail (schemas/privacy/contacts.py), or every post may name it."""
        return contact in known_everywhere() or self._lists.has(facts.contact_list(contact))

    def writes(self, name: str) -> bool:
        """Whether the portal knows somebody of this name who may be the author of a post."""
        return self._lists.has(facts.person_list(self._portal, name))

    def approves(self, name: str) -> bool:
        """Whether it is a member of its board who approves posts."""
        found = self._lists.oldest(facts.person_list(self._portal, name), 1, ENTRY)
        return bool(found) and found[0].sort == facts.APPROVER

    def has_kind(self, kind: str) -> bool:
        """Whether readers can see a published post of the kind."""
        return self._is_filled(facts.kind_list(self._portal, kind))

    def has_category(self, category: str) -> bool:
        """Whether readers can see a published post of the category."""
        return self._is_filled(facts.category_list(self._portal, category))

    def has_section(self, section: str) -> bool:
        """Whether readers can see a published post in a section that is fed by categories."""
        return self._is_filled(facts.section_list(self._portal, section))

    def has_page(self, category: str) -> bool:
        """Whether there is a published standing page of the category, be it for later."""
        return self._lists.has(facts.kind_list(self._portal, "page", category))

    def _is_filled(self, name: str) -> bool:
        found = self._lists.oldest(name, 1, ENTRY)
        return bool(found) and self._lists.clock.reached(moment_of(found[0].sort))


class CorpusFacts:
    """All portals, the posts of all of them, and what no longer answers."""

    def __init__(self, lists: Lists) -> None:
        self.lists = lists

    def portals(self) -> dict[str, PortalLine]:
        """All portals by key."""
        return {found.item.removeprefix("portal:"): found.value for found in self.lists.all(facts.PORTALS)}

    def portal(self, key: str) -> PortalLine:
        """A portal that is there."""
        [found] = self.lists.all(facts.tier_list(key))
        line: PortalLine = found.value
        return line

    def by_host(self, host: str) -> list[PortalLine]:
        """The portals that live at a host."""
        return [found.value for found in self.lists.all(facts.host_list(host))] if host else []

    def has_url(self, portal: str, url: str) -> bool:
        """Whether any post of the portal claims the address."""
        return self.lists.has(facts.url_list(portal, url))

    def is_gone(self, url: str) -> bool:
        """Whether an address outside was observed to be gone."""
        return self.lists.has(facts.gone_list(url))

    def name_of(self, line: PostLine) -> str:
        """The name of the unit whose post it is."""
        return self.portal(line.portal).name(self.lists.clock)

    def address_of(self, line: PostLine) -> str:
        """The full address of the post."""
        return self.portal(line.portal).address + line.url
