"""Each tool of the comparison makes the same pages of the same posts, with what stands in their heads and bodies."""

import subprocess
from pathlib import Path

import pytest
from lxml import html

from tests.bench.corpus import write_corpus
from tests.bench.standing import units
from tests.bench.tools import TOOLS, eleventy
from tests.bench.tools.contract import Place

PORTALS, POSTS = 1, 60
PEERS = sorted(set(TOOLS) - {"ours", "ours-search"})


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("bench") / "corpus"
    write_corpus(target, PORTALS, POSTS)
    return target


def build(name: str, corpus: Path, work: Path) -> Path:
    """The output of a cold build of the city's portal."""
    if name == "eleventy" and not (eleventy.HERE / "node_modules").exists():
        pytest.skip("needs eleventy (npm ci --prefix tests/bench/eleventy)")
    place = Place(corpus / "content", tuple(units(PORTALS)), work)
    TOOLS[name].prepare(place)
    job = TOOLS[name].jobs["cold"](place, None)
    for command in job.commands:
        subprocess.run(command, cwd=job.cwd, check=True, capture_output=True)
    return place.output / "city"


@pytest.mark.parametrize("name", PEERS)
def test_a_page_shows_head_and_body_of_its_post(name: str, corpus: Path, tmp_path: Path) -> None:
    output = build(name, corpus, tmp_path)
    posts = [path for path in (corpus / "content/city").rglob("*.md") if path.parent.name != "gioi-thieu"]
    for post in posts:
        folder = post.parent if post.name == "index.md" else post.with_suffix("")
        page = html.parse(output / folder.relative_to(corpus / "content/city") / "index.html", html.HTMLParser(encoding="utf-8"))
        _, head, body = post.read_text("utf-8").split("---\n")
        main = " ".join(page.xpath("//main")[0].text_content().split())
        for words in (line.partition(":")[2].strip() for line in head.splitlines() if line.startswith(("title:", "office:", "summary:", "number:"))):
            assert words in main, f"{post}: {words}"
        assert body.split("\n", 1)[0] in main, post
        assert "category:" not in main


@pytest.mark.parametrize("name", PEERS)
def test_all_tools_make_the_same_pages(name: str, corpus: Path, tmp_path: Path) -> None:
    output = build(name, corpus, tmp_path)
    pages = [path.relative_to(output).as_posix() for path in output.rglob("*.html")]
    posts = list((corpus / "content/city").rglob("*.md"))
    kinds = {path.relative_to(corpus / "content/city").parts[0] for path in posts}
    first = {page for page in pages if page.count("/") == 1} | {page for page in pages if page.startswith("chuyen-muc/") and page.count("/") == 2}
    assert {f"{kind}/index.html" for kind in kinds} <= first
    assert {f"chuyen-muc/{category}/index.html" for category in categories(posts)} <= first
    assert len(pages) == len(posts) + 1 + len(kinds) + len(categories(posts)) + second_pages(posts)
    assert "index.html" in pages
    assert (output / "sitemap.xml").read_text("utf-8").count("<loc>") >= len(posts)


def categories(posts: list[Path]) -> set[str]:
    return {post.read_text("utf-8").partition("category: ")[2].partition("\n")[0] for post in posts}


def second_pages(posts: list[Path]) -> int:
    """Further pages of lists by kind; no category of so small a corpus has any."""
    news = sum("tin-tuc" in post.parts for post in posts)
    return (news - 1) // 20
