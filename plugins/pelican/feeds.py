"""Atom feeds: by Pelican's own writer one for the portal and one for each section of posts; the page that lists all feeds."""

from collections.abc import Iterator
from functools import cache

from plugins.core import site_map
from plugins.core.memory.lists import WHOLE
from plugins.core.memory.shelves import UNIT_NEWS, WITHOUT_FEED
from plugins.pelican.articles import read_article, whole_post
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Link
from schemas import law
from schemas.state import State

ITEMS = 30
ALL = Link("Tất cả tin, bài", "/feed.atom")


@cache
def feeds() -> dict[str, tuple[Link, str]]:
    """All feeds that there may be, by address: its link, and the list that it shows."""
    sections = [(Link(section.title, section.url + "feed.atom"), f"kind/{section.kind}")
                for section in law.sections().values() if section.kind and section.kind not in WITHOUT_FEED]
    return {link.url: (link, name) for link, name in [(ALL, "feed"), *sections]}


def _filled(presenter: Presenter) -> list[Link]:
    """Those that are not empty: a feed must have a date, and an empty one has none."""
    return [link for link, name in feeds().values() if presenter.lists.has(presenter.list(name))]


def _others(presenter: Presenter) -> Iterator[str]:
    """Addresses of feeds that other plugs make and that are not empty."""
    if presenter.here.portal.kind == "city" and presenter.lists.has(UNIT_NEWS):
        yield site_map.UNIT_FEED
    if presenter.lists.has(presenter.list("kind/bulletin")):
        yield site_map.PODCAST


def names(presenter: Presenter) -> Iterator[str]:
    """Addresses of the feeds, and of the page that lists them."""
    yield from (link.url for link in _filled(presenter))
    yield site_map.FEEDS


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write a feed of the newest posts, or the page."""
    if url == site_map.FEEDS:
        page = make_page(presenter, site_map.TITLES[url], url, "Nhận tin mới của cổng bằng ứng dụng đọc tin, nghe đài, xem lịch.")
        pages.write("feeds", page, feeds=_filled(presenter), made=frozenset(_others(presenter)))
        return
    link, name = feeds()[url]
    found = presenter.lists.newest(presenter.list(name), ITEMS, WHOLE)
    articles = [read_article(pages, whole_post(presenter, entry, State.PUBLISHED)) for entry in found]
    pages.writer.write_feed(articles, pages.context, url.lstrip("/"), feed_title=link.title)


def register() -> None:
    register_maker("feed", names, make)
