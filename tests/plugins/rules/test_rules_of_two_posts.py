"""Rules that speak of two posts: these have no single bad example."""

from pathlib import Path

import pytest

from schemas.state import State
from tests.worlds import AS_OF, example, judge, make_portal, put, run_build


def errors(content: Path) -> dict[str, set[str]]:
    return {verdict.reading.path.removeprefix("wards/mau/"): {problem.code for problem in verdict.problems if problem.is_error}
            for verdict in judge(content).verdicts}


def test_two_posts_at_one_address_are_both_refused(tmp_path: Path) -> None:
    ward = make_portal(tmp_path)
    put(ward, "tin-tuc/2026/trong-cay.md", example("tin-tuc"))
    put(ward, "tin-tuc/2026/trong-cay/index.md", example("tin-tuc"))
    assert set(map(frozenset, errors(tmp_path).values())) == {frozenset({"DC05"})}


@pytest.mark.parametrize(("change", "codes"), [
    (("", ""), {"VB02"}), (("number: 01/KH-UBND", "number: 02/KH-UBND"), set()),
    (("issued: 2026-11-24\neffective: 2026-11-24", "issued: 2025-11-24\neffective: 2025-11-24"), set()),
    (("issuer: Ủy ban nhân dân", "issuer: Hội đồng nhân dân"), set())])
def test_a_number_is_used_once_a_year_by_each_body(change: tuple[str, str], codes: set[str], tmp_path: Path) -> None:
    ward = make_portal(tmp_path)
    put(ward, "van-ban/2026/mot/index.md", example("van-ban"), "van-ban.pdf")
    put(ward, "van-ban/2026/hai/index.md", example("van-ban").replace(*change), "van-ban.pdf")
    assert errors(tmp_path)["van-ban/2026/hai/index.md"] == codes


@pytest.mark.parametrize(("change", "codes"), [
    (("", ""), set()), (("status: published", "status: draft"), {"LK01"}), (("date: 2026-11-24", "date: 2026-12-24"), {"LK01"})])
def test_a_link_leads_to_a_post_that_is_online(change: tuple[str, str], codes: set[str], tmp_path: Path) -> None:
    ward = make_portal(tmp_path)
    put(ward, "thong-bao/2026/dich.md", example("thong-bao").replace(*change, 1))
    put(ward, "tin-tuc/2026/nguon.md", example("tin-tuc").replace("Tổ tự quản", "Xem [thông báo](/thong-bao/2026/dich/). Tổ tự quản"))
    assert errors(tmp_path)["tin-tuc/2026/nguon.md"] == codes


def test_a_link_to_a_held_post_is_only_words(tmp_path: Path) -> None:
    ward = make_portal(tmp_path / "content")
    put(ward, "thong-bao/2026/dich.md", example("thong-bao").replace("category: ", "category: khong-"))
    put(ward, "tin-tuc/2026/nguon.md", example("tin-tuc").replace("Tổ tự quản", "Xem [thông báo cũ](/thong-bao/2026/dich/). Tổ tự quản"))
    done = run_build("render", "--content", str(tmp_path / "content"), "--output", str(tmp_path / "out"), "--as-of", AS_OF)
    assert done.returncode == 0, done.stdout + done.stderr
    page = (tmp_path / "out/mau/tin-tuc/2026/nguon/index.html").read_text("utf-8")
    assert "Xem thông báo cũ." in page
    assert "/thong-bao/2026/dich/" not in page
    feed = (tmp_path / "out/mau/tin-tuc/feed.atom").read_text("utf-8")
    assert "thông báo cũ" in feed
    assert "/thong-bao/2026/dich/" not in feed
    assert judge(tmp_path / "content").verdicts[0].state is State.HELD


@pytest.mark.parametrize(("kind", "place", "told"), [
    ("tin-tuc", "2026/ra-quan/bai.md", True), ("tin-tuc", "2026/ra-quan.md", False), ("tin-tuc", "2026/ra-quan/index.md", False),
    ("gioi-thieu", "lich-su/bai.md", True), ("gioi-thieu", "lich-su.md", False)])
def test_a_post_in_a_folder_of_its_own_is_its_index(kind: str, place: str, told: bool, tmp_path: Path) -> None:
    put(make_portal(tmp_path), f"{kind}/{place}", example(kind))
    found = [problem for problem in judge(tmp_path).problems if problem.code == "DC06"]
    assert [problem.is_error for problem in found] == ([False] if told else [])
