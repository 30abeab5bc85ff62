"""Rules about the register of documents: numbers of every form, and documents that replace each other."""

from pathlib import Path

import pytest

from schemas.problem import Problem
from tests.worlds import example, judge, make_portal, put

ISSUED = "issued: 2026-11-24\neffective: 2026-11-24"


def register(tmp_path: Path, **documents: dict[str, str]) -> list[Problem]:
    """Problems of a register whose documents differ from the example in these lines."""
    ward = make_portal(tmp_path)
    for name, changes in documents.items():
        text = example("van-ban")
        for old, new in changes.items():
            assert old in text
            text = text.replace(old, new, 1)
        put(ward, f"van-ban/2026/{name}/index.md", text, "van-ban.pdf")
    return [problem for problem in judge(tmp_path).problems if problem.code.startswith("VB")]


def told(problems: list[Problem]) -> list[tuple[str, str, str]]:
    return [(problem.path.split("/")[-2], problem.code, problem.level.value) for problem in problems]


@pytest.mark.parametrize(("number", "kind", "expected"), [
    ("12/QĐ-UBND", "quyet-dinh", []), ("12/QĐ-UBND", "ke-hoach", ["VB04 error"]), ("163/UBND-VP", "cong-van", []),
    ("163/UBND-VP", "thong-bao", ["VB04 error"]), ("12/TB-UBND", "cong-van", ["VB04 error"]), ("797/UBND", "cong-van", ["VB03 warning"]),
    ("05/2026/QĐ-UBND", "quyet-dinh", []), ("05/2025/QĐ-UBND", "quyet-dinh", ["VB04 error"]), ("7/QĐ-UBND", "quyet-dinh", ["VB03 error"]),
    ("12/QD-UBND", "quyet-dinh", ["VB03 error"]), ("12 /QĐ-UBND", "quyet-dinh", ["VB03 error"]), ("5/UBND-NV", "cong-van", ["VB03 error"]),
    ("42-TB/ĐU", "thong-bao", []), ("11/SY-UBND", "quyet-dinh", []), ("03/TC-UBND", "thu-cong", ["VB04 error"]),
])
def test_a_number_has_a_form_and_fits_its_type(number: str, kind: str, expected: list[str], tmp_path: Path) -> None:
    found = register(tmp_path, mot={"number: 01/KH-UBND": f"number: {number}", "type: ke-hoach": f"type: {kind}"})
    assert [f"{problem.code} {problem.level.value}" for problem in found] == expected


def test_the_hint_names_the_type_of_the_symbol(tmp_path: Path) -> None:
    [found] = register(tmp_path, mot={"number: 01/KH-UBND": "number: 12/QĐ-UBND"})
    assert "type: quyet-dinh" in found.hint
    assert "12/KH-UBND" in found.hint


@pytest.mark.parametrize("number", ["42-TB/ĐU", "797/UBND", "12 QĐ UBND", "12/QD-UBND"])
def test_numbers_of_sources_follow_the_rules_of_others(number: str, tmp_path: Path) -> None:
    source = f"- type: document\n    issuer: Đảng ủy Phường Mẫu\n    number: {number}\n    date: 2026-11-20"
    put(make_portal(tmp_path), "tin-tuc/2026/vi-du/index.md", example("tin-tuc").replace("- type: own", source, 1))
    assert [problem for problem in judge(tmp_path).problems if problem.is_error] == []


NEW, OLD = "/van-ban/2026/moi/", "/van-ban/2026/cu/"
REPLACES = {"attachments:": f"replaces:\n  - {OLD}\nattachments:", "number: 01/": "number: 02/"}
REPLACED = {"attachments:": f"replaced_by: {NEW}\nattachments:"}


def test_documents_that_name_each_other_are_good(tmp_path: Path) -> None:
    assert register(tmp_path, moi=REPLACES, cu=REPLACED) == []


@pytest.mark.parametrize(("new", "old", "expected", "line"), [
    (REPLACES, {}, ("moi", "VB05", "error"), f"«replaced_by: {NEW}»"),
    ({"number: 01/": "number: 02/"}, REPLACED, ("cu", "VB05", "error"), f"«- {OLD}»"),
])
def test_a_document_that_is_not_named_back_is_refused(new: dict[str, str], old: dict[str, str], expected: tuple[str, str, str], line: str,
                                                      tmp_path: Path) -> None:
    [found] = problems = register(tmp_path, moi=new, cu=old)
    assert told(problems) == [expected]
    assert line in found.hint


