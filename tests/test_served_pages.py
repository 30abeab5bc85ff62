"""R33, R34: pages in real Chromium, as nginx serves them with our headers: nobody else is asked, nothing is kept, nothing is refused, all can be read."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from plugins.core.publishing.sites import site_of
from tests.conftest import need
from tests.sample.browser import CHROMIUM, chromium
from tests.served import page_of_every_kind, pages, url_path, withdrawn_post
from tests.web_servers import WebServer
from tests.worlds import PORTALS, publishing

SHOW_ALL = """() => Promise.all([...document.images].map(image => { image.loading = "eager";
    return image.complete || new Promise(done => { image.onload = image.onerror = done; }) }))"""
BROKEN = "() => [...document.images].filter(image => !image.naturalWidth).map(image => image.src)"
SOME = ("city", "ninh-son", "phuong-iv")  # the full tier visits every page of all portals
OWN_SCRIPT = {"/hien-thi/", "/ngoai-tuyen/", "/xac-minh/kiem-tra/"}  # pages about this very browser, or what somebody pastes into it
KEPT = "async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie.length]"


@dataclass
class Visit:
    """What a browser did and said while it showed pages of one host."""

    host: str
    foreign: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def watch(self, page: Page, runs: bool = True) -> None:
        """A browser that runs no scripts refuses those that a page announces; that is no fault of the page."""
        page.on("request", lambda request: urlsplit(request.url).hostname == self.host or self.foreign.append(request.url))
        page.on("requestfailed", lambda request: (runs or request.failure != "csp") and self.failed.append(f"{request.url} {request.failure}"))
        page.on("console", lambda message: self.is_of_gone_page(page, message) or self.said.append(f"{page.url} {message.text}"))
        page.on("pageerror", lambda error: self.said.append(f"{page.url} {error}"))

    def is_of_gone_page(self, page: Page, message: ConsoleMessage) -> bool:
        """Chromium tells of the status of a withdrawn page itself."""
        return "status of 410" in message.text and message.location["url"] == page.url

    @property
    def told(self) -> list[str]:
        """All that a page should not have done."""
        return [*self.foreign, *self.said, *self.failed]


@pytest.fixture(scope="module")
def browser(nginx: WebServer) -> Iterator[Browser]:
    """A browser to which all hosts of the world are our nginx; it trusts the certificate, or it would run no service worker."""
    need(CHROMIUM, "chromium")
    hosts = f"MAP *:443 127.0.0.1:{nginx.https}, MAP *:80 127.0.0.1:{nginx.http}"
    with chromium(f"--host-resolver-rules={hosts}", "--ignore-certificate-errors") as found:
        yield found


def visit(browser: Browser, portal: Path, files: list[Path]) -> Visit:
    """Show pages with JavaScript on and off; what can be read is the same, and nothing is kept."""
    seen = Visit(site_of(portal.name, publishing()).host)
    context, plain = (browser.new_context(ignore_https_errors=True, java_script_enabled=on) for on in (True, False))
    page, dull = context.new_page(), plain.new_page()
    seen.watch(page)
    seen.watch(dull, runs=False)
    for file in files:
        address = f"https://{seen.host}{url_path(portal, file)}"
        page.goto(address)
        page.evaluate(SHOW_ALL)
        assert page.evaluate(BROKEN) == [], address
        assert page.evaluate(KEPT) == [0, 0, 0, 0], address
        dull.goto(address)  # to its end: a picture on its way that the next page cuts off would count as failed
        assert dull.locator("h1").is_visible(), address
        assert dull.locator("main").inner_text() != "", address
        assert url_path(portal, file) in OWN_SCRIPT or dull.locator("main").inner_text() == page.locator("main").inner_text(), address
    assert context.cookies() == plain.cookies() == []
    context.close()
    plain.close()
    return seen


@pytest.mark.parametrize("key", [key if key in SOME else pytest.param(key, marks=pytest.mark.full) for key in PORTALS])
def test_a_page_of_every_kind_asks_nobody_else_and_keeps_nothing(browser: Browser, sample: Path, key: str) -> None:
    withdrawn = sample / f"{key}{withdrawn_post(sample, key)}index.html"
    assert visit(browser, sample / key, [*page_of_every_kind(sample / key), withdrawn]).told == []


@pytest.mark.full
@pytest.mark.parametrize("key", PORTALS)
def test_every_page_asks_nobody_else_and_keeps_nothing(browser: Browser, sample: Path, key: str) -> None:
    assert visit(browser, sample / key, pages(sample / key)).told == []


def test_missing_and_withdrawn_pages_are_shown_whole(browser: Browser, sample: Path) -> None:
    seen = Visit(site_of("city", publishing()).host)
    page = browser.new_context(ignore_https_errors=True).new_page()
    page.on("request", lambda request: urlsplit(request.url).hostname == seen.host or seen.foreign.append(request.url))
    for path, status, words in (("/khong-co.pdf", 404, "sơ đồ cổng"), (withdrawn_post(sample, "city"), 410, "Lý do:")):
        answer = page.goto(f"https://{seen.host}{path}")
        assert answer is not None and answer.status == status
        assert words in page.locator("main").inner_text()
        assert page.evaluate("() => document.styleSheets.length") == 1
    assert seen.foreign == []


@pytest.mark.parametrize(("ending", "is_shown"), [
    ("jpg", "() => document.images[0].naturalWidth > 0"),
    ("mp3", "async () => { const media = document.querySelector('video, audio'); media.muted = true; await media.play(); return media.duration > 0; }"),
    ("svg", "() => document.documentElement.clientWidth > 0"),
])
def test_a_picture_or_a_recording_can_be_opened_alone(browser: Browser, sample: Path, ending: str, is_shown: str) -> None:
    """A policy that forbade all would also forbid the browser's own viewers."""
    file = next(path for path in sorted((sample / "city").rglob(f"*.{ending}")))
    context = browser.new_context(ignore_https_errors=True)
    page = context.new_page()
    page.goto(f"https://{site_of('city', publishing()).host}/{file.relative_to(sample / 'city').as_posix()}")
    assert page.evaluate(is_shown)
    context.close()


def test_a_page_that_is_not_ours_is_noticed(browser: Browser, nginx: WebServer, sample: Path) -> None:
    """The measure itself works: what a template might bring in by mistake is refused by the policy, and told."""
    release = nginx.www / "city" / "current"
    spoilt = release / "thu" / "index.html"
    spoilt.parent.mkdir()
    text = (sample / "city/index.html").read_text("utf-8")
    for extra in ('<script>document.title="x"</script>', '<img src="https://la.example/a.png" alt="">', '<p style="color:red">x</p>',
                  '<script src="https://la.example/a.js"></script>', '<iframe src="/"></iframe>'):
        spoilt.write_text(text.replace("</main>", extra + "</main>"), "utf-8")
        seen = Visit(site_of("city", publishing()).host)
        page = browser.new_context(ignore_https_errors=True).new_page()
        seen.watch(page)
        page.goto(f"https://{seen.host}/thu/")
        assert any("Content Security Policy" in words for words in seen.said), extra
        page.close()
    shutil.rmtree(spoilt.parent)
