"""Pages in real Chromium for people who use no mouse, see badly, or print: keyboard, large text, narrow screens, forced colours, paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.portal_server import PortalServer
from tests.served import page_of_every_kind, pages, url_path

LARGEST = {"size": "3"}
STRONG = {"contrast": "more"}
# Where the focus is: what it is, whether its mark can be seen, whether it is in sight, where it stands among all elements.
FOCUS = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  return { tag: one.tagName, words: (one.textContent || one.name || "").trim().slice(0, 60), marked: style.outlineStyle !== "none" && style.outlineWidth !== "0px",
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    place: [...document.querySelectorAll("*")].indexOf(one) };
}"""
REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, summary, audio[controls], [tabindex='0']")]
  .filter(one => one.checkVisibility({ visibilityProperty: true })).filter(one => one.type !== "radio" || one.checked).length"""
CLIPPED = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter(one => one.childElementCount === 0 && one.textContent.trim() && one.checkVisibility() && !one.closest(".visually-hidden, .skip-link, .frame"))
  .filter(one => ["hidden", "clip"].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1)
  .filter(one => getComputedStyle(one).textOverflow !== "ellipsis").map(one => one.outerHTML.slice(0, 120))"""
# WCAG 1.4.12: what a reader may set.
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"


@pytest.fixture(scope="module")
def portal(sample: Path) -> Iterator[PortalServer]:
    """The portal of Ninh Sơn."""
    with PortalServer(f"{sample}/ninh-son") as found:
        yield found


@pytest.fixture(scope="module")
def kinds(sample: Path) -> list[str]:
    """One page of every kind."""
    root = sample / "ninh-son"
    return [url_path(root, page) for page in page_of_every_kind(root)]


def shown(browser: Browser, portal: PortalServer, chosen: dict[str, str] | None = None, width: int = 1280) -> Page:
    """A page of a reader with choices of his own."""
    size = {"width": width, "height": 800}
    context = browser.new_context(viewport=size, service_workers="block", reduced_motion="reduce")  # or the page glides when a test looks
    if chosen:
        text = ", ".join(f'"{name}": "{value}"' for name, value in chosen.items())
        context.add_init_script(f"localStorage.setItem('hien-thi', '{{{text}}}')")
    return context.new_page()


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


