"""Pages as browsers and checkers see them: the Nu checker, axe in Chromium, phone and desktop."""

import functools
import http.server
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from schemas.kinds import KINDS
from tests.worlds import PORTALS

WIDTHS = {"phone": 360, "desktop": 1280}
MADE = ["", "van-ban", "lich-lam-viec", "gioi-thieu", "gioi-thieu/to-chuc", "gioi-thieu/lanh-dao", "gioi-thieu/ban-bien-tap", "cong-khai", "cong-khai/danh-muc", "cong-khai/nam/2026", "cong-khai/nam/2026/quy-4", "thu-tuc",
        "lien-he", "so-do", "co-so-phap-ly", "tiep-can", "nguon-tin", "hien-thi", "ngoai-tuyen", "kenh-chinh-thuc", "ma-qr",
        "tin-tuc", "hoi-dap", "bao-chi", "chuyen-muc/dan-chu-co-so",
        "gioi-thieu/danh-ba", "het-han", "gui-y-kien", "danh-gia", "chat-luong", "tim-kiem", "xac-minh/kiem-tra"]
CITY = ["", "don-vi", "tin-don-vi", "tin-don-vi/trang/2026-10/1", "tin-tuc", "gui-y-kien", "gui-y-kien/da-nhan", "gui-y-kien/chua-gui-duoc", "danh-gia", "en", "en/introduction",
        "en/organisation", "en/services", "en/contact", "lay-y-kien/2026/dieu-chinh-quy-hoach-chung", "thu-tuc/cham-dut-ho-kinh-doanh"]


def one_of_every_kind(sample: Path, portal: str) -> list[str]:
    """Addresses of one post of every public kind, one withdrawn and one expired post, and the pages made by the site."""
    root = sample / portal
    posts = [sorted(root.glob(f"{kind.folder}/**/index.html"), key=lambda path: -len(path.parts))[0] for kind in KINDS.values() if kind.is_public]
    every = sorted(root.rglob("index.html"))
    odd = [next(page for page in every if words in page.read_text("utf-8")) for words in ("đã được gỡ", "class=\"notice-box")]
    return ["/" + page.relative_to(root).as_posix() for page in [*posts, *odd]]


@pytest.fixture(scope="module")
def addresses(sample: Path) -> list[str]:
    ward = [f"/ninh-son{path}" for path in one_of_every_kind(sample, "ninh-son")]
    made = [f"/ninh-son/{path}/index.html".replace("//", "/") for path in MADE] + ["/ninh-son/404.html"]
    return ward + made + [f"/city/{path}/index.html".replace("//", "/") for path in CITY]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *words: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server(sample: Path) -> Iterator[str]:
    """All portals under one address; style sheets and pictures are asked for at the root, so each request says whose it is."""

    class Handler(Quiet):
        def translate_path(self, path: str) -> str:
            referer = self.headers.get("Referer", "")
            if path.startswith("/tai-nguyen/") and "/" in referer:
                path = f"/{referer.split('/')[3]}{path}"
            return super().translate_path(path)

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(sample))) as found:
        threading.Thread(target=found.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{found.server_port}"
        found.shutdown()


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
def test_axe_finds_nothing_on_one_page_of_every_kind(width: int, server: str, addresses: list[str], browser: Browser) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    found = []
    for address in addresses:
        page.goto(server + address)
        result = Axe().run(page)
        found += [f"{address}: {violation['id']} {violation['nodes'][0]['html'][:120]}" for violation in result.response["violations"]]
    page.close()
    assert found == []


def test_no_page_scrolls_sideways_on_the_narrowest_phone(server: str, addresses: list[str], browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    wide = []
    for address in addresses:
        page.goto(server + address)
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(address)
    page.close()
    assert wide == []


# A link within a sentence is as high as its line, and titles of lists have room around them; what else stands alone is for a finger.
SMALL_TARGETS = """() => [...document.querySelectorAll("a, summary, button")]
  .filter(one => one.offsetParent && !one.closest(".skip-link, .prose"))
  .filter(one => getComputedStyle(one).display !== "inline" || one.parentElement.textContent.trim() === one.textContent.trim())
  .filter(one => !one.closest("h2, h3, .rule-list, .document-table") && one.getBoundingClientRect().height < 44)
  .map(one => one.outerHTML.slice(0, 120))"""


def test_what_a_finger_touches_on_a_phone_is_44_pixels_high(server: str, addresses: list[str], browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    small = []
    for address in addresses:
        page.goto(server + address)
        small += [f"{address}: {html}" for html in page.evaluate(SMALL_TARGETS)]
    page.close()
    assert small == []


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_the_colours_of_both_schemes_have_contrast(scheme: str, server: str, addresses: list[str], browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    found = []
    for address in addresses[::3]:
        page.goto(server + address)
        result = Axe().run(page, options={"runOnly": ["color-contrast"]})
        found += [f"{address}: {node['html'][:120]}" for violation in result.response["violations"] for node in violation["nodes"]]
    page.close()
    assert found == []


def nu(checker: list[str], *paths: Path) -> str:
    return subprocess.run([*checker, "--skip-non-html", "--also-check-css", *map(str, paths)], capture_output=True, text=True, check=False).stderr


def test_the_nu_checker_finds_no_error(nu_checker: list[str], sample: Path, addresses: list[str]) -> None:
    style = next((sample / "city/tai-nguyen").glob("*.css"))
    assert nu(nu_checker, *(sample / address.lstrip("/") for address in addresses), style) == ""


@pytest.mark.full
def test_the_nu_checker_finds_no_error_on_any_page(nu_checker: list[str], sample: Path) -> None:
    assert nu(nu_checker, sample) == ""


@pytest.mark.full
@pytest.mark.parametrize("portal", PORTALS)
def test_axe_finds_nothing_on_any_page(portal: str, server: str, sample: Path, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    found = []
    for path in sorted((sample / portal).rglob("*.html")):
        page.goto(f"{server}/{path.relative_to(sample).as_posix()}")
        found += [f"{path}: {violation['id']}" for violation in Axe().run(page).response["violations"]]
    page.close()
    assert found == []
