"""Rows of tables with the words of their header cells, so that «CMND» in the first row explains a number in the tenth."""

import csv
import io
from collections.abc import Callable
from itertools import zip_longest

from schemas.lazy_regex import lazy_regex

_RULE = lazy_regex(r"[\s|:\-]*-[\s|:\-]*")


def with_headers(markdown: str, tells: Callable[[str], bool]) -> str:
    """The same lines; in Markdown tables each cell under a header that `tells` something has the header before it."""
    if "|" not in markdown:
        return markdown
    lines = markdown.split("\n")
    telling: list[str] = []  # of the table in which we are: the header where it tells something, «» elsewhere
    for index, line in enumerate(lines[:-1]):
        if "|" not in line:
            telling = []
        elif not telling and _RULE.fullmatch(lines[index + 1]):
            telling = [name if tells(name) else "" for name in _cells(line)]
        elif telling:
            lines[index] = _explained(telling, _cells(line))
    if telling and "|" in lines[-1]:
        lines[-1] = _explained(telling, _cells(lines[-1]))
    return "\n".join(lines)


def csv_with_headers(text: str, tells: Callable[[str], bool]) -> str:
    """A CSV table as lines, each cell under a header that `tells` something with the header before it."""
    rows = list(csv.reader(io.StringIO(text)))
    telling = [name if tells(name) else "" for name in rows[0]] if rows else []
    return "\n".join(_explained(telling, row) if number else " | ".join(row) for number, row in enumerate(rows))


def _cells(line: str) -> list[str]:
    return line.strip().strip("|").split("|")


def _explained(telling: list[str], cells: list[str]) -> str:
    if not any(telling):
        return "|" + "|".join(cells) + "|"
    return "|" + "|".join(f"{name}: {cell}" if name else cell for name, cell in zip_longest(telling, cells[:200], fillvalue="")) + "|"
