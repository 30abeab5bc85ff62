"""Pages in real Chromium for people who use no mouse: everything in order, the focus in sight, no trap, the menu by keyboard."""

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.portal_server import PortalServer
from tests.reader import shown
from tests.served import pages, url_path

# Where the focus is: what it is, whether its mark can be seen, whether it is in sight, where it stands among all elements.
FOCUS = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  return { tag: one.tagName, words: (one.textContent || one.name || "").trim().slice(0, 60), marked: style.outlineStyle !== "none" && style.outlineWidth !== "0px",
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    place: [...document.querySelectorAll("*")].indexOf(one) };
}"""
# Of radio buttons, one of each group: the one that is chosen, or the first.
REACHABLE = """() => {
  const stop = one => { const group = [...document.getElementsByName(one.name)]; return group.find(each => each.checked) || group[0]; };
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, audio[controls], [tabindex='0']")]
    .filter(one => one.checkVisibility({ visibilityProperty: true })).filter(one => one.type !== "radio" || stop(one) === one).length;
}"""


def walk(page: Page) -> list[dict[str, object]]:
    """Tab from the top to the end of a page."""
    stops: list[dict[str, object]] = []
    for _ in range(600):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["tag"] == "BODY" or (stops and stop["place"] == stops[0]["place"]):  # the browser's own bar, or at once the top again
            return stops
        stops.append(stop)
    pytest.fail(f"{page.url}: the focus never leaves the page")


def let_all_buttons_come(page: Page) -> None:
    """Those for copying come when they would be seen; nobody tabs as quickly as a test."""
    if page.locator(".share").count():
        page.locator(".share").scroll_into_view_if_needed()
        page.locator(".share button").first.wait_for(state="attached")
        page.evaluate("scrollTo(0, 0)")


def check_walk(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_load_state()
    let_all_buttons_come(page)
    stops = [stop for before, stop in pairwise([{}, *walk(page)]) if stop != before or stop["tag"] != "AUDIO"]  # which has several buttons of its own
    assert stops[0]["words"] == "Đến nội dung chính", address
    assert [stop for stop in stops if not (stop["marked"] and stop["seen"])] == [], address
    places = [stop["place"] for stop in stops]
    assert places == sorted(places), address  # type: ignore[type-var]
    assert len(places) == page.evaluate(REACHABLE), address


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_reaches_everything_in_order_and_sees_where_it_is(browser: Browser, ninh_son: PortalServer, kinds: list[str], width: int) -> None:
    page = shown(browser, width=width)
    for path in [*kinds[::3], "/hien-thi/"]:
        check_walk(page, ninh_son.address + path)
    page.context.close()


@pytest.mark.full
def test_the_keyboard_reaches_everything_on_every_page(browser: Browser, ninh_son: PortalServer, sample: Path) -> None:
    page = shown(browser)
    for file in pages(sample / "ninh-son"):
        check_walk(page, ninh_son.address + url_path(sample / "ninh-son", file))
    page.context.close()


def test_the_skip_link_leads_past_the_menu(browser: Browser, ninh_son: PortalServer) -> None:
    page = shown(browser)
    page.goto(ninh_son.address + "/tin-tuc/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    page.context.close()


@pytest.mark.parametrize(("width", "opener"), [(360, ".menu-fold > summary"), (1280, ".menu li:nth-child(2) summary")])
def test_the_menu_opens_and_closes_by_keyboard(browser: Browser, ninh_son: PortalServer, width: int, opener: str) -> None:
    page = shown(browser, width=width)
    page.goto(ninh_son.address)
    page.locator(opener).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.menu details[open] a')")
    page.keyboard.press("Escape")
    assert page.evaluate("(opener) => document.activeElement.matches(opener)", opener)
    assert page.locator(".menu details[open]").count() == 0
    page.context.close()
