"""The figures in a city of some 1,100 pages: the sample with posts of the bench's corpus between its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from plugins.core.publishing.sites import SiteAddresses
from plugins.core.site_map import CHECKER
from tests.checker.altering import paragraphs
from tests.checker.conftest import asking
from tests.checker.test_figures import hold, judge_figures, unrelated
from tests.conftest import browser_of, need
from tests.sample.browser import CHROMIUM
from tests.search.conftest import address
from tests.search.larger import larger_content
from tests.web_servers import serving
from tests.worlds import AS_OF, PORTALS, run_build

pytestmark = pytest.mark.full

MANY = 1200  # of each; the unrelated ones are as many as are long enough of these


@pytest.fixture(scope="module")
def larger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the larger city."""
    folder = tmp_path_factory.mktemp("larger")
    larger_content(folder)
    words = ("--content", str(folder / "content"), "--cache", str(folder / "store"), "--output", str(folder / "output"), "--as-of", AS_OF)
    done = run_build("render", "--strict", *words)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output"


@pytest.fixture(scope="module")
def larger_page(larger: Path) -> Iterator[Page]:
    need(CHROMIUM, "chromium")
    with serving("nginx", larger, PORTALS, dict.fromkeys(PORTALS, SiteAddresses())) as nginx, browser_of(nginx) as browser:
        page = browser.new_context(ignore_https_errors=True, service_workers="block").new_page()
        page.goto(address("city", CHECKER))
        yield page


def test_more_than_a_thousand_paragraphs_changed_and_unchanged(larger: Path, larger_page: Page) -> None:
    texts, others = paragraphs(larger)[:MANY], unrelated(MANY)
    assert len(texts) >= 1000
    assert len(others) >= 880
    figures = judge_figures(asking(larger_page), texts, others)
    print(figures)
    hold(figures)
