import pytest

from schemas.document_number import DocumentNumber, abbreviations, lacks_unit, lacks_zero, parse_number


@pytest.mark.parametrize(("text", "parts"), [
    ("12/QĐ-UBND", ("named", 12, "QĐ", "UBND")), ("07/HD-PNV", ("named", 7, "HD", "PNV")), ("14/NQ-HĐND", ("named", 14, "NQ", "HĐND")),
    ("03/QyĐ-UBND", ("named", 3, "QyĐ", "UBND")), ("118/CTr-UBND", ("named", 118, "CTr", "UBND")), ("15/ĐA-UBND", ("named", 15, "ĐA", "UBND")),
    ("11/SY-UBND", ("named", 11, "SY", "UBND")), ("1254/QĐ-UBND-HC", ("named", 1254, "QĐ", "UBND-HC")), ("205/TB-VP", ("named", 205, "TB", "VP")),
    ("163/UBND-VP", ("letter", 163, "", "UBND-VP")), ("142/UBND-ĐC", ("letter", 142, "", "UBND-ĐC")), ("797/UBND", ("letter", 797, "", "UBND")),
    ("42-TB/ĐU", ("party", 42, "TB", "ĐU")), ("5-NQ/TU", ("party", 5, "NQ", "TU")), ("36-HD/VPTW", ("party", 36, "HD", "VPTW")),
])
def test_the_parts_of_a_number(text: str, parts: tuple[str, int, str, str]) -> None:
    found = parse_number(text)
    assert found is not None
    assert (found.form, found.number, found.type, found.org) == parts


@pytest.mark.parametrize(("text", "parts"), [
    ("42/2022/NĐ-CP", (42, "NĐ", "CP", 2022)), ("05/2026/QĐ-UBND", (5, "QĐ", "UBND", 2026)), ("22/2023/TT-BTTTT", (22, "TT", "BTTTT", 2023)),
])
def test_a_normative_number_has_its_year(text: str, parts: tuple[int, str, str, int]) -> None:
    found = parse_number(text)
    assert found is not None
    assert (found.number, found.type, found.org, found.year) == parts


@pytest.mark.parametrize("text", [
    "12/QD-UBND", "12 /QĐ-UBND", "5/UBND-NV", "7/QĐ-UBND", "QĐ-UBND", "12/qđ-ubnd", "12/QĐ", "12/QĐ-", "12/QĐ_UBND", "12/QĐ - UBND", "00/QĐ-UBND",
    "012/QĐ-UBND", "12/UBND-", "số 12", "12/2026/XX-UBND", "12/26/QĐ-UBND", "12/QĐ-UBND/2026", "Số 12/QĐ-UBND", "12/KH", "12/HD", "",
])
def test_a_number_in_no_known_form(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(("text", "lacks"), [
    ("7/QĐ-UBND", True), ("5/UBND-NV", True), ("5/2026/QĐ-UBND", True), ("07/QĐ-UBND", False), ("17/QĐ-UBND", False), ("7/QD-UBND", False),
    ("5-NQ/TU", False)])
def test_a_number_below_ten_has_a_zero(text: str, lacks: bool) -> None:
    assert lacks_zero(text) is lacks


@pytest.mark.parametrize(("text", "lacks"), [("797/UBND", True), ("797/UBND-NV", False), ("12/QĐ-UBND", False)])
def test_a_letter_says_which_unit_drafted_it(text: str, lacks: bool) -> None:
    found = parse_number(text)
    assert found is not None
    assert lacks_unit(found) is lacks


def test_letters_of_one_body_are_one_series_whoever_drafted_them() -> None:
    found = [parse_number(text) for text in ("12/UBND-VP", "13/UBND-ĐC", "14/UBND")]
    assert [number and number.numbered_by for number in found] == ["UBND", "UBND", "UBND"]


def test_the_abbreviations_of_decree_30_and_of_copies() -> None:
    assert {"QĐ", "QyĐ", "ĐA", "CTr", "TTr", "SY", "TrS", "SL"} <= abbreviations()
    assert "" not in abbreviations()
    assert DocumentNumber("named", 1, "QĐ", "UBND-HC").numbered_by == "UBND-HC"
