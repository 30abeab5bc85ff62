"""What all makers of pages share: a page's view of itself, breadcrumbs, stable numbered lists."""

from markupsafe import Markup

from plugins.core.memory.lists import ENTRY
from plugins.core.site_map import CONTACT, ENGLISH, HOME, ORGANISATION
from plugins.pelican.metadata import organisation_data, page_meta, script_safe
from plugins.pelican.presenter import Presenter
from plugins.pelican.sharing import open_graph
from plugins.pelican.views import Link, Pager, PageView, Row

PER_PAGE = 20
TWINS = ((HOME, ENGLISH), ("/gioi-thieu/", f"{ENGLISH}introduction/"), (ORGANISATION, f"{ENGLISH}organisation/"),
         (CONTACT, f"{ENGLISH}contact/"), ("/thu-tuc/", f"{ENGLISH}services/"))


def make_page(presenter: Presenter, title: str, url: str, description: str, above: tuple[Link, ...] = (),
              feed: Link | None = None, noindex: bool = False) -> PageView:
    """The view of a page that is no post; `above` are its breadcrumbs under the home page."""
    crumbs = () if url == HOME else (Link("Trang chủ", HOME), *above, Link(title, url))
    return PageView(title, url, presenter.here.address + url, description, crumbs, feed,
                    page_meta(presenter, title, url, description), presenter.once("organisation", _organisation, presenter), noindex,
                    open_graph(presenter, title, url, description), twins=twins(presenter, url))


def twins(presenter: Presenter, url: str) -> tuple[tuple[str, str], ...]:
    """The addresses of a page in Vietnamese and in English, where the portal has both; the same from either of them."""
    pair = next((pair for pair in TWINS if url in pair), None) if presenter.here.portal.english else None
    return tuple(zip(("vi", "en"), (presenter.here.address + each for each in pair), strict=True)) if pair else ()


def _organisation(presenter: Presenter) -> Markup:
    return script_safe(organisation_data(presenter))


def numbered(presenter: Presenter, name: str, base: str) -> list[str]:
    """Addresses of a list: the front, and as many numbered pages as its posts fill."""
    count = presenter.lists.count(name)
    pages = -(-count // PER_PAGE) if count > PER_PAGE else 0
    return [base, *(page_url(base, number) for number in range(1, pages + 1))]


def page_url(base: str, number: int) -> str:
    """Address of a numbered page."""
    return f"{base}trang/{number}/"


def split_number(url: str) -> tuple[str, int]:
    """«/tin-tuc/trang/3/» → («/tin-tuc/», 3); the front has number 0."""
    base, found, number = url.partition("trang/")
    return base, int(number.strip("/")) if found else 0


def part_of(presenter: Presenter, name: str, url: str) -> tuple[tuple[Row, ...], Pager]:
    """Rows and pager of one page of a list, the newest post first.

    Page 1 holds the oldest posts and fills up once and for all; the front shows the newest ones. A pager names the neighbours, the oldest
    page and the front: so a new post touches the newest page and the front, and no address ever moves.
    """
    base, number = split_number(url)
    lists = presenter.lists
    if number:
        found = lists.page(name, number, PER_PAGE)
        newer = lists.after(name, found[-1].sort + " ", 1, ENTRY) if len(found) == PER_PAGE else []
        return presenter.rows(reversed(found)), _pager(base, number, number + 1 if newer else None)
    count = lists.count(name)
    rows = presenter.rows(lists.newest(name, PER_PAGE))
    return rows, _pager(base, 0, None, -(-count // PER_PAGE)) if count > PER_PAGE else Pager(0)


def _pager(base: str, number: int, newer: int | None, newest: int = 0) -> Pager:
    """Above the newest page stands the front (0)."""
    def link(target: int) -> Link:
        return Link(f"Trang {target}", page_url(base, target))

    older = number - 1 if number else newest
    return Pager(number, Link("Mới nhất", base), link(1), link(newer) if newer else None, link(older) if older else None)
