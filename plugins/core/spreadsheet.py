"""Tables for spreadsheets, as CSV."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

_BOM = "\ufeff"  # by which Excel knows that the text is UTF-8
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would carry out


def as_csv(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """The text of a table: None is an empty cell, and no text is a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return _BOM + text.getvalue()


def _cell(value: Any) -> str:
    text = "" if value is None else str(value)
    return "'" + text if isinstance(value, str) and text.startswith(_FORMULA) else text
