"""The pages of the sample: whole, connected, and as the law wants them; feeds, calendars and sitemaps that others can read."""

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import feedparser
from icalendar import Calendar
from lxml import html as lxml_html

from schemas.kinds import KINDS
from schemas.publish import read_publishing
from tests.worlds import PORTALS, ROOT


def pages(output: Path) -> list[Path]:
    return sorted(output.rglob("*.html"))


def test_no_page_has_a_dead_link_or_picture(sample: Path) -> None:
    publishing, _ = read_publishing(ROOT / "publish.yml")
    assert publishing
    hosts = {urlsplit(publishing.address_of(portal)).hostname: portal for portal in PORTALS}
    dead = []
    for page in pages(sample):
        own = page.relative_to(sample).parts[0]
        tree = lxml_html.parse(str(page))
        for target in {*tree.xpath("//@href"), *tree.xpath("//@src")}:
            parts = urlsplit(target)
            portal = hosts.get(parts.hostname) if parts.scheme else own
            if parts.scheme in ("mailto", "tel") or portal is None:
                continue
            path = sample / portal / unquote(parts.path).lstrip("/") if parts.path else page
            if path.is_dir():
                path = path / "index.html"
            if not path.is_file() or (parts.fragment and path.suffix == ".html" and parts.fragment not in ids(path)):
                dead.append((page.relative_to(sample).as_posix(), target))
    assert dead == []


_IDS: dict[Path, set[str]] = {}


def ids(page: Path) -> set[str]:
    if page not in _IDS:
        _IDS[page] = set(lxml_html.parse(str(page)).xpath("//@id"))
    return _IDS[page]


def test_every_page_can_be_reached_from_the_home_page(sample: Path) -> None:
    for portal in PORTALS:
        root = sample / portal
        waiting, reached = [root / "index.html"], set()
        while waiting:
            page = waiting.pop()
            if page in reached or not page.is_file():
                continue
            reached.add(page)
            for link in lxml_html.parse(str(page)).xpath("//a/@href"):
                path = urlsplit(link).path
                if path.startswith("/") and path.endswith("/") and not urlsplit(link).scheme:
                    waiting.append(root / path.strip("/") / "index.html")
        withdrawn = {page for page in pages(root) if "đã được gỡ" in page.read_text("utf-8")}
        orphans = set(pages(root)) - reached - {root / "404.html"} - withdrawn - expired(portal, root)
        assert orphans == set(), portal


def expired(portal: str, root: Path) -> set[Path]:
    """Pages of posts that keep their address but have left the lists."""
    return {page for page in pages(root) if "hết hạn" in page.read_text("utf-8").lower() and page.relative_to(root).parts[0] in
            {kind.folder for kind in KINDS.values()}}


def test_nothing_comes_from_another_host_and_nothing_is_inline(sample: Path) -> None:
    for page in pages(sample):
        tree = lxml_html.parse(str(page))
        loaded = [*tree.xpath("//img/@src"), *tree.xpath("//source/@src"), *tree.xpath("//audio/@src"),
                  *tree.xpath("//link[@rel='stylesheet' or @rel='icon']/@href"), *tree.xpath("//script/@src")]
        assert all(target.startswith("/") and not target.startswith("//") for target in loaded), page
        assert not tree.xpath("//@style|//style|//script[not(@src or @type='application/ld+json')]|//*[@onclick]|//iframe"), page


def test_every_page_has_what_the_law_asks_of_it(sample: Path) -> None:
    needed = {"DC.title", "DC.creator", "DC.date", "DC.description", "DC.publisher", "DC.identifier", "DC.language"}
    for page in pages(sample):
        tree = lxml_html.parse(str(page))
        text = tree.getroot().text_content()
        meta = {element.get("name"): element.get("content") for element in tree.xpath("//meta[@name]")}
        assert needed <= {name for name, value in meta.items() if value}, page
        assert meta["DC.identifier"] == tree.xpath("//link[@rel='canonical']/@href")[0]
        assert len(tree.xpath("//h1")) == 1, page
        assert tree.xpath("//html/@lang") == ["vi"]
        menu = " ".join(tree.xpath("//nav//a/text()"))
        for entry in ("Trang chủ", "Giới thiệu", "Dịch vụ công trực tuyến", "Sơ đồ cổng"):
            assert entry in menu, page
        footer = tree.xpath("//footer")[-1].text_content()
        for word in ("Địa chỉ", "Điện thoại", "Thư điện tử", "Chịu trách nhiệm"):
            assert word in footer, (page, word)
        assert "ội dung mẫu" in text, page
        levels = [int(element.tag[1]) for element in tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert all(after <= before + 1 for before, after in pairwise(levels)), (page, levels)


def test_feeds_are_read_by_other_peoples_reader(sample: Path) -> None:
    feeds = sorted(sample.rglob("*.atom"))
    assert len(feeds) > 11 * 8
    for path in feeds:
        feed = feedparser.parse(str(path))
        assert not feed.bozo, path
        assert feed.entries
        assert "Nội dung mẫu" in feed.feed.subtitle
        for entry in feed.entries:
            assert entry.title
            assert entry.link.startswith("https://")
            assert entry.updated_parsed
        ElementTree.parse(path)


def test_calendars_are_read_by_other_peoples_reader(sample: Path) -> None:
    for portal in PORTALS:
        calendar = Calendar.from_ical((sample / portal / "lich-lam-viec/lich.ics").read_bytes())
        events = list(calendar.walk("VEVENT"))
        assert len(events) >= 10
        assert len({str(event["uid"]) for event in events}) == len(events)
        assert all(event.start < event.end for event in events)


def located(sitemap: Path) -> set[str]:
    """Paths of the addresses in a sitemap, or in an index of sitemaps."""
    found = ElementTree.parse(sitemap).getroot().iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    return {urlsplit(location.text or "").path for location in found}


def test_the_sitemap_names_every_page(sample: Path) -> None:
    for portal in PORTALS:
        parts = located(sample / portal / "sitemap.xml")
        assert all(re.fullmatch(r"/sitemap-(muc|\d{4}-\d\d)\.xml", part) for part in parts)
        named = {url for part in parts for url in located(sample / portal / part[1:])}
        made = {"/" + page.relative_to(sample / portal).as_posix().removesuffix("index.html") for page in pages(sample / portal)
                if not lxml_html.parse(str(page)).xpath("//meta[@name='robots']")}
        assert named == made, portal
