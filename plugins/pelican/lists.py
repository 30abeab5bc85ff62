"""Lists of posts: sections of one kind, topics fed by categories, groups, and the units' news on the city's portal."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plugins.core import site_map
from plugins.core.memory.shelves import UNIT_NEWS, WITHOUT_FEED
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.numbered import MONTH, YEAR, Numbered, addresses, part_of, placed, split
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Link, SectionView
from schemas import law
from schemas.law import Category, Section

# Kinds whose section page is made by another plug.
OWN_PAGE = frozenset({"document", "schedule", "disclosure", "procedure", "page", "press"})


class Listing(NamedTuple):
    """A list that has pages: the section it stands for, the list of the store, whether it has a feed when it is not empty, its periods."""

    section: SectionView
    name: str
    has_feed: bool = False
    period: int = YEAR

    @property
    def pages(self) -> Numbered:
        return Numbered(self.name, self.section.url, self.period)


def listings(presenter: Presenter) -> dict[str, Listing]:
    """All lists of the portal, by the address of their front."""
    return presenter.once("listings", _listings, presenter)


def _listings(presenter: Presenter) -> dict[str, Listing]:
    found = [Listing(view(section), presenter.list(f"kind/{section.kind}" if section.kind else f"section/{section.id}"),
                     section.kind is not None and section.kind not in WITHOUT_FEED)
             for section in law.sections().values() if section.kind not in OWN_PAGE]
    found += [Listing(_topic(category), presenter.list(f"category/{category.id}")) for category in law.categories().values()]
    expired = SectionView(site_map.TITLES[site_map.EXPIRED], site_map.EXPIRED, "Giữ lại để tra cứu, không còn áp dụng.", "")
    found.append(Listing(expired, presenter.list("expired")))
    if presenter.here.portal.kind == "city":
        title = site_map.TITLES[site_map.UNIT_NEWS]
        purpose = "Tin từ cổng thông tin của các phường, xã."
        found.append(Listing(SectionView(title, site_map.UNIT_NEWS, purpose, "Luật 104/2016 Điều 19(4)"), UNIT_NEWS, True, MONTH))
    return {listing.section.url: listing for listing in found}


def by_time(presenter: Presenter, wanted: Iterable[str]) -> tuple[str, ...]:
    """Names of pages, ordered so that a post, the posts beside it and the pages that list them are made together: each is read once."""
    times: dict[str, str] = {}
    for listing in listings(presenter).values():
        for entry, url in placed(presenter.lists, listing.pages):
            times["post:/" + entry.sort.partition("/")[2]] = times[f"list:{url}"] = entry.sort
    return tuple(sorted(wanted, key=lambda name: (times.get(name, ""), name)))


def names(presenter: Presenter) -> Iterator[str]:
    """Fronts and numbered pages of all lists."""
    for listing in listings(presenter).values():
        yield from addresses(presenter.lists, listing.pages)


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write one page of a list; an empty one says what will stand there and whom to ask."""
    listing = listings(presenter)[split(url)[0]]
    make_part(presenter, listing.section, listing.pages, url, pages, listing.has_feed)


def make_part(presenter: Presenter, section: SectionView, numbered: Numbered, url: str, pages: MakersGenerator,
              has_feed: bool = False) -> None:
    """Write the front or a numbered page of any list."""
    front, spot = split(url)
    rows, pager = part_of(presenter, numbered, spot)
    title = f"{section.title} – {spot.title}" if spot else section.title
    feed = Link(section.title, front + "feed.atom") if has_feed and rows else None
    page = make_page(presenter, title, url, section.purpose, (Link(section.title, front),) if spot else (), feed)
    pages.write("list", page, section=section, rows=rows, pager=pager)


def view(section: Section) -> SectionView:
    """The heading of a section of the law's list."""
    return SectionView(section.title, section.url, section.purpose, section.clause)


def _topic(category: Category) -> SectionView:
    return SectionView(category.title, site_map.topic(category.id), f"Tất cả bài thuộc chuyên mục {category.title}.", category.clause)


def register() -> None:
    register_maker("list", names, make)
