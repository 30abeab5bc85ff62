"""The newest news of all units as one Atom feed (RFC 4287) on the city's portal; the words stand on each unit's own portal."""

from collections.abc import Iterator
from datetime import datetime
from html import escape
from xml.etree import ElementTree as ET

from plugins.core.memory.shelves import UNIT_NEWS
from plugins.core.site_map import TITLES, UNIT_FEED
from plugins.core.site_map import UNIT_NEWS as PAGE
from plugins.pelican.feeds import ITEMS
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Row
from plugins.pelican.xml_text import add, xml_bytes
from schemas.fields import VIETNAM


def names(presenter: Presenter) -> Iterator[str]:
    """The one feed, where there is any news."""
    if presenter.here.portal.kind == "city" and presenter.lists.has(UNIT_NEWS):
        yield UNIT_FEED


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write it."""
    address, portal = presenter.here.address, presenter.here.portal
    rows = presenter.rows(presenter.lists.newest(UNIT_NEWS, ITEMS))
    start = datetime(portal.start.year, portal.start.month, portal.start.day, tzinfo=VIETNAM)  # units that cannot be built have no rows
    feed = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "vi"})
    add(feed, "title", f"{presenter.unit.name} – {TITLES[PAGE]}")
    add(feed, "subtitle", ("Nội dung mẫu. " if portal.sample else "") + "Tin mới của các phường, xã, mỗi tin ở cổng của đơn vị đó.")
    add(feed, "id", address + PAGE)
    add(feed, "link", rel="alternate", href=address + PAGE)
    add(feed, "link", rel="self", href=address + UNIT_FEED)
    add(feed, "updated", max((row.date for row in rows if row.date), default=start).isoformat())
    for row in rows:
        _add_entry(feed, row)
    pages.write_bytes(url, xml_bytes(feed))


def _add_entry(feed: ET.Element, row: Row) -> None:
    assert row.date
    entry = add(feed, "entry")
    add(entry, "title", row.title)
    add(entry, "id", row.url)
    add(entry, "link", rel="alternate", href=row.url)
    add(entry, "updated", row.date.isoformat())
    add(add(entry, "author"), "name", row.unit)
    add(entry, "summary", escape(row.summary), type="html")  # many readers take any summary for HTML


def register() -> None:
    register_maker("unit-feed", names, make)
