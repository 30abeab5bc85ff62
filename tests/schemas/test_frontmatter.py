import unicodedata

import pytest

from schemas.frontmatter import MAX_HEAD, MAX_POST, read_document
from schemas.yaml_faults import YamlProblem

GOOD = "---\ntitle: Ra quân dọn vệ sinh\n---\nThân bài\n"


def test_head_and_body_with_the_line_of_the_body() -> None:
    document = read_document(GOOD.encode())
    assert document.head.data == {"title": "Ra quân dọn vệ sinh"}
    assert document.body == "Thân bài\n"
    assert document.body_line == 4


@pytest.mark.parametrize("change", [
    lambda text: "\ufeff" + text,
    lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace("\n", "\r"),
    lambda text: unicodedata.normalize("NFD", text),
])
def test_spellings_of_the_same_text_read_the_same(change) -> None:  # type: ignore[no-untyped-def]
    assert read_document(change(GOOD).encode()) == read_document(GOOD.encode())


@pytest.mark.parametrize(("title", "body", "line"), [
    ("Tiếng", "Việt", None), ("Tie\u0302\u0301ng", "Việt", 2), ("Tiếng", "dòng đầu\nVie\u0323\u0302t", 5), ("\ufeffTiếng", "đ Đ ư", None)])
def test_the_first_line_with_loose_marks_is_remembered(title: str, body: str, line: int | None) -> None:
    document = read_document(f"---\r\ntitle: x{title.strip(chr(0xFEFF))}\r\n---\r\n{body}\n".encode("utf-8-sig"))
    assert document.decomposed_line == line
    assert unicodedata.is_normalized("NFC", document.body + document.head.data["title"])


BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # Unicode's Bidi_Control, all of it


@pytest.mark.parametrize("char", BIDI, ids=ascii)
def test_every_mark_that_turns_the_writing_is_refused_wherever_it_stands(char: str) -> None:
    for text, line in ((f"---\ntitle: x{char}y\n---\n", 2), (f"---\ntitle: \"x\\u{ord(char):04x}y\"\n---\n", 2), (f"---\ntitle: x\n---\n\na{char}\n", 5)):
        with pytest.raises(YamlProblem) as caught:
            read_document(text.encode())
        assert (caught.value.code, caught.value.line) == ("TEP02", line)


@pytest.mark.parametrize(("data", "code", "line"), [
    (GOOD.encode("utf-16"), "TEP01", 1),
    ("---\ntitle: Ti\xeau\n---\n".encode("cp1252"), "TEP01", 2),
    (b"title: x\n---\n", "TEP04", 1),
    (b"---\ntitle: x\n", "TEP04", 1),
    ("---\ntitle: x\u2028save_as: index.html\n---\n".encode(), "TEP02", 2),
    ("---\ntitle: x\n---\nchữ\u202eẩn\n".encode(), "TEP02", 4),
    (b"---\ntitle: x\n---\n\x08", "TEP02", 4),
    (b"---\ntitle: " + b"x" * MAX_HEAD + b"\n---\n", "TEP05", 2),
    (b"---\ntitle: x\n---\n" + b"x" * MAX_POST, "TEP03", 1),
    (b"", "TEP04", 1),
])
def test_what_cannot_be_read_is_refused_in_words(data: bytes, code: str, line: int) -> None:
    with pytest.raises(YamlProblem) as caught:
        read_document(data)
    assert (caught.value.code, caught.value.line) == (code, line)
