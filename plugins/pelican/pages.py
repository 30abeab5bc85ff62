"""What all our generators share: a page's view of itself, breadcrumbs, stable numbered lists."""

from collections.abc import Sequence
from typing import Any

from pelican.generators import Generator

from plugins.core.site_map import HOME
from plugins.pelican.metadata import organisation_data, page_meta, script_safe
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Link, Pager, PageView, Row

PER_PAGE = 20


class PortalGenerator(Generator):
    """A Pelican generator that knows the presenter and writes pages by their address."""

    @property
    def presenter(self) -> Presenter:
        return self.settings["PRESENTER"]  # type: ignore[no-any-return]

    def write(self, writer: Any, template: str, page: PageView, **values: Any) -> None:
        """Write the page at its own address («/tin-tuc/» → tin-tuc/index.html)."""
        name = page.url.lstrip("/")
        save_as = name if name.endswith(".html") else name + "index.html"
        writer.write_file(save_as, self.get_template(template), self.context, page=page, **values)


def make_page(presenter: Presenter, title: str, url: str, description: str, above: tuple[Link, ...] = (),
              feed: Link | None = None, noindex: bool = False) -> PageView:
    """The view of a page that is no post; `above` are its breadcrumbs under the home page."""
    crumbs = () if url == HOME else (Link("Trang chủ", HOME), *above, Link(title, url))
    return PageView(title, url, presenter.task.here.address + url, description, crumbs, feed,
                    page_meta(presenter, title, url, description), script_safe(organisation_data(presenter)), noindex)


def paginate(rows: Sequence[Row], base: str) -> list[tuple[str, tuple[Row, ...], Pager]]:
    """Pages of a list of rows (newest first): address, rows, pager.

    Page 1 holds the oldest posts and fills up once and for all; the front shows the newest ones.
    So a new post touches the newest page and the front, and no address ever moves.
    """
    front = (base, tuple(rows[:PER_PAGE]))
    if len(rows) <= PER_PAGE:
        return [(*front, Pager(0, ()))]
    oldest_first = list(reversed(rows))
    count = -(-len(rows) // PER_PAGE)
    links = [Link(f"Trang {number}", f"{base}trang/{number}/") for number in range(1, count + 1)]
    pages = [(*front, _pager(0, links))]
    for number in range(1, count + 1):
        part = oldest_first[(number - 1) * PER_PAGE : number * PER_PAGE]
        pages.append((links[number - 1].url, tuple(reversed(part)), _pager(number, links)))
    return pages


def _pager(current: int, links: list[Link]) -> Pager:
    """`links[0]` is page 1, the oldest; the front (0) stands above the newest page."""
    position = current or len(links) + 1
    older = links[position - 2] if position >= 2 else None
    newer = links[position] if current and position < len(links) else None
    return Pager(current, tuple(reversed(links)), newer, older)
