"""Quotations: what stands in a blockquote, and what is said around it."""

import re

import pytest

from schemas.body import plain_text, render_body
from schemas.text.quotes import count_words, quotes_of


@pytest.mark.parametrize(("markdown", "expected"), [
    ("Không trích gì.", []),
    ("Báo Mẫu viết:\n\n> Nước đã rút.\n\nHết.", [("Nước đã rút.", "Báo Mẫu viết:", "Hết.")]),
    ("> Nước đã rút.", [("Nước đã rút.", "", "")]),
    ("Báo Mẫu viết:\n> Nước đã rút.\n> Trời tạnh.", [("Nước đã rút.\nTrời tạnh.", "Báo Mẫu viết:", "")]),
    ("> Nước đã rút,\ntrời tạnh.", [("Nước đã rút,\ntrời tạnh.", "", "")]),
    ("> Một.\n>\n> Hai.\n\n> Ba.\n\nSau.", [("Một.\nHai.\nBa.", "", "Sau.")]),
    ("> Một.\n\nGiữa.\n\n> Hai.", [("Một.", "", "Giữa."), ("Hai.", "Giữa.", "")]),
    ("> [bài](https://baomau.example/mot-hai-ba)", [("[bài]", "", "")]),
    ("5 > 3 là đúng", []),
])
def test_quotes_and_what_stands_around_them(markdown: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(quote.text, quote.before, quote.after) for quote in quotes_of(markdown)] == expected


@pytest.mark.parametrize("markdown", [
    "Báo Mẫu viết:\n\n> Nước **đã rút** hết.\n\nHết.", "Mở\n> Một\nhai\n> ba\n\nbốn", "> Một.\n>\n> Hai.\n\n> Ba.", "> > lồng nhau\n\nsau",
    "- mục\n\n> Trích một câu.", "> [tên bài](https://baomau.example/a-b-c) có hai tiếng"])
def test_as_many_words_are_quoted_as_the_page_shows_in_blockquotes(markdown: str) -> None:
    shown = re.findall(r"<blockquote>(.*)</blockquote>", render_body(markdown, "/a/").html, re.S)
    assert sum(quote.words for quote in quotes_of(markdown)) == sum(count_words(plain_text(markup)) for markup in shown)


def test_the_first_line_is_as_written_so_that_its_place_can_be_found() -> None:
    assert quotes_of("Mở.\n\n>  Nước *đã* rút.\n> Hết.")[0].first_line == ">  Nước *đã* rút."
