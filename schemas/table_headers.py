"""Rows of tables with the words of their header cells, so that «CMND» in the first row explains a number in the tenth."""

import csv
import io
import re
from collections.abc import Callable

_RULE = re.compile(r"[\s|:\-]*-[\s|:\-]*")


def with_headers(markdown: str, tells: Callable[[str], bool]) -> str:
    """The same lines; in Markdown tables each cell under a header that `tells` something has the header before it."""
    if "|" not in markdown:
        return markdown
    lines = markdown.split("\n")
    for index in range(len(lines) - 2):
        if "|" in lines[index] and _RULE.fullmatch(lines[index + 1]):
            header = _cells(lines[index])
            for row in range(index + 2, len(lines)):
                if "|" not in lines[row]:
                    break
                lines[row] = _explained(header, _cells(lines[row]), tells)
    return "\n".join(lines)


def csv_with_headers(text: str, tells: Callable[[str], bool]) -> str:
    """A CSV table as lines, each cell under a header that `tells` something with the header before it."""
    rows = list(csv.reader(io.StringIO(text)))
    return "\n".join(_explained(rows[0], row, tells) if number else " | ".join(row) for number, row in enumerate(rows))


def _cells(line: str) -> list[str]:
    return line.strip().strip("|").split("|")


def _explained(header: list[str], cells: list[str], tells: Callable[[str], bool]) -> str:
    names = [*header, *[""] * len(cells)]
    return "|" + "|".join(f"{name}: {cell}" if tells(name) else cell for name, cell in zip(names, cells, strict=False)) + "|"
