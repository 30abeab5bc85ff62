"""A rumour's page says its verdict in words: this is what a citizen came to read."""

from pathlib import Path

import pytest
from lxml import html as lxml_html

from tests.worlds import AS_OF, example, make_portal, put, run_build

WORDS = {"true": "Đúng", "false": "Sai sự thật", "misleading": "Gây hiểu nhầm", "unverified": "Chưa kiểm chứng được"}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tin-don")
    ward = make_portal(folder / "content")
    for verdict in WORDS:
        put(ward, f"xac-minh/2026/{verdict}.md", example("xac-minh").replace("verdict: unverified", f"verdict: {verdict}"))
    done = run_build("render", "--strict", "--content", str(folder / "content"), "--output", str(folder / "output"), "--as-of", AS_OF)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output"


@pytest.mark.parametrize(("verdict", "words"), WORDS.items())
def test_the_page_says_the_verdict_in_words(verdict: str, words: str, output: Path) -> None:
    page = lxml_html.parse(str(output / f"mau/xac-minh/2026/{verdict}/index.html"))
    assert [element.text_content() for element in page.xpath("//*[@class='verdict-word']/strong")] == [words]