def check_walk(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_load_state()
    stops = walk(page)
    assert stops[0]["words"] == "Đến nội dung chính", address
    assert [stop for stop in stops if not (stop["marked"] and stop["seen"])] == [], address
    places = [stop["place"] for stop in stops]
    assert places == sorted(places), address  # type: ignore[type-var]
    assert len(places) == page.evaluate(REACHABLE), address


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_reaches_everything_in_order_and_sees_where_it_is(browser: Browser, portal: PortalServer, kinds: list[str], width: int) -> None:
    page = shown(browser, portal, width=width)
    for path in [*kinds[::3], "/hien-thi/"]:
        check_walk(page, portal.address + path)
    page.context.close()


@pytest.mark.full
def test_the_keyboard_reaches_everything_on_every_page(browser: Browser, portal: PortalServer, sample: Path) -> None:
    page = shown(browser, portal)
    for file in pages(sample / "ninh-son"):
        check_walk(page, portal.address + url_path(sample / "ninh-son", file))
    page.context.close()


def test_the_skip_link_leads_past_the_menu(browser: Browser, portal: PortalServer) -> None:
    page = shown(browser, portal)
    page.goto(portal.address + "/tin-tuc/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    page.context.close()


@pytest.mark.parametrize(("width", "opener"), [(360, ".menu-fold > summary"), (1280, ".menu li:nth-child(2) summary")])
def test_the_menu_opens_and_closes_by_keyboard(browser: Browser, portal: PortalServer, width: int, opener: str) -> None:
    page = shown(browser, portal, width=width)
    page.goto(portal.address)
    page.locator(opener).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.menu details[open] a')")
    page.keyboard.press("Escape")
    assert page.evaluate("(opener) => document.activeElement.matches(opener)", opener)
    assert page.locator(".menu details[open]").count() == 0
    page.context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways_with_the_largest_text(browser: Browser, portal: PortalServer, kinds: list[str], width: int) -> None:
    """320 px is also a screen of 1280 px at 400 % (WCAG 1.4.10)."""
    page = shown(browser, portal, LARGEST, width)
    wide = []
    for path in kinds:
        page.goto(portal.address + path)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
    page.context.close()
    assert wide == []


def test_no_words_are_cut_where_a_reader_spaces_them(browser: Browser, portal: PortalServer, kinds: list[str]) -> None:
    page = shown(browser, portal, width=320)
    cut = []
    for path in kinds:
        page.goto(portal.address + path)
        page.add_style_tag(content=SPACED)
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            cut.append(path)
        cut += page.evaluate(CLIPPED)
    page.context.close()
    assert cut == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_strong_contrast_is_seven_to_one(browser: Browser, portal: PortalServer, kinds: list[str], scheme: str) -> None:
    page = shown(browser, portal, STRONG | {"scheme": scheme})
    found = []
    for path in kinds[::2]:
        page.goto(portal.address + path)
        result = Axe().run(page, options={"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}})
        found += [f"{path}: {node['html'][:120]}" for violation in result.response["violations"] for node in violation["nodes"]]
    page.context.close()
    assert found == []


def test_with_forced_colours_signs_and_frames_are_still_seen(browser: Browser, portal: PortalServer) -> None:
    page = shown(browser, portal)
    page.emulate_media(forced_colors="active")
    page.goto(portal.address)
    canvas = page.evaluate("getComputedStyle(document.body).backgroundColor")
    signs = page.evaluate("() => [...document.querySelectorAll('.icon')].map(one => getComputedStyle(one).backgroundColor)")
    assert signs
    assert canvas not in signs
    page.goto(portal.address + "/hien-thi/")
    edges = page.evaluate("() => [...document.querySelectorAll('button.button, fieldset, select')].map(one => getComputedStyle(one).borderTopStyle)")
    assert "none" not in edges
    page.context.close()


def test_nothing_glides_for_who_wants_no_motion(browser: Browser, portal: PortalServer, kinds: list[str]) -> None:
    page = shown(browser, portal)
    page.emulate_media(reduced_motion="reduce")
    for path in kinds[::4]:
        page.goto(portal.address + path)
        moving = page.evaluate("""() => [...document.querySelectorAll('*')].filter(one => { const style = getComputedStyle(one);
            return style.transitionDuration !== '0s' || style.animationName !== 'none' || style.scrollBehavior === 'smooth'; }).map(one => one.outerHTML.slice(0, 80))""")
        assert moving == [], path
    page.context.close()


def test_paper_is_white_whatever_the_reader_chose_and_holds_the_words(browser: Browser, portal: PortalServer, kinds: list[str]) -> None:
    page = shown(browser, portal, STRONG | {"scheme": "dark"})
    page.emulate_media(media="print", color_scheme="dark")
    for path in kinds:
        page.goto(portal.address + path)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)", path
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)", path
        assert page.locator("h1").is_visible(), path
        assert not page.locator(".menu").is_visible(), path
    page.context.close()


@pytest.mark.full
@pytest.mark.parametrize("chosen", [LARGEST, STRONG | {"scheme": "dark"}], ids=["large", "strong"])
def test_axe_finds_nothing_on_any_page_whatever_the_reader_chose(browser: Browser, portal: PortalServer, sample: Path, chosen: dict[str, str]) -> None:
    page = shown(browser, portal, chosen, 360)
    found = []
    for file in pages(sample / "ninh-son"):
        page.goto(portal.address + url_path(sample / "ninh-son", file))
        found += [f"{file}: {violation['id']}" for violation in Axe().run(page).response["violations"]]
    page.context.close()
    assert found == []
