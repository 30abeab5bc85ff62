"""Links between portals, to internal posts, and addresses that differ only by case or form."""

from pathlib import Path

import pytest

from schemas.problem import Problem
from schemas.state import State
from tests.worlds import example, judge, make_portal, put

HAI = "https://hai.tayninh.example"


def linking(tmp_path: Path, target: str) -> list[Problem]:
    """Problems of a post that links to `target`, in a city with a second ward that has one document."""
    put(make_portal(tmp_path, "hai"), "van-ban/2026/mot/index.md", example("van-ban"), "van-ban.pdf")
    put(make_portal(tmp_path), "tin-tuc/2026/nguon.md", example("tin-tuc").replace("Tổ tự quản", f"Xem [văn bản]({target}). Tổ tự quản"))
    return [problem for problem in judge(tmp_path).problems if problem.code in ("CG01", "CG02", "LK01")]


@pytest.mark.parametrize("target", [
    HAI, HAI + "/", HAI + "/van-ban/", HAI + "/van-ban/2026/mot/", HAI + "/van-ban/2026/mot", HAI + "/van-ban/2026/mot/#muc-viec-da-lam",
    HAI + "/van-ban/2026/mot/van-ban.pdf", HAI + "/van-ban/feed.atom", HAI + "/tin-tuc/trang/2/", HAI + "/van-ban/nam/2026/", HAI + "/?q=1",
    "https://mau.tayninh.example/tin-tuc/2026/nguon/", "https://baomau.example/noi-bo/tin", "https://hai.tayninh.example.khac.example/x/",
])
def test_a_link_to_a_page_of_another_portal_is_good(target: str, tmp_path: Path) -> None:
    assert linking(tmp_path, target) == []


@pytest.mark.parametrize("target", [
    HAI + "/van-ban/2026/hai/", HAI + "/khong-co/", HAI + "/van-ban/2026/hai/tep.pdf", HAI + "/don-vi/", "https://mau.tayninh.example/tin-tuc/2026/khac/"])
def test_a_link_to_no_page_of_another_portal_is_a_warning(target: str, tmp_path: Path) -> None:
    [found] = linking(tmp_path, target)
    assert (found.code, found.is_error, found.line) == ("CG01", False, 16)


@pytest.mark.parametrize("target", ["/noi-bo/2026/lich-truc/", HAI + "/noi-bo/2026/lich-truc/", "https://mau.tayninh.example/noi-bo/2026/x/"])
def test_a_link_to_an_internal_post_is_refused(target: str, tmp_path: Path) -> None:
    [found] = linking(tmp_path, target)
    assert (found.code, found.is_error, found.line) == ("CG02", True, 16)


@pytest.mark.parametrize(("kind", "change", "refused"), [
    ("tin-tuc", ("Tổ tự quản", "Xem wards/mau/noi-bo/2026/lich-truc. Tổ tự quản"), True), ("tin-tuc", ("Tổ tự quản", "Tin nội bộ. Tổ tự quản"), False),
    ("tin-tuc", ("status: published", "status: published\nmoved_from: /noi-bo/2026/lich-truc/"), True),
    ("noi-bo", ("Tổ tự quản", "Xem /noi-bo/2026/lich-truc/. Tổ tự quản"), False)])
def test_even_the_path_of_an_internal_post_stays_inside(kind: str, change: tuple[str, str], refused: bool, tmp_path: Path) -> None:
    assert change[0] in example(kind)
    put(make_portal(tmp_path), f"{kind}/2026/vi-du.md", example(kind).replace(*change, 1))
    assert any(problem.code == "CG02" for problem in judge(tmp_path).problems) is refused


@pytest.mark.parametrize("name", ["Ra-Quan.md", "RA-QUAN/index.md", "ra-qua\u0302n.md", "ra-qu\u00e2n/index.md", "ra-quan\u200b.md", "ra_quan.md"])
def test_an_address_that_differs_only_by_case_or_form_cannot_be_made(name: str, tmp_path: Path) -> None:
    ward = make_portal(tmp_path)
    put(ward, "tin-tuc/2026/ra-quan.md", example("tin-tuc"))
    other = put(ward, f"tin-tuc/2026/{name}", example("tin-tuc"))
    verdicts = {verdict.reading.path: verdict for verdict in judge(tmp_path).verdicts}
    assert verdicts["wards/mau/tin-tuc/2026/ra-quan.md"].state is State.PUBLISHED
    path = other.relative_to(tmp_path).as_posix()
    assert path not in verdicts or verdicts[path].state is State.HELD
    assert [problem for problem in judge(tmp_path).problems if problem.is_error and problem.code in ("DC03", "CT05")]
