"""Facts of one portal out of a store that is up to date: all that its questions may look at."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plugins.core.city import City
from plugins.core.judging.fact_reader import PortalFacts
from plugins.core.judging.recall import judged_posts, problems_of
from plugins.core.memory.lists import Lists
from plugins.core.reading.portals import content_of
from plugins.core.scoring.answer_times import times_of
from plugins.core.scoring.period import Period
from plugins.core.scoring.unit import Item, Unit
from schemas import law
from schemas.fields import VIETNAM
from schemas.score_law import ScoreSheet
from schemas.state import State


@dataclass(frozen=True)
class Asked:
    """What a report is asked for: the period, and the sheet by which it is scored."""

    period: Period
    sheet: ScoreSheet


def unit_of(city: City, key: str, asked: Asked) -> Unit:
    """One portal with all its posts."""
    store, lists = city.store, Lists(city.store, city.world.as_of)
    content = content_of(store, key)
    items = tuple(_items(city, key))
    name = content.portal.name_at(lists.clock).name if content.portal else key
    return Unit(content, name, items, problems_of(store, f"judge:{content.folder}"), PortalFacts(lists, key), lists.clock,
                asked.period, asked.sheet, _newest(items))


def _items(city: City, key: str) -> Iterable[Item]:
    for whole, record, state in judged_posts(city.store, key):
        reading = whole.reading
        imported = bool(whole.judging and whole.judging.imported)
        times = times_of(reading.post, imported, city.store, city.world) if reading.post else None
        yield Item(reading.path, state, reading.kind, reading.post, record.problems, record.exempted, whole.judging, times)


def _newest(items: Iterable[Item]) -> dict[str, date]:
    """The last day on which each section got a post that readers see."""
    found: dict[str, date] = {}
    for item in items:
        if item.state is State.PUBLISHED and item.post:
            day = item.post.fields.goes_online.astimezone(VIETNAM).date()
            for section in sections_of(item):
                found[section] = max(day, found.get(section, day))
    return found


def sections_of(item: Item) -> list[str]:
    """The sections in which a post stands."""
    if item.post is None:
        return []
    kind, known = item.post.kind.key, law.categories().get(item.post.fields.category)
    own = [section.id for section in law.sections().values() if section.kind == kind]
    return [*own, *(known.feeds if known else ())]
