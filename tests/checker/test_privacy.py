"""Nobody learns what was pasted: not the portal, not the city, not the machine; and what works without scripts or with little."""

from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page, expect

from plugins.core.site_map import CHECKER
from plugins.pelican.theme_files import theme_files
from tests.checker.altering import paragraphs
from tests.checker.test_page import NOWHERE, RETOLD
from tests.search.conftest import address


def test_a_ward_hands_the_text_to_the_city_and_no_server_sees_it(fresh: Page, sample: Path) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    true = next(text for text in paragraphs(sample) if " 0276 3000 " in text)
    fresh.goto(address("ninh-son", CHECKER))
    fresh.locator("#can-kiem").fill(true)
    fresh.locator("#toan-thanh-pho").click()
    expect(fresh.locator("#tra-loi h2")).to_contain_text("Có trên cổng", timeout=30_000)
    assert fresh.url == address("city", CHECKER)
    assert not [url for url in asked if quote(true.split()[3]) in url.partition("#")[0]]


def test_no_request_carries_what_was_pasted_and_all_load_the_same_parts(fresh: Page) -> None:
    asked: list[tuple[str, str | None]] = []
    fresh.goto(address("city", CHECKER))
    fresh.on("request", lambda request: asked.append((request.url, request.post_data)))
    parts = []
    for text in (NOWHERE, RETOLD + " zanzibar", "Số 12345/QĐ-ZANZIBAR", "https://zanzibar.example/"):
        fresh.reload()
        fresh.locator("#can-kiem").fill(text)
        fresh.keyboard.press("Tab")
        fresh.keyboard.press("Enter")
        expect(fresh.locator("#tra-loi")).to_be_visible(timeout=30_000)
        parts.append(sorted(url for url, _ in asked if "/chi-muc/" in url))
        assert not [url for url, body in asked if "zanzibar" in url.lower() or body], asked
        asked.clear()
    assert parts[0]
    assert parts == [parts[0]] * len(parts)


def test_nothing_is_refused_kept_or_asked_of_others(fresh: Page) -> None:
    said: list[str] = []
    fresh.on("console", lambda message: said.append(message.text))
    fresh.on("pageerror", lambda error: said.append(str(error)))
    fresh.goto(address("city", CHECKER))
    fresh.locator("#can-kiem").fill(RETOLD)
    fresh.locator("#kiem-tra button").click()
    expect(fresh.locator("#tra-loi")).to_be_visible(timeout=30_000)
    assert (said, fresh.context.cookies(), fresh.evaluate("Object.keys(localStorage)")) == ([], [], [])


def test_older_years_are_looked_through_when_asked(page: Page) -> None:
    left = page.evaluate("""async (url) => {
      const { Checker } = await import(url);
      const where = JSON.parse(document.getElementById("kiem-tra").dataset.where);
      const checker = new Checker({ ...where, parts: where.parts.map(([name]) => [name, 1000]) });
      const left = [];
      do { await checker.more(); left.push(checker.index.left); } while (checker.index.left);
      return [left, where.parts.length];
    }""", address("city", theme_files().urls["check-ask.js"]))
    steps, parts = left
    assert steps == [1000 * (parts - step - 1) for step in range(parts)]




def test_without_scripts_the_page_says_whom_to_ask(served: Browser) -> None:
    context = served.new_context(ignore_https_errors=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(address("ninh-son", CHECKER))
    assert page.locator("main a[href^='tel:']").first.is_visible()
    assert not page.locator("#can-kiem").is_visible()
    context.close()
