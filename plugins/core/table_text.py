"""Words of people in tables of text (CSV), which a spreadsheet opens."""

import re

# Where a cell begins: also after a semicolon (which parts cells where the comma is the decimal sign, as in Vietnam) and after a line end.
_FORMULA = re.compile(r"(?:^|(?<=[;\r\n]))(?=[\"\t\r]*[=+\-@＝＋－＠])")


def cell(text: str) -> str:
    """The text with an apostrophe before all that a spreadsheet would carry out."""
    return _FORMULA.sub("'", text)
