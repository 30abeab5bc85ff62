"""Tables for spreadsheets, as CSV."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

_BOM = "\ufeff"  # by which Excel knows that the text is UTF-8
# What a spreadsheet would carry out, where a cell begins: also after a semicolon (which parts cells where the comma is the decimal sign,
# as in Vietnam) and after a line end.
_FORMULA = re.compile(r"(?:^|(?<=[;\r\n]))(?=[\"\t\r]*[=+\-@＝＋－＠])")


def as_csv(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """The text of a table: None is an empty cell, and no text is a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return _BOM + text.getvalue()


def _cell(value: Any) -> str:
    return harmless(value) if isinstance(value, str) else "" if value is None else str(value)


def harmless(text: str) -> str:
    """The text with an apostrophe before all that a spreadsheet would carry out."""
    return _FORMULA.sub("'", text)
