"""What could not be repaired safely, as a head to copy: the lines as they are, with what to change beside or below them."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence

from plugins.core.judging.wording import printable
from schemas.labels import label
from schemas.problem import Problem

_MISSING = re.compile(r"\((\w+)\)\.$")  # messages about what is missing end with the key
_MEANT = re.compile(r"Có phải ý bạn là: (\w+)")  # the nearest comes first


def suggested_head(text: str, problems: Iterable[Problem]) -> str:
    """The head of the post `text` with every remaining error of it mended or explained by a comment; "" where none is in the head."""
    lines = text.split("\n")
    end = next((number for number, line in enumerate(lines[1:], start=2) if line.rstrip() == "---"), 0)
    by_line: dict[int, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.is_error and problem.line < end and lines[0].rstrip() == "---":
            by_line[problem.line].append(problem)
    if not by_line:
        return ""
    head = [made for number in range(2, end) for made in _lines(lines[number - 1], by_line[number])]
    written = {line.partition(":")[0] for line in head}
    return "\n".join(["---", *head, *_missing_at_top(by_line[1], written), "---"])


def _lines(line: str, problems: Sequence[Problem]) -> list[str]:
    """The line (an unknown key replaced by the nearest known one), then what is missing under it and what else to change."""
    made = [printable_line(line)]
    for problem in problems:
        indent = " " * (problem.column - 1)
        meant, missing = _MEANT.search(problem.hint), _MISSING.search(problem.message)
        if problem.code == "TR02" and meant:
            made[0] = re.sub(r"[\w-]+(?=:)", meant.group(1), made[0], count=1)
        elif problem.code == "TR01" and missing:
            made.append(f"{indent}{missing.group(1)}: …  # THÊM: {printable(label(missing.group(1)))}")
        else:
            made.append(f"{indent}# SỬA dòng trên: {printable(problem.message)} {printable(problem.hint)}")
    return made


def _missing_at_top(problems: Sequence[Problem], written: Container[str]) -> list[str]:
    """What is missing in the whole head, but for keys that now stand there."""
    made = []
    for problem in problems:
        missing = _MISSING.search(problem.message) if problem.code == "TR01" else None
        if missing is None:
            made.append(f"# SỬA: {printable(problem.message)} {printable(problem.hint)}")
        elif missing.group(1) not in written:
            made.append(f"{missing.group(1)}: …  # THÊM: {printable(problem.hint)}")
    return made


def printable_line(line: str) -> str:
    """A line of a file that can be printed and copied: its indentation stays."""
    indent = line[: len(line) - len(line.lstrip(" "))]
    return indent + printable(line, 2_000)
