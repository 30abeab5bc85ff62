"""What the portal must make public, as the list of it and the plan of a year show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.core import site_map
from plugins.core.memory.lists import ENTRY
from plugins.core.memory.shelves import day_of
from plugins.pelican.presenter import Presenter
from plugins.pelican.public_views import InformationView, PlaceView
from plugins.pelican.views import Link
from schemas import law
from schemas.deadlines import Deadline, deadlines_of, general_deadline
from schemas.kinds import KINDS
from schemas.law import Category
from schemas.public_information import Information, groups_of, information_of, ways_of

PORTAL = "cổng thông tin điện tử"
AT_ONCE = "ngay khi có hoặc khi thay đổi"


@dataclass(frozen=True)
class Item:
    """A sort of information: the ways and the time by law, and the first day of the duty.

    `lists` are those of the posts that fill it (link, name in the store), `pages` those that are made of data.
    """

    title: str
    clause: str
    ways: str
    when: str
    start: date
    lists: tuple[tuple[Link, str], ...]
    pages: tuple[Link, ...] = ()


def information(presenter: Presenter) -> list[Item]:
    """What every portal of this tier must make public."""
    return [_information(presenter, entry) for entry in information_of(presenter.here.portal.kind, presenter.clock)]


def groups(presenter: Presenter) -> list[Item]:
    """The groups of Law 10/2022 Điều 11, where the portal must fill them."""
    return [_group(presenter, entry) for entry in groups_of(presenter.here.portal.kind, presenter.clock)]


def found_now(presenter: Presenter, item: Item) -> InformationView:
    """The item with what stands on the portal now."""
    places = (*(_place(presenter, link, name) for link, name in item.lists), *map(PlaceView, item.pages))
    return InformationView(item.title, item.clause, item.ways, item.when, places)


def _information(presenter: Presenter, entry: Information) -> Item:
    kinds = [law.sections()[section].kind for section in entry.sections]
    when = _when(presenter, next(filter(None, kinds), ""))
    pages = tuple(Link(site_map.TITLES[url], url) for url in entry.pages)
    return Item(entry.title, entry.clause, PORTAL, when, entry.start, tuple(_lists(presenter, entry)), pages)


def _lists(presenter: Presenter, entry: Information) -> Iterator[tuple[Link, str]]:
    for section in (law.sections()[key] for key in entry.sections):
        name = f"kind/{section.kind}" if section.kind else f"section/{section.id}"
        yield Link(section.title, section.url), presenter.list(name)
    for category in (law.categories()[key] for key in entry.categories):
        yield _of_category(presenter, category)


def _group(presenter: Presenter, entry: Category) -> Item:
    assert entry.group
    own = deadlines_of(entry.id, presenter.clock)
    when = "; ".join(f"{each.title.lower()}: {_days(each)}" for each in own) or _when(presenter, KINDS["disclosure"].key)
    return Item(entry.title, entry.clause, "; ".join(ways_of(entry.group)), when, entry.start, (_of_category(presenter, entry),))


def _of_category(presenter: Presenter, category: Category) -> tuple[Link, str]:
    return Link(category.title, site_map.topic(category.id)), presenter.list(f"category/{category.id}")


def _place(presenter: Presenter, link: Link, name: str) -> PlaceView:
    lists = presenter.lists
    count = lists.count(name)
    if not count:
        return PlaceView(link, 0)
    return PlaceView(link, count, day_of(lists.oldest(name, 1, ENTRY)[0].sort), day_of(lists.newest(name, 1, ENTRY)[0].sort))


def _when(presenter: Presenter, kind: str) -> str:
    deadline = general_deadline(kind, presenter.here.portal.kind, presenter.clock)
    return f"{_days(deadline)} kể từ ngày có văn bản, quyết định" if deadline else AT_ONCE


def _days(deadline: Deadline) -> str:
    return f"trong {deadline.days} {'ngày làm việc' if deadline.sort == 'working' else 'ngày'}"
