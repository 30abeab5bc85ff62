"""A page is handed on: by a link in a social network, by a sheet of paper."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pypdfium2
import pytest
import zxingcpp
from lxml import html
from playwright.sync_api import Browser

from plugins.core.site_map import CHECKER, POSTER
from tests.worlds import PORTALS, publishing

A4 = (595, 842)  # points


def pages(root: Path) -> list[Path]:
    return sorted(root.rglob("*.html"))


def test_every_page_tells_social_networks_its_title_and_a_picture_that_is_there(sample: Path) -> None:
    for portal in PORTALS:
        host = publishing().address_of(portal)
        for page in pages(sample / portal):
            tree = html.parse(str(page))
            told = {element.get("property"): element.get("content") for element in tree.xpath("//meta[@property]")}
            assert told["og:url"] == tree.xpath("string(//link[@rel='canonical']/@href)"), page
            assert told["og:title"] == tree.xpath("string(//meta[@name='DC.title']/@content)"), page
            assert told["og:image"].startswith(host + "/"), page
            assert (sample / portal / told["og:image"].removeprefix(host + "/")).is_file(), page


def test_a_post_is_shared_by_plain_links_that_carry_its_address(sample: Path) -> None:
    page = html.parse(str(next((sample / "ninh-son/tin-tuc").glob("2*/*/index.html"))))
    address = page.xpath("string(//link[@rel='canonical']/@href)")
    links = page.xpath("//section[@class='share']//a")
    assert {link.get("rel") for link in links} == {"noopener noreferrer"}
    facebook = next(urlsplit(link.get("href")) for link in links if "facebook" in link.get("href"))
    assert parse_qs(facebook.query)["u"] == [address]
    assert page.xpath("string(//section[@class='share']//input/@value)") == address
    assert page.xpath("string(//section[@class='share']//textarea)").endswith(address)


def printed(browser: Browser, sample: Path, page: Path, portal: str) -> pypdfium2.PdfDocument:
    """A page of the sample as it comes out of a printer; its own files are found in its portal."""
    tab = browser.new_page()
    tab.route("http://mau.example/**", lambda route: route.fulfill(path=sample / portal / urlsplit(route.request.url).path.lstrip("/")))
    tab.goto(f"http://mau.example/{page.relative_to(sample / portal).as_posix()}")
    data = tab.pdf(prefer_css_page_size=True)
    tab.close()
    return pypdfium2.PdfDocument(data)


def codes(document: pypdfium2.PdfDocument) -> list[str]:
    """What a telephone reads from the first sheet."""
    return [code.text for code in zxingcpp.read_barcodes(document[0].render(scale=3).to_pil())]


@pytest.mark.parametrize("portal", ["city", "hiep-ninh"])
def test_the_poster_is_one_sheet_that_leads_to_the_portal(browser: Browser, sample: Path, portal: str) -> None:
    document = printed(browser, sample, sample / portal / POSTER.strip("/") / "index.html", portal)
    assert [tuple(map(round, page.get_size())) for page in document] == [A4]
    assert codes(document) == [publishing().address_of(portal) + "/"]


@pytest.mark.parametrize("kind", ["tin-tuc", "thong-bao", "van-ban", "canh-bao"])
def test_a_post_on_paper_leads_to_the_checker_with_its_address_and_version(browser: Browser, sample: Path, kind: str) -> None:
    page = next(path for path in sorted((sample / "ninh-son" / kind).glob("2*/*/index.html")) if "đã được gỡ" not in path.read_text("utf-8"))
    document = printed(browser, sample, page, "ninh-son")
    told = html.parse(str(page))
    own = publishing().address_of("ninh-son")
    path = told.xpath("string(//link[@rel='canonical']/@href)").removeprefix(own)
    assert codes(document) == [f"{own}{CHECKER}#giay={path}{told.xpath('string(//article/@data-ban)')}"]
    words = document[0].get_textpage().get_text_bounded()
    assert "Phường Ninh Sơn" in words
    assert html.parse(str(page)).xpath("string(//h1)").split()[0] in words
    assert "Chia sẻ" not in words
