"""The blocks of a body: their kinds, words and lines."""

import pytest

from schemas.text.prose import blocks, without_code


def seen(markdown: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.line, block.text) for block in blocks(markdown)]


@pytest.mark.parametrize(("markdown", "found"), [
    ("Một dòng\ndòng hai\n\nĐoạn hai", [("paragraph", 0, "Một dòng\ndòng hai"), ("paragraph", 3, "Đoạn hai")]),
    ("## Đề mục ##\nchữ", [("heading", 0, "Đề mục"), ("paragraph", 1, "chữ")]),
    ("Đề mục\n===\n\nHai\n---", [("heading", 0, "Đề mục"), ("heading", 3, "Hai")]),
    ("- một\n  nữa\n- hai\n1. ba", [("item", 0, "một\n  nữa"), ("item", 2, "hai"), ("item", 3, "ba")]),
    ("> lời dẫn\n> tiếp", [("quote", 0, "lời dẫn\ntiếp")]),
    ("| a | b |\n| c | d |", [("table", 0, "  a   b  "), ("table", 1, "  c   d  ")]),
    ("[chữ](/x/) và ![ảnh](a.png) <https://mau.example/> [nguồn][n] lời[^1]", [("paragraph", 0, "chữ và ảnh https://mau.example/ nguồn lời")]),
    ("**đậm** *nghiêng* \\* sao &amp; và", [("paragraph", 0, "đậm nghiêng * sao & và")]),
    ("[n]: https://mau.example/\n[^1]: lời chú", [("item", 1, "lời chú")]),
    ("    mã\n\nchữ `mã` hết", [("paragraph", 2, "chữ      hết")]), ("", [])])
def test_a_body_is_cut_into_blocks_of_plain_words(markdown: str, found: list[tuple[str, int, str]]) -> None:
    assert seen(markdown) == found


def test_a_heading_knows_its_level_as_written() -> None:
    assert [block.level for block in blocks("# a\n\n#### b\n\nc\n-\n")] == [1, 4, 2]


def test_a_place_in_a_block_knows_its_line() -> None:
    [block] = blocks("một\nhai ba")
    assert (block.line_of(0), block.line_of(block.text.index("ba"))) == (0, 1)


@pytest.mark.parametrize(("markdown", "plain"), [
    ("a `b` c", "a     c"), ("a ``b\nc`` d", "a    \n    d"), ("một ` rồi\n\nhai ` rồi", "một ` rồi\n\nhai ` rồi"), ("abc", "abc")])
def test_code_is_blanked_and_nothing_moves(markdown: str, plain: str) -> None:
    assert without_code(markdown) == plain
    assert len(without_code(markdown)) == len(markdown)
