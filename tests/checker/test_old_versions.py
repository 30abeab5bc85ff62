"""A text that stood on a page before it was changed is told as such: «bản cũ», with the day of the change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader
from playwright.sync_api import Browser, Page, expect

from plugins.core.site_map import CHECKER
from plugins.pelican.differences import Line, changed_lines
from plugins.pelican.templates import THEME, new_environment
from schemas.fields import VIETNAM
from tests.checker.test_seal import longest_notice
from tests.search.conftest import address

DAY = datetime(2026, 11, 20, 9, tzinfo=VIETNAM)


@dataclass(frozen=True)
class Version:
    """As plugins/pelican/history.py gives it to the template."""

    number: int
    changes: tuple[Line, ...] | None
    moment: datetime = DAY
    commit: str = "0" * 40
    is_shown: bool = True
    corrections: tuple[object, ...] = ()


def history(old: str, new: str) -> str:
    """The history of a post of which one paragraph was changed, as the theme shows it."""
    environment = new_environment(FileSystemLoader([THEME, THEME / "templates"]))
    source = '{% from "components/versions/macro.html" import version %}<main><ol>{% for it in versions %}{{ version(it) }}{% endfor %}</ol></main>'
    return environment.from_string(source).render(versions=[Version(2, changed_lines([old], [new])), Version(1, None)])


@pytest.fixture
def edited(served: Browser, sample: Path) -> Iterator[tuple[Page, str, str]]:
    """The city's checker, the paragraph of a post as it was, and as it is."""
    path, text, new = longest_notice(sample)
    old = new.replace(new.split()[-3], "4.500.000", 1)
    link = f'<section class="origin" data-ngoai><a href="{path}lich-su/">phiên bản 2</a></section></article>'
    context = served.new_context(ignore_https_errors=True, service_workers="block", viewport={"width": 360, "height": 780})
    page = context.new_page()
    page.route(f"**{path}", lambda route: route.fulfill(body=text.replace("</article>", link), content_type="text/html; charset=utf-8"))
    page.route(f"**{path}lich-su/", lambda route: route.fulfill(body=history(old, new), content_type="text/html; charset=utf-8"))
    page.goto(address("city", CHECKER))
    yield page, old, new
    context.close()


def told(page: Page, text: str) -> str:
    page.locator("#can-kiem").fill(text)
    page.locator("#kiem-tra button").click()
    expect(page.locator("#tra-loi")).to_be_visible(timeout=30_000)
    return page.locator("#tra-loi").inner_text()


def test_the_old_wording_is_told_from_the_new_one_and_from_any_other(edited: tuple[Page, str, str]) -> None:
    page, old, new = edited
    assert told(page, new).startswith("Có trên cổng, nguyên văn")
    before = told(page, old)
    assert before.startswith("Gần giống, nhưng bài đã đổi")
    assert "Đoạn bạn dán là bản cũ, đã được sửa ngày 20/11/2026." in before
    other = told(page, new.replace(new.split()[-3], "9.500.000", 1))
    assert other.startswith("Gần giống, nhưng có chỗ khác")
    assert "Đoạn bạn dán là bản cũ" not in other
