"""The sitemap for people (a tree in words) and for search engines (by month of the posts) (Circular 32/2017 Điều 16(4)(b))."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from plugins.core import site_map
from plugins.core.memory.lists import ENTRY, LAST
from plugins.pelican.makers import MAKERS, MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Group, Link
from plugins.pelican.voice import UNLISTED
from schemas import law

INDEX = "/sitemap.xml"
LISTS = "/sitemap-muc.xml"
_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def _months(presenter: Presenter) -> list[str]:
    return presenter.lists.heads(presenter.list("month"), 7)


def _of_month(month: str) -> str:
    return f"/sitemap-{month}.xml"


def names(presenter: Presenter) -> Iterator[str]:
    """The page for people; for search engines an index, the pages that the site makes, and the posts by month."""
    yield from (site_map.SITEMAP, INDEX, LISTS)
    yield from map(_of_month, _months(presenter))


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write one of them."""
    if url == site_map.SITEMAP:
        page = make_page(presenter, site_map.TITLES[url], url, "Tất cả các mục của cổng.")
        pages.write("sitemap", page, groups=_tree(presenter))
    elif url == INDEX:
        pages.write_bytes(url, _xml("sitemapindex", "sitemap", presenter, [LISTS, *map(_of_month, _months(presenter))]))
    elif url == LISTS:
        pages.write_bytes(url, _xml("urlset", "url", presenter, _made_pages(presenter)))
    else:
        month = url.removeprefix("/sitemap-").removesuffix(".xml")
        found = presenter.lists.between(presenter.list("month"), month, month + LAST, ENTRY)
        pages.write_bytes(url, _xml("urlset", "url", presenter, (entry.sort.removeprefix(month) for entry in found)))


def _made_pages(presenter: Presenter) -> Iterator[str]:
    """Addresses of all pages that are no posts and that search engines may show."""
    for key in ("home", "list", "group", "register", "schedule", "press", "standing", "share", "voice", "quality", "english",
                "public-list", "made-public", "publication-year"):
        yield from (url for url in MAKERS[key].names(presenter) if url.endswith("/") and url not in UNLISTED)
    yield from (site_map.FEEDS, site_map.SEARCH, site_map.CHECKER, site_map.SITEMAP)


def _tree(presenter: Presenter) -> tuple[Group, ...]:
    sections = tuple(Link(section.title, section.url) for section in law.sections().values())
    titles = {section.title for section in sections}
    categories = tuple(Link(category.title + (" (theo lĩnh vực)" if category.title in titles else ""), site_map.topic(category.id))
                       for category in law.categories().values())
    tier = presenter.here.portal.kind
    english = (Link("English", site_map.ENGLISH),) if presenter.here.portal.english else ()
    made = english + tuple(Link(title, url) for url, title in site_map.TITLES.items() if tier == "city" or url not in site_map.CITY_ONLY)
    kept = [entry for kind in ("procedure", "page") for entry in presenter.lists.all(presenter.list(f"kind/{kind}"))]
    standing = tuple(Link(row.title, row.url) for row in presenter.rows(reversed(kept)))
    return (Group("Các mục", "/", sections), Group("Trang chung", "/", made), Group("Giới thiệu và thủ tục", "/gioi-thieu/", standing),  # type: ignore[arg-type]
            Group("Chuyên mục", "/", categories))  # type: ignore[arg-type]


def _xml(root: str, element: str, presenter: Presenter, urls: Iterable[str]) -> bytes:
    """A sitemap or an index of sitemaps (sitemaps.org), by address."""
    address = presenter.here.address
    lines = "".join(f"<{element}><loc>{escape(address + url)}</loc></{element}>\n" for url in sorted(set(urls)))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {_SCHEMA}>\n{lines}</{root}>\n'.encode()


def register() -> None:
    register_maker("sitemap", names, make)
