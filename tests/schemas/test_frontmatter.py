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
