"""R1, owners: the editors of a portal change that portal and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile.worlds import SOURCED, Answer, City, check, make_city
from tests.worlds import PORTALS, example

__all__ = ["check"]

POST = (b"100644", SOURCED.encode())
SHARED = [b"content/exemptions.yml", b"content/wards/moi/tin-tuc/2026/a.md", b".github/workflows/x.yml", b"publish.yml"]
CODE = [b"build.py", b"schemas/names.py", b"plugins/rules/__init__.py", b"themes/portal/templates/base.html", b"tests/conftest.py"]


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    return make_city(tmp_path_factory.mktemp("kho"), *(key for key in PORTALS if key != "city"))


def folder(key: str) -> bytes:
    return b"content/city" if key == "city" else b"content/wards/" + key.encode()


def foreign(city: City, check: Callable[..., Answer], cells: list[bytes], *keys: str) -> set[bytes]:
    """Which of the cells the editors of these portals may not change."""
    head = city.proposal(dict.fromkeys(cells, POST))
    answer = check(city.content, "--changed", f"{city.base}..{head}", *(word for key in keys for word in ("-p", key)))
    return {path.encode() for path, _, code, _ in answer.problems if code == "DX01"}


@pytest.mark.parametrize("owner", PORTALS)
def test_r1_exactly_the_own_cell_of_the_matrix_is_accepted(owner: str, city: City, check: Callable[..., Answer]) -> None:
    cells = [folder(key) + b"/tin-tuc/2026/a.md" for key in PORTALS] + SHARED + CODE
    assert set(cells) - foreign(city, check, cells, owner) == {folder(owner) + b"/tin-tuc/2026/a.md"}


def test_r1_a_proposal_may_have_the_editors_of_two_portals(city: City, check: Callable[..., Answer]) -> None:
    cells = [folder(key) + b"/tin-tuc/2026/a.md" for key in ("phuong-1", "phuong-2", "phuong-3")]
    assert foreign(city, check, cells, "phuong-1", "phuong-2") == {cells[2]}


def test_r1_a_portal_that_the_proposal_itself_brings_is_nobody_s_own(city: City, check: Callable[..., Answer]) -> None:
    head = city.proposal({b"content/wards/moi/tin-tuc/2026/a.md": POST})
    answer = check(city.content, "--changed", f"{city.base}..{head}", "-p", "moi")
    assert answer.code == 2
    assert "Không có cổng «moi»" in answer.text


def proposal_without(city: City, prefix: bytes, more: dict[bytes, tuple[bytes, bytes]] | None = None) -> str:
    kept = {path: entry for path, entry in city.entries.items() if not path.startswith(prefix)}
    return city.store.commit_of(kept | (more or {}), city.base)


@pytest.mark.parametrize("gone", ["/tin-tuc/2026/vi-du.md", "/tin-tuc", ""])
def test_r1_editors_cannot_delete_what_was_online(gone: str, city: City, check: Callable[..., Answer]) -> None:
    head = proposal_without(city, folder("phuong-1") + gone.encode())
    answer = check(city.content, "--changed", f"{city.base}..{head}", "-p", "phuong-1")
    assert answer.code == 1
    assert ("content/wards/phuong-1/tin-tuc/2026/vi-du.md", "DX02") in {(path, code) for path, _, code, _ in answer.problems}


def test_r1_renaming_is_deleting(city: City, check: Callable[..., Answer]) -> None:
    old, new = (folder("phuong-1") + b"/tin-tuc/2026/" + name for name in (b"vi-du.md", b"ten-moi.md"))
    head = proposal_without(city, old, {new: city.entries[old]})
    answer = check(city.content, "--changed", f"{city.base}..{head}", "-p", "phuong-1")
    assert {code for path, _, code, _ in answer.problems if path == old.decode()} == {"DX02"}


def test_r1_a_public_post_in_a_folder_called_noi_bo_is_public_all_the_same(tmp_path: Path, check: Callable[..., Answer]) -> None:
    city = make_city(tmp_path / "kho", "mau")
    path = b"content/wards/mau/tin-tuc/noi-bo/a.md"
    before = city.proposal({path: POST})
    head = city.store.commit_of(city.entries, before)
    answer = check(city.content, "--changed", f"{before}..{head}", "-p", "mau")
    assert (path.decode(), "DX02") in {(told, code) for told, _, code, _ in answer.problems}
    inner = b"content/wards/mau/noi-bo/2026/a.md"
    before = city.proposal({inner: (b"100644", example("noi-bo").encode())})
    head = city.store.commit_of(city.entries, before)
    assert check(city.content, "--changed", f"{before}..{head}", "-p", "mau").code == 0


@pytest.mark.parametrize(("change", "codes"), [
    (("status: published", "status: draft"), {"DX05"}),
    (("status: published", "status: published\npublish_at: 2027-01-01"), {"DX05"}),
    (("date: 2026-11-24", "date: 2027-01-01"), {"DX05"}),
    (("status: published", "status: withdrawn\nwithdrawn:\n  date: 2026-11-24\n  reason: Số liệu chưa chính xác."), set()),
    (("status: published", "status: published\nexpires: 2027-01-01"), set()),
])
def test_r1_what_is_online_does_not_vanish_without_a_reason(
        change: tuple[str, str], codes: set[str], city: City, check: Callable[..., Answer]) -> None:
    path = folder("phuong-1") + b"/tin-tuc/2026/vi-du.md"
    head = city.proposal({path: (b"100644", SOURCED.replace(*change).encode())})
    answer = check(city.content, "--changed", f"{city.base}..{head}", "-p", "phuong-1")
    assert {code for _, _, code, _ in answer.problems if code.startswith("DX")} == codes


def test_r1_a_draft_may_stay_a_draft(tmp_path: Path, check: Callable[..., Answer]) -> None:
    city, path = make_city(tmp_path / "kho", "mau"), b"content/wards/mau/tin-tuc/2026/nhap.md"
    draft = SOURCED.replace("status: published", "status: draft").encode()
    before = city.proposal({path: (b"100644", draft)})
    head = city.store.commit_of(city.entries | {path: (b"100644", draft + b"\nx\n")}, before)
    assert check(city.content, "--changed", f"{before}..{head}", "-p", "mau").code == 0


def test_r1_a_proposal_of_more_than_a_hundred_megabytes_is_refused(tmp_path: Path, check: Callable[..., Answer]) -> None:
    city = make_city(tmp_path / "kho", "mau")
    large = {b"content/wards/mau/tin-tuc/2026/a/anh-%d.jpg" % number: (b"100644", bytes([number]) * 19_900_000) for number in range(6)}
    answer = check(city.content, "--changed", f"{city.base}..{city.proposal(large)}", "-p", "mau")
    assert "DX03" in {code for _, _, code, _ in answer.problems}
