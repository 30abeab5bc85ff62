"""Pages in real Chromium for people who see badly, set their own colours and spaces, want no motion, or print."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.portal_server import PortalServer
from tests.reader import LARGEST, STRONG, shown
from tests.served import pages, url_path

CLIPPED = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter(one => one.childElementCount === 0 && one.textContent.trim() && one.checkVisibility() && !one.closest(".visually-hidden, .skip-link, .frame"))
  .filter(one => ["hidden", "clip"].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1)
  .filter(one => getComputedStyle(one).textOverflow !== "ellipsis").map(one => one.outerHTML.slice(0, 120))"""
# WCAG 1.4.12: what a reader may set.
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways_with_the_largest_text(browser: Browser, ninh_son: PortalServer, kinds: list[str], width: int) -> None:
    """320 px is also a screen of 1280 px at 400 % (WCAG 1.4.10)."""
    page = shown(browser, LARGEST, width)
    wide = []
    for path in kinds:
        page.goto(ninh_son.address + path)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
    page.context.close()
    assert wide == []


def test_no_page_scrolls_sideways_on_a_tablet(browser: Browser, ninh_son: PortalServer, kinds: list[str]) -> None:
    """Where tables are no longer cards, they must fit."""
    page = shown(browser, width=640)
    wide = []
    for path in kinds:
        page.goto(ninh_son.address + path)
        for width in (640, 834, 960, 1000):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((path, width))
    page.context.close()
    assert wide == []


def test_no_words_are_cut_where_a_reader_spaces_them(browser: Browser, ninh_son: PortalServer, kinds: list[str]) -> None:
    page = shown(browser, width=320)
    cut = []
    for path in kinds:
        page.goto(ninh_son.address + path)
        page.add_style_tag(content=SPACED)
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            cut.append(path)
        cut += page.evaluate(CLIPPED)
    page.context.close()
    assert cut == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_strong_contrast_is_seven_to_one(browser: Browser, ninh_son: PortalServer, kinds: list[str], scheme: str) -> None:
    page = shown(browser, STRONG | {"scheme": scheme})
    found = []
    for path in kinds[::2]:
        page.goto(ninh_son.address + path)
        result = Axe().run(page, options={"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}})
        found += [f"{path}: {node['html'][:120]}" for violation in result.response["violations"] for node in violation["nodes"]]
    page.context.close()
    assert found == []


def test_with_forced_colours_signs_and_frames_are_still_seen(browser: Browser, ninh_son: PortalServer) -> None:
    page = shown(browser)
    page.emulate_media(forced_colors="active")
    page.goto(ninh_son.address)
    canvas = page.evaluate("getComputedStyle(document.body).backgroundColor")
    signs = page.evaluate("() => [...document.querySelectorAll('.icon')].map(one => getComputedStyle(one).backgroundColor)")
    assert signs
    assert canvas not in signs
    page.goto(ninh_son.address + "/hien-thi/")
    edges = page.evaluate("() => [...document.querySelectorAll('button.button, fieldset, select')].map(one => getComputedStyle(one).borderTopStyle)")
    assert "none" not in edges
    page.context.close()


def test_nothing_glides_for_who_wants_no_motion(browser: Browser, ninh_son: PortalServer, kinds: list[str]) -> None:
    page = shown(browser)
    page.emulate_media(reduced_motion="reduce")
    for path in kinds[::4]:
        page.goto(ninh_son.address + path)
        moving = page.evaluate("""() => [...document.querySelectorAll('*')].filter(one => { const style = getComputedStyle(one);
            return style.transitionDuration !== '0s' || style.animationName !== 'none' || style.scrollBehavior === 'smooth'; }).map(one => one.outerHTML.slice(0, 80))""")
        assert moving == [], path
    page.context.close()


def test_paper_is_white_whatever_the_reader_chose_and_holds_the_words(browser: Browser, ninh_son: PortalServer, kinds: list[str]) -> None:
    page = shown(browser, STRONG | {"scheme": "dark"})
    page.emulate_media(media="print", color_scheme="dark")
    for path in kinds:
        page.goto(ninh_son.address + path)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)", path
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)", path
        assert page.locator("h1, .poster").filter(visible=True).count(), path  # a poster has a head of its own
        assert not page.locator(".menu").is_visible(), path
    page.context.close()


@pytest.mark.full
@pytest.mark.parametrize("chosen", [LARGEST, STRONG | {"scheme": "dark"}], ids=["large", "strong"])
def test_axe_finds_nothing_on_any_page_whatever_the_reader_chose(browser: Browser, ninh_son: PortalServer, sample: Path, chosen: dict[str, str]) -> None:
    page = shown(browser, chosen, 360)
    found = []
    for file in pages(sample / "ninh-son"):
        page.goto(ninh_son.address + url_path(sample / "ninh-son", file))
        found += [f"{file}: {violation['id']}" for violation in Axe().run(page).response["violations"]]
    page.context.close()
    assert found == []
