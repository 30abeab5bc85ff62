"""What is wrong with a YAML text, in the words of a person who has never seen YAML."""

import re
from dataclasses import dataclass
from typing import Any

import yaml


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
    index = min(mark.line if mark else 0, max(len(text.splitlines()) - 1, 0))
    line = (text.splitlines() or [""])[index]
    message, hint = _UNCLOSED if unclosed else _diagnose(line, str(error.problem))
    return YamlProblem("YAML03", message, hint, index + first_line, (mark.column if mark else 0) + 1)


_UNCLOSED = ("Thiếu dấu nháy đóng.", "Thêm dấu nháy kép ở cuối giá trị.")


def _diagnose(line: str, problem: str) -> tuple[str, str]:
    if "\t" in line:
        return "Dòng này thụt lề bằng phím Tab.", "Thay phím Tab bằng dấu cách (2 dấu cách cho mỗi bậc)."
    if "mapping values are not allowed" in problem:
        key, _, value = line.partition(":")
        return "Giá trị có dấu hai chấm nên phải đặt trong dấu nháy.", f'{key.strip()}: "{value.strip()}"'
    if re.match(r"""\s*(- )?[\w-]+:\s*"[^"]*"\s*[^\s#]""", line):
        return "Có chữ đứng sau dấu nháy đóng.", "Đặt cả giá trị trong một cặp dấu nháy kép; bên trong dùng dấu “ ”."
    if "could not find expected ':'" in problem:
        return "Dòng này thiếu dấu hai chấm sau khóa.", "Viết dạng «khóa: giá trị», ví dụ: title: Tiêu đề bài"
    if line.lstrip()[:1] in "@`%{[}]|>,?":
        return f"Giá trị không được bắt đầu bằng «{line.lstrip()[:1]}».", "Đặt cả giá trị trong dấu nháy kép."
    return "Không đọc được dòng này.", "Xem lại dấu hai chấm, dấu nháy và các dấu cách đầu dòng (thụt lề phải thẳng hàng)."
