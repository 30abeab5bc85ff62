"""How pictures stand in pages and feeds."""

from pathlib import Path

import feedparser
import pytest
from lxml import html

from tests.worlds import AS_OF, example, make_portal, put, run_build

IMAGES = "images:\n  - file: anh.jpg\n    alt: Người dân quét rác dọc bờ kênh\n    credit: Ban Biên tập\nstatus:"


def page_with(tmp_path: Path, body: str) -> tuple[html.HtmlElement, Path]:
    text = example("tin-tuc").replace("status:", IMAGES, 1) + body
    put(make_portal(tmp_path / "content"), "tin-tuc/2026/ra-quan/index.md", text, "anh.jpg")
    done = run_build("render", "--strict", "--content", str(tmp_path / "content"), "--output", str(tmp_path / "output"), "--as-of", AS_OF,
                     "--cache", str(tmp_path / "kho.sqlite"))
    assert done.returncode == 0, done.stdout + done.stderr
    portal = tmp_path / "output" / "mau"
    return html.fromstring((portal / "tin-tuc/2026/ra-quan/index.html").read_text("utf-8")), portal


@pytest.mark.parametrize("body", ["", "\n![Người dân quét rác dọc bờ kênh](anh.jpg)\n"], ids=["above the text", "in the text"])
def test_every_file_that_a_picture_names_is_there_and_the_first_is_not_lazy(tmp_path: Path, body: str) -> None:
    page, portal = page_with(tmp_path, body)
    [picture] = page.xpath("//main//picture")
    named = [part.split() for source in picture.xpath(".//source/@srcset") for part in source.split(", ")]
    assert picture.xpath(".//source/@type") == ["image/avif", "image/webp"]
    assert len(named) >= 4
    assert all((portal / url.lstrip("/")).is_file() and width.endswith("w") for url, width in named)
    [image] = picture.xpath(".//img")
    assert (portal / image.get("src").lstrip("/")).is_file()
    assert image.get("loading") is None
    assert int(image.get("width")) > int(image.get("height")) > 0


def test_a_feed_shows_the_picture_alone(tmp_path: Path) -> None:
    _, portal = page_with(tmp_path, "\n![Người dân quét rác dọc bờ kênh](anh.jpg)\n")
    [entry] = feedparser.parse(str(portal / "feed.atom")).entries
    assert "<source" not in entry.content[0].value
    assert 'src="https://mau.tayninh.example/tin-tuc/2026/ra-quan/anh.jpg"' in entry.content[0].value
