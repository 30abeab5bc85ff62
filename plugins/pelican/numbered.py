"""Lists in numbered pages that do not move (docs/decisions/0004-stable-lists.md).

A list is divided by year, a very long one by month, and each of these periods is numbered from its oldest post on. Page 1 fills up once and
for all; a post that comes or goes long after moves at most the pages of its period. The front shows the newest posts of all.
A pager names the neighbours, the oldest page and the front: so a new post touches the newest page and the front.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from plugins.core.memory.lists import ENTRY, LAST, Found, Lists
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Link, Pager, Row

PER_PAGE = 20
YEAR, MONTH = len("2026"), len("2026-11")  # how much of a sort key, which begins with a day, names a period


class Numbered(NamedTuple):
    """A list of the store that has pages: its name there, the address of its front, and by what it is divided."""

    name: str
    url: str
    period: int = YEAR


class Spot(NamedTuple):
    """A numbered page: its period («2026», «2026-11»), and its number there."""

    period: str
    number: int

    @property
    def title(self) -> str:
        """«năm 2026, trang 3»"""
        year, _, month = self.period.partition("-")
        return f"tháng {month}/{year}, trang {self.number}" if month else f"năm {year}, trang {self.number}"


def addresses(lists: Lists, pages: Numbered) -> Iterator[str]:
    """The front, and as many numbered pages as the posts of each period fill; none where the front shows all."""
    yield pages.url
    if lists.count(pages.name) > PER_PAGE:
        for period in lists.heads(pages.name, pages.period):
            yield from (url_of(pages, Spot(period, number)) for number in range(1, _last(lists, pages, period).number + 1))


def placed(lists: Lists, pages: Numbered) -> Iterator[tuple[Found, str]]:
    """Every entry, and the address of the numbered page on which it stands."""
    for period, entries in groupby(lists.all(pages.name, ENTRY), lambda entry: entry.sort[:pages.period]):
        yield from ((entry, url_of(pages, Spot(period, index // PER_PAGE + 1))) for index, entry in enumerate(entries))


def url_of(pages: Numbered, spot: Spot) -> str:
    """Address of a numbered page."""
    return f"{pages.url}trang/{spot.period}/{spot.number}/"


def split(url: str) -> tuple[str, Spot | None]:
    """«/tin-tuc/trang/2026/3/» → («/tin-tuc/», Spot(«2026», 3)); a front has no spot."""
    front, found, rest = url.partition("trang/")
    period, _, number = rest.strip("/").partition("/")
    return front, Spot(period, int(number)) if found else None


def part_of(presenter: Presenter, pages: Numbered, spot: Spot | None) -> tuple[tuple[Row, ...], Pager]:
    """Rows, the newest post first, and pager of a numbered page or (None) of the front."""
    lists = presenter.lists
    if spot:
        found = lists.page(pages.name, spot.period, spot.number, PER_PAGE)
        pager = _pager(pages, spot, _newer(lists, pages, spot, found), _older(lists, pages, spot), _oldest(lists, pages))
        return presenter.rows(reversed(found)), pager
    found = lists.newest(pages.name, PER_PAGE + 1)
    rows = presenter.rows(found[:PER_PAGE])
    if len(found) <= PER_PAGE:
        return rows, Pager()
    return rows, _pager(pages, None, None, _last(lists, pages, found[0].sort[:pages.period]), _oldest(lists, pages), _years(lists, pages))


def _newer(lists: Lists, pages: Numbered, spot: Spot, found: list[Found]) -> Spot | None:
    """The page of the next post."""
    following = lists.after(pages.name, found[-1].sort + " ", 1, ENTRY)
    if not following:
        return None
    period = following[0].sort[:pages.period]
    return Spot(period, spot.number + 1 if period == spot.period else 1)


def _older(lists: Lists, pages: Numbered, spot: Spot) -> Spot | None:
    """The page before, if need be the last of the period before."""
    if spot.number > 1:
        return spot._replace(number=spot.number - 1)
    previous = lists.before(pages.name, spot.period, 1, ENTRY)
    return _last(lists, pages, previous[0].sort[:pages.period]) if previous else None


def _last(lists: Lists, pages: Numbered, period: str) -> Spot:
    return Spot(period, -(-lists.count_between(pages.name, period, period + LAST) // PER_PAGE))


def _oldest(lists: Lists, pages: Numbered) -> Spot:
    return Spot(lists.oldest(pages.name, 1, ENTRY)[0].sort[:pages.period], 1)


def _years(lists: Lists, pages: Numbered) -> tuple[Link, ...]:
    """The newest page of each year, the newest year first."""
    years = reversed(lists.heads(pages.name, YEAR))
    newest = [(year, lists.before(pages.name, year + LAST, 1, ENTRY)[0].sort[:pages.period]) for year in years]
    return tuple(Link(year, url_of(pages, _last(lists, pages, period))) for year, period in newest)


def _pager(pages: Numbered, spot: Spot | None, newer: Spot | None, older: Spot | None, oldest: Spot, years: tuple[Link, ...] = ()) -> Pager:
    """Above the newest page stands the front."""
    def link(target: Spot) -> Link:
        return Link(target.title.capitalize(), url_of(pages, target))

    front = Link("Mới nhất", pages.url)
    return Pager(link(spot) if spot else front, front, link(oldest), link(newer) if newer else None, link(older) if older else None, years)