@pytest.mark.parametrize("line", ["replaced_by: /van-ban/2026/khong-co/", "corrected_by: /van-ban/2026/khong-co/",
                                  "replaces:\n  - /van-ban/2026/khong-co/"])
def test_a_document_that_is_named_is_there(line: str, tmp_path: Path) -> None:
    assert told(register(tmp_path, mot={"attachments:": line + "\nattachments:"})) == [("mot", "VB05", "error")]


def test_a_post_of_another_kind_is_no_document(tmp_path: Path) -> None:
    put(make_portal(tmp_path / "content"), "tin-tuc/2026/tin.md", example("tin-tuc"))
    put(tmp_path / "content/wards/mau", "van-ban/2026/mot/index.md",
        example("van-ban").replace("attachments:", "corrected_by: /tin-tuc/2026/tin/\nattachments:"), "van-ban.pdf")
    assert "VB05" in [problem.code for problem in judge(tmp_path / "content").problems]


def test_documents_that_replace_each_other_in_a_circle_are_refused(tmp_path: Path) -> None:
    new = {"attachments:": f"replaces:\n  - {OLD}\nreplaced_by: {OLD}\nattachments:", "number: 01/": "number: 02/"}
    old = {"attachments:": f"replaces:\n  - {NEW}\nreplaced_by: {NEW}\nattachments:"}
    assert told(register(tmp_path, moi=new, cu=old)) == [("cu", "VB05", "error"), ("moi", "VB05", "error")]


def test_a_document_that_replaces_itself_is_refused(tmp_path: Path) -> None:
    itself = {"attachments:": f"replaces:\n  - {OLD}\nreplaced_by: {OLD}\nattachments:"}
    assert told(register(tmp_path, cu=itself)) == [("cu", "VB05", "error")]


def test_a_chain_that_ends_in_a_circle_elsewhere_does_not_go_on_for_ever(tmp_path: Path) -> None:
    first = {"number: 01/": "number: 03/", "attachments:": f"replaced_by: {NEW}\nattachments:"}
    new = {"attachments:": f"replaces:\n  - {OLD}\n  - /van-ban/2026/dau/\nreplaced_by: {OLD}\nattachments:", "number: 01/": "number: 02/"}
    old = {"attachments:": f"replaces:\n  - {NEW}\nreplaced_by: {NEW}\nattachments:"}
    assert {name for name, _, _ in told(register(tmp_path, dau=first, moi=new, cu=old))} == {"moi", "cu"}


@pytest.mark.parametrize(("change", "refused"), [
    ({ISSUED: "issued: 2026-11-25"}, True), ({ISSUED: "issued: 2026-11-24"}, False),
    ({ISSUED: "issued: 2026-11-25", "date: 2026-11-24": "date: 2026-11-24\npublish_at: 2026-11-25"}, False)])
def test_a_document_is_issued_before_it_is_posted(change: dict[str, str], refused: bool, tmp_path: Path) -> None:
    assert [code for _, code, _ in told(register(tmp_path, mot=change))] == (["VB06"] if refused else [])


def dated(number: str, day: str, more: str = "") -> dict[str, str]:
    return {"number: 01/KH-UBND": f"number: {number}", ISSUED: f"issued: {day}", **({"issuer: Ủy ban nhân dân": more} if more else {})}


@pytest.mark.parametrize(("first", "second", "warned"), [
    (dated("01/KH-UBND", "2026-03-02"), dated("02/KH-UBND", "2026-03-02"), False), (dated("01/KH-UBND", "2026-03-03"), dated("02/KH-UBND", "2026-03-02"), True),
    (dated("10/KH-UBND", "2026-03-02"), dated("09/KH-UBND", "2026-03-01"), False), (dated("01/KH-UBND", "2025-12-30"), dated("02/KH-UBND", "2026-03-02"), False),
    (dated("01/KH-UBND", "2026-03-03"), dated("02/KH-UBND", "2026-03-02", "issuer: Hội đồng nhân dân"), False),
])
def test_numbers_run_with_the_days(first: dict[str, str], second: dict[str, str], warned: bool, tmp_path: Path) -> None:
    assert told(register(tmp_path, mot=first, hai=second)) == ([("hai", "VB07", "warning")] if warned else [])
