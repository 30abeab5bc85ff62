"""Lighthouse gives all its points for accessibility, best practices and search engines; the time is told by `python -m tests.lighthouse`."""

from pathlib import Path

import pytest

from tests.conftest import need
from tests.lighthouse.scores import CATEGORIES, KEY, PROGRAM, addresses, score
from tests.sample.browser import CHROMIUM
from tests.web_servers import WebServer

STEADY = tuple(name for name in CATEGORIES if name != "performance")

pytestmark = pytest.mark.full


@pytest.fixture(scope="module", autouse=True)
def programs() -> None:
    need(CHROMIUM, "chromium")
    need(PROGRAM.exists(), "Lighthouse (npm ci --prefix tests/lighthouse)")


@pytest.mark.parametrize("number", range(4), ids=["home", "news", "register", "search"])
def test_a_page_has_all_points(nginx: WebServer, sample: Path, number: int) -> None:
    found = score(nginx, addresses(sample / KEY)[number], STEADY)
    assert found.faults == []
    assert found.points == dict.fromkeys(STEADY, 100)


def test_a_page_that_is_spoilt_loses_points(nginx: WebServer, sample: Path) -> None:
    """The measure itself works."""
    page = nginx.www / KEY / "current" / "thu" / "index.html"
    page.parent.mkdir()
    text = (sample / KEY / "index.html").read_text("utf-8")
    page.write_text(text.replace("</main>", '<img src="/khong-co.png"><a href="/">xem</a></main>').replace('<meta name="description"', "<meta name='x'"), "utf-8")
    found = score(nginx, "/thu/", STEADY)
    assert all(points < 100 for points in found.points.values()), found.points
