"""A browser to which all hosts of the sample are our nginx, and the search page as a reader uses it."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.core.publishing.sites import site_of
from tests.worlds import PORTALS, publishing

Ask = Callable[..., list[str]]
KEYS = {site_of(key, publishing()).host: key for key in PORTALS}


@pytest.fixture(scope="module")
def page(served: Browser) -> Iterator[Page]:
    context = served.new_context(ignore_https_errors=True)
    yield context.new_page()
    context.close()


def address(key: str, path: str = "/tim-kiem/") -> str:
    """The address of a page of a portal."""
    return f"https://{site_of(key, publishing()).host}{path}"


@pytest.fixture
def ask(page: Page) -> Ask:
    return asking(page)


def asking(page: Page) -> Ask:
    """Types a query into the search page of a portal; gives what is found first, as «portal/address/»."""

    def asked(query: str, portal: str = "city", **chosen: str) -> list[str]:
        if not page.url.startswith(address(portal)):
            page.goto(address(portal))
        for name in ("loai", "nam", "xep", "don-vi"):
            choice = page.locator(f"select[name={name}]")
            if choice.count():
                choice.evaluate("(choice, value) => { choice.value = value; }", chosen.get(name.replace("-", "_"), ""))
        page.locator("#tu-khoa").fill(query)
        page.locator("#tu-khoa").press("Enter")
        expect(page.locator("#trang-thai")).to_contain_text(f"«{query}»", timeout=60_000)
        return [place(link) for link in page.locator("#ket-qua h2 a").evaluate_all("links => links.map(link => link.href)")]

    return asked


def place(link: str) -> str:
    """«https://ninhson.tayninh.example/thong-bao/…/» → «ninh-son/thong-bao/…/»."""
    host, _, path = link.removeprefix("https://").partition("/")
    return f"{KEYS[host]}/{path}"
