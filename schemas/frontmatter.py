"""Bytes of a post → its YAML head (with line numbers) and its Markdown body."""

import unicodedata
from dataclasses import dataclass, field

from schemas.characters import first_hidden
from schemas.strict_yaml import YamlTree, read_mapping
from schemas.yaml_faults import YamlProblem, hidden_character

MAX_HEAD = 16 * 1024  # bytes of YAML
MAX_POST = 64 * 1024  # bytes of the whole file
FENCE = "---"


@dataclass(frozen=True)
class Document:
    """A post's head and body; `body_line` is the line of the file where the body begins,
    `decomposed_line` the first that was not written in NFC (it is on reading), or None."""

    head: YamlTree
    body: str
    body_line: int
    decomposed_line: int | None = field(default=None, compare=False)  # a fact of the file, not of what it says


def read_document(data: bytes) -> Document:
    """Parse the bytes of one post file; raises YamlProblem with the line and what to do."""
    text = decode(data, MAX_POST)
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        raise YamlProblem("TEP04", "Tệp phải mở đầu bằng một dòng «---».",
                          "Thêm dòng «---» lên trên cùng, rồi đến các dòng «tên mục: nội dung», rồi lại «---».", 1)
    end = _closing_fence(lines)
    head = "\n".join(lines[1:end]) + "\n"
    if len(head.encode()) > MAX_HEAD:
        raise YamlProblem("TEP05", f"Phần đầu bài dài hơn {MAX_HEAD // 1024} kB.",
                          "Đưa nội dung dài xuống phần thân bài.", 2)
    return Document(read_mapping(head, first_line=2), "\n".join(lines[end + 1 :]), end + 2, _decomposed_line(data))


def decode(data: bytes, limit: int) -> str:
    """UTF-8 text in NFC with plain line ends, of at most `limit` bytes; raises YamlProblem on anything else."""
    if len(data) > limit:
        raise YamlProblem("TEP03", f"Tệp lớn hơn {limit // 1024} kB.",
                          "Chia thành nhiều bài, hoặc đưa bảng dài vào tệp .csv.", 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise YamlProblem("TEP01", "Tệp không phải chữ Unicode UTF-8.",
                          "Mở bằng trình soạn thảo, chọn «Lưu lại bằng UTF-8», rồi tải lên lại.", line) from None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    index = first_hidden(text)
    if index is not None:
        raise hidden_character(text[index], text[:index].count("\n") + 1)
    return text


def _decomposed_line(data: bytes) -> int | None:
    """The first line with a letter and its marks apart («a» + U+0301), which look the same and are found by no search."""
    text = data.decode("utf-8-sig")
    if unicodedata.is_normalized("NFC", text):
        return None
    return next(number for number, line in enumerate(text.splitlines(), start=1) if not unicodedata.is_normalized("NFC", line))


def _closing_fence(lines: list[str]) -> int:
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return index
    raise YamlProblem("TEP04", "Thiếu dòng «---» đóng phần đầu bài.",
                      "Thêm một dòng «---» giữa phần khai báo và phần thân bài.", 1)
