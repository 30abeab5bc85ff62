"""Which fields are read most, from a visit log: pages counted by what they are about, never by who saw them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.core.digesting.figures import Month
from plugins.core.memory.lists import LINE, Lists
from plugins.core.memory.shelves import pages_list
from plugins.core.site_map import topic
from schemas import law
from schemas.fields import VIETNAM
from schemas.kinds import KINDS
from schemas.visit_log import Visit

FEW = 5  # pages seen fewer times than this could be one person's
OTHER = "Trang chủ và các trang khác"


@dataclass(frozen=True)
class Reading:
    """How often a field was read, and its share of all, in percent."""

    field: str
    views: int
    share: int


def pages_seen(visits: Iterable[Visit], portals: Mapping[str, str], alone: str, month: Month) -> Counter[tuple[str, str]]:
    """Views by portal and path; `portals` are keys by host, `alone` is the portal of a log that names no host."""
    seen: Counter[tuple[str, str]] = Counter()
    for visit in visits:
        key = portals.get(visit.host, "") if visit.host else alone
        if key and month.has(visit.moment.astimezone(VIETNAM).date()):
            seen[key, visit.path] += 1
    return seen


def most_read(lists: Lists, seen: Counter[tuple[str, str]]) -> list[Reading]:
    """Fields by views, the most first; what was seen by few is counted together with the rest."""
    views: Counter[str] = Counter()
    for (portal, path), count in seen.items():
        views[_field(lists, portal, path)] += count
    rare = [field for field, count in views.items() if count < FEW and field != OTHER]
    for field in rare:
        views[OTHER] += views.pop(field)
    total = sum(views.values())
    ordered = sorted(views.items(), key=lambda item: (-item[1], item[0]))
    return [Reading(field, count, round(count * 100 / total)) for field, count in ordered]


def _field(lists: Lists, portal: str, path: str) -> str:
    """What a page is about: the field of a post, the name of a list."""
    found = lists.between(pages_list(portal), path + " ", path + "!", LINE)
    if found:
        return law.categories()[found[0].value.fields.category].title
    named = {f"/{kind.folder}/": kind.label for kind in KINDS.values()}
    named |= {topic(key): entry.title for key, entry in (law.categories() | law.sections()).items()}
    return next((title for start, title in named.items() if path.startswith(start)), OTHER)
