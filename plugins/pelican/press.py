"""«Dành cho báo chí»: whom a journalist asks, and the releases with their kits (letter 797 §4 ¶4; Decree 244/2026 Điều 4)."""

from collections.abc import Iterable

from plugins.pelican.lists import make_part, view
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.numbered import Numbered, addresses, part_of
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.press_kit import KIT
from plugins.pelican.views import Link
from schemas import law
from schemas.portal import Contact, Official, Unit

TITLE, LIST = "Dành cho báo chí", "kind/press"


def _releases(presenter: Presenter) -> Numbered:
    return Numbered(presenter.list(LIST), law.sections()["bao-chi"].url)


def names(presenter: Presenter) -> Iterable[str]:
    """The front, and the numbered pages of older releases."""
    return addresses(presenter.lists, _releases(presenter))


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write the front, or a page of older releases."""
    section, releases = view(law.sections()["bao-chi"]), _releases(presenter)
    if url != section.url:
        make_part(presenter, section, releases, url, pages)
        return
    rows, pager = part_of(presenter, releases, None)
    feed = Link(section.title, section.url + "feed.atom") if rows else None
    page = make_page(presenter, TITLE, section.url, "Người phát ngôn, thông cáo và bộ tài liệu cho phóng viên.", feed=feed)
    spokesperson = presenter.here.portal.spokesperson
    pages.write("press", page, section=section, rows=rows, pager=pager, kit=KIT,
                office=office_of(presenter.task.organisation.units, spokesperson))


def office_of(units: Iterable[Unit], spokesperson: Contact) -> tuple[Unit, Official] | None:
    """The part of the organisation in which the spokesperson works, and his post there."""
    return next(((unit, official) for unit in units for official in unit.officials if official.name == spokesperson.name), None)


def register() -> None:
    register_maker("press", names, make)
