"""The register of official documents: the newest in front, then year by year (Decree 42/2022 Điều 4(1)(a))."""

from collections.abc import Iterator

from plugins.core.memory.lists import LAST
from plugins.pelican.lists import view
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Link
from schemas import law

NEWEST = 30
LIST = "register"


def _years(presenter: Presenter) -> tuple[Link, ...]:
    """Years with documents, the newest first."""
    url = law.sections()["van-ban"].url
    return tuple(Link(f"Năm {year}", f"{url}nam/{year}/") for year in reversed(presenter.lists.heads(presenter.list(LIST), 4)))


def names(presenter: Presenter) -> Iterator[str]:
    """The register and its pages by year of issue."""
    yield law.sections()["van-ban"].url
    yield from (link.url for link in _years(presenter))


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write the front, or one year."""
    section = law.sections()["van-ban"]
    year = url.removeprefix(section.url).removeprefix("nam/").strip("/")
    if year:
        rows = presenter.rows(reversed(presenter.lists.between(presenter.list(LIST), year, year + LAST)))
        page = make_page(presenter, f"Văn bản năm {year}", url, section.purpose, (Link(section.title, section.url),))
    else:
        rows = presenter.newest(LIST, NEWEST)
        feed = Link(section.title, section.url + "feed.atom") if rows else None
        page = make_page(presenter, section.title, section.url, section.purpose, feed=feed)
    pages.write("register", page, section=view(section), rows=rows, years=_years(presenter), current_year=year, types=law.document_types())


def register() -> None:
    register_maker("register", names, make)
