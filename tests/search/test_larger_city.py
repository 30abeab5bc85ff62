"""The same queries in a city of more than two thousand pages: the sample with posts of the bench's corpus between its own.

Nobody has said which posts of the corpus answer a query, and some do: those that have all of its words are left out of the counting. Those
that have most of them still count as wrong, so a little less is asked than of the sample alone.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.core.publishing.sites import SiteAddresses
from schemas.text.search_words import other_words, search_form
from tests.conftest import need
from tests.sample.browser import CHROMIUM, chromium
from tests.search.conftest import asking
from tests.search.larger import larger_content
from tests.search.test_queries import FIRST, QUERIES, precision
from tests.served import pages
from tests.web_servers import serving
from tests.worlds import AS_OF, PORTALS, ROOT, run_build

pytestmark = pytest.mark.full

GOOD = 0.95


@pytest.fixture(scope="module")
def larger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the larger content and its output."""
    folder = tmp_path_factory.mktemp("larger")
    larger_content(folder)
    words = ("--content", str(folder / "content"), "--cache", str(folder / "store"), "--output", str(folder / "output"), "--as-of", AS_OF)
    done = run_build("render", "--strict", *words)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def larger_page(larger: Path) -> Iterator[Page]:
    need(CHROMIUM, "chromium")
    with serving("nginx", larger / "output", PORTALS, dict.fromkeys(PORTALS, SiteAddresses())) as nginx:
        hosts = f"--host-resolver-rules=MAP *:443 127.0.0.1:{nginx.https}, MAP *:80 127.0.0.1:{nginx.http}"
        with chromium(hosts) as browser:
            yield new_page(browser)


def new_page(browser: Browser) -> Page:
    return browser.new_context(ignore_https_errors=True).new_page()


def words_of_corpus(content: Path) -> dict[str, set[str]]:
    """The words of each post that the sample does not have, by «portal/address/»."""
    words = {}
    for file in content.rglob("*.md"):
        path = file.relative_to(content)
        if not (ROOT / "content" / path).exists():
            place = path.as_posix().removeprefix("wards/").removesuffix(".md").removesuffix("/index") + "/"
            text = f"{file.read_text('utf-8')} {place}".replace("-", " ").replace("/", " ")
            words[place] = set(search_form(f"{text} {' '.join(other_words(text))}").replace(",", " ").replace(".", " ").split())
    return words


def test_right_pages_come_first_among_two_thousand(larger: Path, larger_page: Page) -> None:
    assert len(pages(larger / "output")) >= 2000
    corpus, ask, shares, late = words_of_corpus(larger / "content"), asking(larger_page), {}, []
    for query in QUERIES:
        asked = set(search_form(query["q"].replace('"', "").replace("/", " ")).split())
        found = [place for place in ask(query["q"]) if not asked <= corpus.get(place, set())]
        shares[query["q"]] = precision(query, found)
        late += [] if set(query["answers"]) & set(found[:FIRST]) else [query["q"]]
    assert late == []
    assert sum(shares.values()) / len(shares) >= GOOD, {words: share for words, share in shares.items() if share < 1}
