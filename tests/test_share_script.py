"""The buttons that a script adds where texts can be copied; without it the texts are there all the same."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.pelican.templates import THEME

SCRIPT = THEME / "static" / "js" / "copy.js"
FIELDS = ("#dia-chi-bai", "#loi-nhan")


@pytest.fixture
def post(browser: Browser, sample: Path) -> Page:
    page = browser.new_context().new_page()
    file = min((sample / "ninh-son/tin-tuc").glob("2*/*/index.html"))
    page.route("https://mau.example/**", lambda route: route.fulfill(path=file))
    page.goto("https://mau.example/")
    page.locator(".share summary").click()
    return page


def test_without_a_script_the_texts_are_there_and_no_button_that_does_nothing(post: Page) -> None:
    assert all(post.locator(field).input_value() for field in FIELDS)
    assert post.locator(".share button").count() == 0


@pytest.mark.parametrize("field", FIELDS)
def test_a_button_copies_its_text_and_says_so(post: Page, field: str) -> None:
    post.context.grant_permissions(["clipboard-read", "clipboard-write"])
    post.add_script_tag(path=SCRIPT, type="module")
    post.locator(f"{field} + button").click()
    expect(post.get_by_role("status")).to_have_text("Đã sao chép.")
    assert post.evaluate("navigator.clipboard.readText()") == post.locator(field).input_value()


def test_where_nothing_can_be_copied_the_text_is_selected(post: Page) -> None:
    post.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
    post.add_script_tag(path=SCRIPT, type="module")
    post.locator("#dia-chi-bai + button").click()
    assert "Đã chọn sẵn" in post.get_by_role("status").inner_text()
    assert post.evaluate("document.activeElement.selectionEnd") == len(post.locator("#dia-chi-bai").input_value())


def test_a_telephone_offers_its_own_ways_to_share(post: Page) -> None:
    post.evaluate("() => { navigator.share = async data => { window.shared = data.url } }")
    post.add_script_tag(path=SCRIPT, type="module")
    post.get_by_role("button", name="Chia sẻ bằng ứng dụng khác").click()
    assert post.evaluate("window.shared") == post.locator("#dia-chi-bai").input_value()
