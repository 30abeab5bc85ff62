"""What is wrong with a YAML text, in the words of a person who has never seen YAML."""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from schemas.lazy_regex import lazy_regex


@dataclass(frozen=True)
class YamlProblem(Exception):
    """What a strict reader refuses: a code, a Vietnamese sentence and hint, a place in the text."""

    code: str
    message: str
    hint: str
    line: int
    column: int = 1


def hidden_character(char: str, line: int) -> YamlProblem:
    """The complaint about a character that cannot be seen."""
    return YamlProblem("TEP02", f"Có ký tự ẩn U+{ord(char):04X} trong dòng này.",
                       "Xóa ký tự đó: gõ lại đoạn chữ quanh chỗ này thay vì dán từ nơi khác.", line)


def refusal(event: Any, code: str, first_line: int, message: str, hint: str) -> YamlProblem:
    """A complaint at the place of a parser event."""
    return YamlProblem(code, message, hint, event.start_mark.line + first_line, event.start_mark.column + 1)


def syntax(error: yaml.MarkedYAMLError, text: str, first_line: int) -> YamlProblem:
    """Say libyaml's complaint in the words of a person who has never seen YAML."""
    unclosed = "quoted scalar" in str(error.context)  # the fault is where the quote was opened, not where the file ends
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    lines = text.splitlines() or [""]
    index = min(mark.line if mark else 0, len(lines) - 1)
    message, hint = _UNCLOSED if unclosed else stray_indent(lines, index) or _diagnose(lines[index], str(error.problem))
    return YamlProblem("YAML03", message, hint, index + first_line, (mark.column if mark else 0) + 1)


def stray_indent(lines: list[str], index: int) -> tuple[str, str] | None:
    """What to say of a «key:» that stands in no column which the lines before it have opened; None where its column is right.

    So do the lines of a template whose «#» was taken away, but not the space behind it.
    """
    found = _KEY.match(lines[index])
    before = [line for line in lines[:index] if line.strip() and not line.lstrip().startswith("#")]
    if not found or not found["indent"] or not before or before[-1].rstrip().endswith(":"):
        return None
    if len(found["indent"]) in _open_columns(before):
        return None
    key = found["key"]
    return (f"Dòng «{key}» thụt lề chưa đúng: thừa hoặc thiếu dấu cách ở đầu dòng.",
            f"Xóa dấu cách để «{key}:» nằm sát lề, các dòng con thụt vào đúng hai dấu cách; "
            f"nếu «{key}» là dòng con thì thụt thẳng hàng với các dòng con khác của khối.")


def _open_columns(before: list[str]) -> set[int]:
    """Columns in which a key may stand after these lines, as blocks that are not yet closed have them."""
    columns: set[int] = set()
    nearest = 1_000
    for line in reversed(before):
        bare = line.lstrip(" ")
        item = len(line) - len(bare)
        if item < nearest:
            columns.add(len(line) - len(bare.removeprefix("-").lstrip(" ")))
            nearest = item
    return columns


_KEY = lazy_regex(r"(?P<indent> *)(?P<key>[a-z_]+):(?: |$)")
_UNCLOSED = ("Thiếu dấu nháy đóng.", "Thêm dấu nháy kép ở cuối giá trị.")


def _diagnose(line: str, problem: str) -> tuple[str, str]:
    if "\t" in line:
        return "Dòng này thụt lề bằng phím Tab.", "Thay phím Tab bằng dấu cách (2 dấu cách cho mỗi bậc)."
    if "mapping values are not allowed" in problem:
        return "Giá trị có dấu hai chấm nên phải đặt trong dấu nháy.", _in_quotes(line)
    if re.match(r"""\s*(- )?[\w-]+:\s*"[^"]*"\s*[^\s#]""", line):
        return "Có chữ đứng sau dấu nháy đóng.", "Đặt cả giá trị trong một cặp dấu nháy kép; bên trong dùng dấu “ ”."
    if "could not find expected ':'" in problem:
        return "Dòng này thiếu dấu hai chấm sau tên mục.", "Viết dạng «tên mục: nội dung», ví dụ: title: Tiêu đề bài"
    if line.lstrip()[:1] in "@`%{[}]|>,?":
        return f"Giá trị không được bắt đầu bằng «{line.lstrip()[:1]}».", "Đặt cả giá trị trong dấu nháy kép."
    return "Không đọc được dòng này.", "Xem lại dấu hai chấm, dấu nháy và các dấu cách đầu dòng (thụt lề phải thẳng hàng)."


def _in_quotes(line: str) -> str:
    key, _, value = line.partition(":")
    value = value.strip()
    if not value or value[0] in "\"'":
        return "Đặt cả giá trị của dòng này, hoặc của dòng ngay trên, trong một cặp dấu nháy kép."
    return f'{key.strip()}: "{value}"'
