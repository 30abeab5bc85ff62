"""The budget of the sample's pages, and whether what is worked out from files is what a phone really asks for."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from plugins.core.rendering.page_weight import Scale
from plugins.core.rendering.weight_table import complaints, weigh_portal
from schemas.page_budget import page_budget
from tests.worlds import PORTALS


@pytest.mark.parametrize("portal", PORTALS)
def test_no_page_is_over_the_budget(sample: Path, portal: str) -> None:
    assert list(complaints(list(weigh_portal(sample, portal)), "output")) == []


def first_view(browser: Browser, folder: Path, url: str) -> set[str]:
    """What the phone of the budget asks for at once: pictures below the fold are held back."""
    budget = page_budget()
    tab = browser.new_page(viewport={"width": budget.phone_width, "height": 640}, device_scale_factor=budget.phone_pixels)
    asked: set[str] = set()

    def answer(route: object) -> None:
        path = urlsplit(route.request.url).path  # type: ignore[attr-defined]
        asked.add(path)
        file = folder / path.lstrip("/")
        body = (file / "index.html" if path.endswith("/") else file).read_bytes()
        if path == url:
            body = body.replace(b'loading="lazy"', b'loading="lazy" hidden')
        kind = {".css": "text/css", ".svg": "image/svg+xml", ".avif": "image/avif", ".js": "text/javascript"}.get(file.suffix, "text/html")
        route.fulfill(body=body, content_type=kind)  # type: ignore[attr-defined]

    tab.route("http://mau.example/**", answer)
    tab.goto(f"http://mau.example{url}", wait_until="networkidle")
    tab.close()
    return asked


@pytest.mark.parametrize("kind", ["home", "news"])
def test_a_real_phone_asks_for_no_more_than_was_counted(browser: Browser, sample: Path, kind: str) -> None:
    folder = sample / "hiep-ninh"
    page = folder / "index.html" if kind == "home" else next(path for path in sorted(folder.glob("tin-tuc/2*/*/index.html"))
                                                               if "<picture>" in path.read_text("utf-8"))
    weight = Scale(folder).weigh(page)
    asked = first_view(browser, folder, "/" + page.relative_to(folder).as_posix().removesuffix("index.html"))
    assert weight.picture in asked
    assert 3 <= len(asked) <= weight.requests
