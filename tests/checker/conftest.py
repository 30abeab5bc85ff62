"""The checker as nginx serves it with our headers, in a browser to which all hosts of the sample are that server."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.core.site_map import CHECKER
from plugins.pelican.theme_files import theme_files
from tests.search.conftest import address

# Asks the checker itself, without its form: verdict, the post that it names, and pairs of what differs, for each text.
_ASK = """async ([ask, compare, texts]) => {
  const { Checker } = await import(ask);
  const { difference } = await import(compare);
  window.checker ??= new Checker(JSON.parse(document.getElementById("kiem-tra").dataset.where));
  do await checker.more(); while (checker.index.left);
  const told = async (text) => {
    const { verdict, post, result, rumours = [], withdrawn } = await checker.check(text);
    const parts = result?.parts.filter((part) => !part.same && part.official) ?? [];
    const differing = parts.flatMap((part) => difference(part.line, part.official)).filter((one) => one.kind);
    return { verdict, post: post?.u ?? "", rumours: rumours.map((one) => one.u), withdrawn: withdrawn?.u ?? "",
             differing: differing.map((one) => [one.pasted, one.official, one.kind]) };
  };
  const answers = [];
  for (const text of texts) answers.push(await told(text));
  return answers;
}"""


@dataclass(frozen=True)
class Told:
    """What the checker says of one text: `differing` are (pasted, official, kind)."""

    verdict: str
    post: str
    rumours: list[str]
    withdrawn: str
    differing: list[list[str]]


Asked = Callable[[Sequence[str]], list[Told]]
Paste = Callable[[str], str]


@pytest.fixture(scope="module")
def page(served: Browser) -> Iterator[Page]:
    """The city's checker."""
    context = served.new_context(ignore_https_errors=True, service_workers="block", viewport={"width": 360, "height": 780})
    found = context.new_page()
    found.goto(address("city", CHECKER))
    yield found
    context.close()


@pytest.fixture(scope="module")
def ask(page: Page) -> Asked:
    return asking(page)


def asking(page: Page) -> Asked:
    """Asks the checker of the page that is open."""
    scripts = [address("city", theme_files().urls[name]) for name in ("check-ask.js", "check-compare.js")]

    def asked(texts: Sequence[str]) -> list[Told]:
        return [Told(**one) for one in page.evaluate(_ASK, [*scripts, list(texts)])]

    return asked


@pytest.fixture
def paste(page: Page) -> Paste:
    """Pastes a text into the form and gives the whole answer."""
    page.goto(address("city", CHECKER))

    def pasted(text: str) -> str:
        page.locator("#can-kiem").fill(text)
        page.locator("#kiem-tra button").click()
        expect(page.locator("#tra-loi")).to_be_visible(timeout=30_000)
        return page.locator("#tra-loi").inner_text()

    return pasted


@pytest.fixture
def fresh(served: Browser) -> Iterator[Page]:
    """A reader who has never been here."""
    context = served.new_context(ignore_https_errors=True, viewport={"width": 360, "height": 780})
    yield context.new_page()
    context.close()
