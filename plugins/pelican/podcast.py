"""Radio bulletins as a podcast: RSS 2.0 with the elements of Apple Podcasts and of podcastindex.org, and a cover in the unit's colours.

The words of a bulletin stand on its page: that is its transcript (Circular 32/2017 Điều 18(1)(c)).
"""

from collections.abc import Iterator
from email.utils import format_datetime
from xml.etree import ElementTree as ET

from plugins.core.memory.lists import LINE, WHOLE, Found
from plugins.core.publishing.content_types import CONTENT_TYPES
from plugins.core.site_map import PODCAST
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.presenter import Presenter
from plugins.pelican.share_picture import share_cover
from plugins.pelican.xml_text import add, xml_bytes
from schemas import law
from schemas.kinds.bulletin import Bulletin

COVER = "/truyen-thanh/bia.png"
ITEMS = 50
_APPLE, _INDEX, _ATOM = "http://www.itunes.com/dtds/podcast-1.0.dtd", "https://podcastindex.org/namespace/1.0", "http://www.w3.org/2005/Atom"
for prefix, space in (("itunes", _APPLE), ("podcast", _INDEX), ("atom", _ATOM)):
    ET.register_namespace(prefix, space)


def names(presenter: Presenter) -> Iterator[str]:
    """The feed and its cover, where there are bulletins."""
    if presenter.lists.has(presenter.list("kind/bulletin")):
        yield from (PODCAST, COVER)


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write one of them."""
    if url == COVER:
        pages.write_bytes(url, share_cover(presenter.here.portal.accent, "Truyền thanh", presenter.unit.name))
        return
    feed = ET.Element("rss", version="2.0")
    channel = ET.SubElement(feed, "channel")
    _describe(channel, presenter)
    for found in presenter.lists.newest(presenter.list("kind/bulletin"), ITEMS, WHOLE):
        _add_item(channel, found, presenter)
    pages.write_bytes(url, xml_bytes(feed))


def _describe(channel: ET.Element, presenter: Presenter) -> None:
    portal, address, section = presenter.here.portal, presenter.here.address, law.sections()["truyen-thanh"]
    sample = "Nội dung mẫu. " if portal.sample else ""
    add(channel, "title", f"Truyền thanh {presenter.unit.name}")
    add(channel, "link", address + section.url)
    add(channel, "description", f"{sample}{section.purpose}")
    add(channel, "language", "vi")
    add(channel, f"{{{_ATOM}}}link", href=address + PODCAST, rel="self", type="application/rss+xml")
    add(channel, f"{{{_APPLE}}}author", presenter.unit.name)
    owner = add(channel, f"{{{_APPLE}}}owner")
    add(owner, f"{{{_APPLE}}}name", presenter.unit.name)
    add(owner, f"{{{_APPLE}}}email", portal.email)
    add(channel, f"{{{_APPLE}}}image", href=address + COVER)
    add(channel, f"{{{_APPLE}}}category", text="Government")
    add(channel, f"{{{_APPLE}}}explicit", "false")


def _add_item(channel: ET.Element, found: Found, presenter: Presenter) -> None:
    line, address = presenter.lists.value(found.item, LINE), presenter.here.address
    fields, page = line.fields, address + line.url
    assert isinstance(fields, Bulletin)
    recording = found.value.files[fields.audio]
    item = add(channel, "item")
    add(item, "title", fields.title)
    add(item, "link", page)
    add(item, "guid", page)
    add(item, "pubDate", format_datetime(fields.aired))
    add(item, "description", fields.summary)
    add(item, "enclosure", url=page + fields.audio, length=str(recording.size), type=CONTENT_TYPES[fields.audio.rpartition(".")[2]])
    add(item, f"{{{_APPLE}}}duration", str(recording.seconds))
    add(item, f"{{{_INDEX}}}transcript", url=page, type="text/html", language="vi")


def register() -> None:
    register_maker("podcast", names, make)
