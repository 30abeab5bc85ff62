"""Accessibility that a page's own text shows (WCAG 2.2, Circular 32/2017 Điều 18): tables, words of links, shortcuts, nothing that moves."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html as lxml_html

from tests.served import pages
from tests.worlds import PORTALS

VAGUE = {"tại đây", "xem thêm", "ở đây", "đây", "chi tiết", "xem chi tiết", "xem", "bấm vào đây", "link", "tiếp", "đọc tiếp"}
SHORTCUTS = {"1": "/", "2": "#noi-dung", "3": "/so-do/", "0": "/tiep-can/"}


@pytest.fixture(scope="module", params=PORTALS)
def trees(request: pytest.FixtureRequest, sample: Path) -> list[tuple[Path, lxml_html.HtmlElement]]:
    """All pages of a portal."""
    return [(page, lxml_html.parse(str(page)).getroot()) for page in pages(sample / request.param)]


Trees = list[tuple[Path, lxml_html.HtmlElement]]


def found(trees: Trees, path: str) -> Iterator[tuple[Path, lxml_html.HtmlElement]]:
    """Elements of all pages, each with its page."""
    return ((page, element) for page, tree in trees for element in tree.xpath(path))


def test_every_table_says_what_it_is_and_every_heading_cell_what_it_heads(trees: Trees) -> None:
    assert [page for page, _ in found(trees, "//table[not(./caption) or not(.//th)]")] == []
    assert [page for page, _ in found(trees, "//th[not(@scope)]")] == []
    assert any(True for _ in found(trees, "//table"))


def test_every_link_says_where_it_leads(trees: Trees) -> None:
    for page, link in found(trees, "//a[@href][not(ancestor::template)]"):
        words = " ".join(link.text_content().split()).lower()
        assert words or link.xpath(".//img[@alt != '']"), (page, link.get("href"))
        assert words not in VAGUE and not re.match("https?:", words), (page, words)


def test_every_picture_has_words_and_every_recording_its_text(trees: Trees) -> None:
    assert [page for page, _ in found(trees, "//img[not(@alt)]")] == []
    for page, _ in found(trees, "//audio"):
        text = next(tree for other, tree in trees if other == page).xpath("string(//div[contains(@class, 'prose')])")
        assert len(text.split()) > 40, page


def test_nothing_moves_or_plays_by_itself(trees: Trees, sample: Path) -> None:
    assert [page for page, _ in found(trees, "//marquee|//blink|//*[@autoplay]|//meta[@http-equiv='refresh']|//iframe|//video")] == []
    style = next((sample / "city/tai-nguyen").glob("*.css")).read_text("utf-8")
    assert not re.search(r"animation|@keyframes|position:\s*(fixed|sticky)", style)


def vietnamese(trees: Trees) -> Trees:
    """Without the English pages: a small set of their own, with a frame of their own."""
    return [(page, tree) for page, tree in trees if "en" not in page.parts]


def test_shortcuts_are_the_same_on_every_page_and_are_explained(trees: Trees) -> None:
    for page, tree in vietnamese(trees):
        keys = {link.get("accesskey"): link.get("href") for link in tree.xpath("//*[@accesskey]")}
        assert len(tree.xpath("//*[@accesskey]")) == len(keys), page
        assert SHORTCUTS.items() <= keys.items(), page
    told = next(tree for page, tree in trees if page.parent.name == "tiep-can").xpath("string(//main)")
    assert all(f"phím {key}" in told for key in SHORTCUTS)


def test_parts_of_every_page_are_named(trees: Trees) -> None:
    for page, tree in trees:
        assert len(tree.xpath("//main")) == len(tree.xpath("//body/header")) == len(tree.xpath("//body/footer")) == 1, page
        names = [element.get("aria-label") or tree.xpath("string(//*[@id=$id])", id=element.get("aria-labelledby") or "-") for element in tree.xpath("//nav")]
        assert len(names) == len({*names}) and all(names), page
        assert len(tree.xpath("//@id")) == len({*tree.xpath("//@id")}), page


def test_help_stands_in_the_same_order_everywhere(trees: Trees) -> None:
    """WCAG 2.2, 3.2.6: phone, mail, contact page, accessibility page."""
    orders = {tuple(link.get("href").partition(":")[0] for link in tree.xpath("//body/footer//a[starts-with(@href, 'tel:') or starts-with(@href, 'mailto:') "
                    "or @href='/lien-he/' or @href='/tiep-can/']")) for _, tree in vietnamese(trees)}
    assert len(orders) == 1
