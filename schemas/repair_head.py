"""Cures for the head of a post: tabs, values with a colon, days written as people speak.

A cure of something unreadable counts only where it moves the first fault down, and where there is no second way to read it.
"""

import re
import unicodedata
from typing import Any

from schemas.fields import one_reading
from schemas.kinds.base import PostFields
from schemas.lazy_regex import lazy_regex
from schemas.post import validate
from schemas.strict_yaml import YamlTree, read_mapping
from schemas.yaml_faults import YamlProblem

_FIRST_LINE = 2  # of the file; the fence is the first
_PAIR = lazy_regex(r"(?P<key>\s*(?:- +)*[\w-]+: +)(?P<value>[^\s\"'\[{|>&*!%@`#].*?)(?P<rest>\s+#.*)?")
_SPOKEN = lazy_regex(r"(?<![\w/.-])\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4}(?![\w/.-])")
_WIDTHS = (2, 4)  # spaces that a tab may stand for


def read_head(head: str) -> YamlTree | None:
    """The head as the reader of posts would see it; None where it cannot be read."""
    return None if _fault(head) else read_mapping(head, first_line=_FIRST_LINE)


def same_meaning(before: str, after: str) -> bool:
    """Whether a changed head says the same: what was readable gives the same values (but for spaces), what was not does no worse."""
    old, new = _fault(before), _fault(after)
    if old is None:
        return new is None and _plain(read_mapping(before).data) == _plain(read_mapping(after).data)
    return new is None or new.line >= old.line


def mend_fault(head: str) -> tuple[str, str] | None:
    """The head with its first fault of form cured, and what was done; None where there is no fault or no plain cure."""
    fault = _fault(head)
    if fault is None or fault.code != "YAML03":
        return None
    lines = head.split("\n")
    index = min(fault.line - _FIRST_LINE, len(lines) - 1)
    cures = _tabs(lines) if any(re.match(r" *\t", line) for line in lines[: index + 1]) else _quotes(lines, index)
    cured = [(mended, what) for mended, what in cures if _is_better(mended, fault)]
    readings = {repr(_until_fault(mended)) for mended, _ in cured}
    return cured[0] if len(readings) == 1 else None


def mend_days(head: str, model: type[PostFields]) -> tuple[str, list[str]]:
    """Days «24/11/2026» in the fields that are days, as 2026-11-24, where they can be read in one way only."""
    lines, changes = head.split("\n"), []
    _, problems = validate(model, read_mapping(head, first_line=_FIRST_LINE), "")
    for problem in problems:
        index = problem.line - _FIRST_LINE
        found = _SPOKEN.search(lines[index], problem.column - 1) if problem.code == "NG01" else None
        day = one_reading(found.group()) if found else None
        if found and day and f"«{found.group()}»" in problem.message:
            lines[index] = lines[index][: found.start()] + day + lines[index][found.end() :]
            changes.append(f"dòng {problem.line}: viết ngày {found.group()} thành {day}")
    return "\n".join(lines), changes


def _tabs(lines: list[str]) -> list[tuple[str, str]]:
    return [("\n".join(_indented(line, " " * width) for line in lines), "thay phím Tab đầu dòng bằng dấu cách") for width in _WIDTHS]


def _indented(line: str, tab: str) -> str:
    rest = line.lstrip(" \t")
    return line[: len(line) - len(rest)].replace("\t", tab) + rest


def _quotes(lines: list[str], index: int) -> list[tuple[str, str]]:
    """The value of the line in quotes, where the value ends with the line."""
    found = _PAIR.fullmatch(lines[index].rstrip())
    if not found or ":" not in found["value"] or _goes_on(lines, index, len(found["key"]) - len(found["key"].lstrip(" -"))):
        return []
    value = found["value"]
    quoted = f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"
    mended = [*lines[:index], found["key"] + quoted + (found["rest"] or ""), *lines[index + 1 :]]
    return [("\n".join(mended), f"dòng {index + _FIRST_LINE}: đặt giá trị có dấu hai chấm trong dấu nháy")]


def _goes_on(lines: list[str], index: int, indent: int) -> bool:
    """Whether the next written line belongs to the value, because it is indented more than the key."""
    following = next((line for line in lines[index + 1 :] if line.strip() and not line.lstrip().startswith("#")), "")
    return len(following) - len(following.lstrip()) > indent


def _is_better(mended: str, fault: YamlProblem) -> bool:
    left = _fault(mended)
    return left is None or left.line > fault.line


def _until_fault(head: str) -> Any:
    fault = _fault(head)
    lines = head.split("\n")[: fault.line - _FIRST_LINE if fault else None]
    part = "\n".join(lines) + "\n"
    return part if _fault(part) else read_mapping(part).data


def _fault(head: str) -> YamlProblem | None:
    try:
        read_mapping(head, first_line=_FIRST_LINE)
    except YamlProblem as fault:
        return fault
    return None


def _plain(value: Any) -> Any:
    """The same values without regard to spaces at the ends and in a row, and in NFC."""
    if isinstance(value, dict):
        return {_plain(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return unicodedata.normalize("NFC", " ".join(value.split()))
