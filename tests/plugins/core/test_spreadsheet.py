"""What people wrote is no formula, in whatever way a spreadsheet parts a table of text into cells."""

import csv

import pytest

from plugins.core.spreadsheet import harmless

LINK = 'HYPERLINK("https://evil.example","Xem")'
WRITTEN = [f"={LINK}", f"+{LINK}", f"-1+{LINK}", f"@SUM({LINK})", f"\t={LINK}", f"＝{LINK}", f"Tin;={LINK}", f"Tin;\"={LINK}", f"Tin\n={LINK}", f"Tin\r\n-1;+{LINK}"]


@pytest.mark.parametrize("text", WRITTEN)
@pytest.mark.parametrize("sign", [",", ";"])
def test_no_cell_begins_as_a_formula(text: str, sign: str) -> None:
    line = f'mau,"{harmless(text).replace(chr(34), chr(34) * 2)}",het'
    cells = [one for row in csv.reader(line.splitlines() if sign == ";" else [line], delimiter=sign) for one in row]
    assert [one for one in cells if one.lstrip('"\t').startswith(("=", "+", "-", "@", "＝"))] == []


@pytest.mark.parametrize("text", ["", "Thu 5 - 10; còn lại - chưa", "a=b; c", "Số 12/KH-UBND; 13/KH-UBND"])
def test_other_words_stay(text: str) -> None:
    assert harmless(text) == text
