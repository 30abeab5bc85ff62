"""The podcast of bulletins and the feed of the units' news, as other people's readers see them."""

from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
from lxml import html
from PIL import Image

from plugins.core.site_map import FEEDS, PODCAST, UNIT_FEED
from tests.worlds import AS_OF, PORTALS, example, make_portal, named_files, put, run_build

APPLE = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"


def file_of(sample: Path, portal: str, url: str) -> Path:
    path = urlsplit(url).path
    return sample / portal / path.lstrip("/") / ("index.html" if path.endswith("/") else "")


@pytest.mark.parametrize("portal", PORTALS)
def test_every_bulletin_of_the_podcast_can_be_played_and_read(sample: Path, portal: str) -> None:
    path = file_of(sample, portal, PODCAST)
    feed = feedparser.parse(str(path))
    assert not feed.bozo
    assert "Nội dung mẫu" in feed.feed.subtitle
    assert feed.entries
    for entry in feed.entries:
        [recording] = entry.enclosures
        assert file_of(sample, portal, recording.href).stat().st_size == int(recording.length)
        assert recording.type == "audio/mpeg"
        assert int(entry.itunes_duration) > 0
        assert file_of(sample, portal, entry.link).is_file()
    cover = ElementTree.parse(path).find(f"channel/{APPLE}image")
    assert cover is not None
    with Image.open(file_of(sample, portal, cover.attrib["href"])) as image:
        assert image.size == (1400, 1400)


def test_the_newest_bulletin_comes_first(sample: Path) -> None:
    times = [entry.published_parsed for entry in feedparser.parse(str(file_of(sample, "city", PODCAST))).entries]
    assert times == sorted(times, reverse=True)


def test_the_page_of_feeds_names_every_feed_that_there_is(sample: Path) -> None:
    for portal in PORTALS:
        named = set(html.parse(str(file_of(sample, portal, FEEDS))).xpath("//main//a/@href"))
        there = {"/" + path.relative_to(sample / portal).as_posix() for ending in ("atom", "ics") for path in (sample / portal).rglob(f"*.{ending}")}
        assert there | {PODCAST} <= named, portal


def test_the_citys_feed_leads_to_the_units_own_portals(sample: Path) -> None:
    feed = feedparser.parse(str(file_of(sample, "city", UNIT_FEED)))
    assert not feed.bozo
    assert len({urlsplit(entry.link).hostname for entry in feed.entries}) > 2
    assert all(entry.author and entry.summary for entry in feed.entries)
    assert not file_of(sample, "hiep-ninh", UNIT_FEED).exists()


def test_where_there_is_no_bulletin_there_is_no_podcast(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "output"
    ward = make_portal(content)
    words = ("render", "--strict", "--content", str(content), "--output", str(output), "--cache", str(tmp_path / "kho.sqlite"), "--as-of", AS_OF)
    assert run_build(*words).returncode == 0
    assert not file_of(output, "mau", PODCAST).exists()
    text = example("truyen-thanh")
    put(ward, "truyen-thanh/2026/vi-du/index.md", text, *named_files(text))
    done = run_build(*words)
    assert done.returncode == 0, done.stdout
    assert len(feedparser.parse(str(file_of(output, "mau", PODCAST))).entries) == 1
