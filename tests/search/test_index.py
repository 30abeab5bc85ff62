"""The index as files: the same pages give the same bytes, every page is in it, and an edit lets as little as possible be made again."""

import gzip
import json
import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plugins.pelican import shards
from plugins.pelican.search_index import END, _columns, _document, index_files
from plugins.pelican.search_texts import Findable
from schemas.fields import VIETNAM
from tests.equivalence.builds import Place, render
from tests.worlds import NOW, PORTALS, example, make_portal, put

SIGNATURE = b"pagefind_dcd"
TEXT = "Lịch tiêm phòng cho trẻ em và người lớn tuổi ở khu phố, ấp; mang theo sổ."


def pages(count: int) -> list[Findable]:
    start = datetime(2026, 1, 5, tzinfo=VIETNAM)
    return [Findable(f"Thông báo số {number}", f"/thong-bao/2026/so-{number}/", f"phuong-{number % 3}", "Phường Mẫu", "Thông báo", f"p{number % 3}",
                     TEXT * (1 + number % 4), date=start + timedelta(days=number // 2), kind="notice", category="y-te", sections=("tin-tuc", "thong-bao"))
            for number in range(count)]


def test_the_same_pages_give_the_same_bytes() -> None:
    assert index_files(pages(60)) == index_files(pages(60))


def test_a_fragment_shows_the_words_as_they_were_written() -> None:
    files = index_files(pages(3))
    shown = [json.loads(gzip.decompress(data).removeprefix(SIGNATURE)) for path, data in files.items() if path.endswith(".pf_fragment")]
    assert sorted(one["url"] for one in shown) == [page.url for page in pages(3)]
    assert all(one["content"].startswith("Lịch tiêm phòng cho trẻ em") for one in shown)


@pytest.mark.parametrize("disguise", ["zzdonvicity", "ZZDonViCity", "x/zzdonvicity", "zzdonvicity,", "zzđonvicity"])
def test_no_word_of_a_text_lets_a_page_pass_for_one_of_another_unit(disguise: str) -> None:
    page = Findable(f"Thông báo {disguise}", "/thong-bao/2026/x/", "phuong-1", "Phường Mẫu", "Thông báo", disguise, f"Nộp phí {disguise} ngay", disguise)
    document = _document(page, 0, _columns(page))
    assert re.findall(r"zz\w+", document) == [f"zzdonviphuong1{END}", f"zzloaipage{END}"]


def test_no_ready_made_interface_is_published() -> None:
    assert not [path for path in index_files(pages(1)) if path.endswith(".css") or "ui" in path or "highlight" in path]


def fragments(folder: Path) -> list[dict[str, object]]:
    return [json.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE)) for path in folder.rglob("*.pf_fragment")]


def test_every_post_that_is_online_can_be_found(sample: Path) -> None:
    """Decree 42/2022 Điều 7(1): full search. On the city's portal, in all portals."""
    in_city = {str(one["url"]) for one in fragments(sample / "city")}
    for key in PORTALS:
        own = {str(one["url"]) for one in fragments(sample / key)}
        posts = {f"/{file.parent.relative_to(sample / key).as_posix()}/" for file in (sample / key).rglob("index.html")
                 if 'class="wrap post"' in file.read_text("utf-8") and "đã được gỡ" not in file.read_text("utf-8")}
        assert posts
        assert posts <= own, key
        assert all(any(url.endswith(post) for url in in_city) for post in posts), key


def test_an_edit_makes_one_part_of_its_portal_and_one_of_the_city_again(tmp_path: Path) -> None:
    content = tmp_path / "content"
    make_portal(content, "city", city=True)
    ward, _ = make_portal(content), make_portal(content, "khac")
    for year in (2022, 2023, 2026):
        put(ward, f"thong-bao/{year}/lich-{year}.md", example("thong-bao").replace("2026-", f"{year}-"))
    place = Place(content, tmp_path / "store", tmp_path / "output", NOW, 0)
    render(place)
    before = place.made("index-search")
    assert {name.split(":", 1)[1].split(":")[0] for name in before} == {"city", "mau", "khac"}
    assert parts_of(before) == {"trang", "2026", "2022-den-2023"}
    file = ward / "thong-bao/2026/lich-2026.md"
    file.write_text(file.read_text("utf-8") + "\nThêm một câu cuối bài cho rõ.\n", "utf-8")
    render(place)
    after = place.made("index-search")
    assert {name for name in after if after[name] != before[name]} == {
        "page:mau:index-search:/tim-kiem/chi-muc/2026/", "page:city:index-search:/tim-kiem/chi-muc/2026/"}
    put(ward, "thong-bao/2026/moi.md", example("thong-bao"))
    render(place)
    assert {name for name in after if "/2022-den-2023/" in name and place.made("index-search")[name] != after[name]} == set()


def test_pages_can_be_made_first_and_the_index_with_the_next_build(tmp_path: Path) -> None:
    content = tmp_path / "content"
    make_portal(content, "city", city=True)
    post = put(make_portal(content), "thong-bao/2026/lich.md", example("thong-bao"))
    place = Place(content, tmp_path / "store", tmp_path / "output", NOW, 0)
    render(place)
    index, before = place.made("index-search"), words_of_the_index(place)
    post.write_text(post.read_text("utf-8") + "\nĐiểm hẹn mới là nhà văn hóa khu phố.\n", "utf-8")
    render(place, "--pages-only")
    assert "nhà văn hóa khu phố" in (place.output / "mau/thong-bao/2026/lich/index.html").read_text("utf-8")
    assert place.made("index-search") == index
    assert words_of_the_index(place) == before
    render(place)
    assert "nhà văn hóa khu phố" in words_of_the_index(place)


def words_of_the_index(place: Place) -> str:
    return " ".join(str(one["content"]) for one in fragments(place.output / "mau"))


def test_a_part_with_many_posts_is_cut_into_quarters_and_months(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "MANY", 3)
    monkeypatch.setattr(shards, "MANY_NOW", 2)
    content = tmp_path / "content"
    ward = make_portal(content)
    for day in ("2025-01-05", "2025-02-05", "2025-08-05", "2026-02-05", "2026-08-05", "2026-09-05", "2026-09-06"):
        put(ward, f"thong-bao/{day[:4]}/lich-{day}.md", example("thong-bao").replace("date: 2026-11-24", f"date: {day}"))
    place = Place(content, tmp_path / "store", tmp_path / "output", NOW, 0)
    render(place)
    assert parts_of(place.made("index-search")) == {"trang", "2025", "2026-q1-den-2026-08", "2026-09"}


def parts_of(cells: dict[str, int]) -> set[str]:
    return {name.rstrip("/").rsplit("/", 1)[1] for name in cells}


def test_every_post_stands_in_one_part_however_the_parts_are_joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "MANY", 2)
    monkeypatch.setattr(shards, "MANY_NOW", 2)
    content = tmp_path / "content"
    ward = make_portal(content)
    days = ("2021-03-05", "2022-01-05", "2023-02-05", "2023-08-05", "2023-12-05", "2024-02-05", "2026-01-05", "2026-05-05", "2026-09-06")
    for day in days:
        put(ward, f"thong-bao/{day[:4]}/lich-{day}.md", example("thong-bao").replace("date: 2026-11-24", f"date: {day}"))
    place = Place(content, tmp_path / "store", tmp_path / "output", NOW, 0)
    render(place)
    assert parts_of(place.made("index-search")) == {"trang", "2021-den-2022", "2023-q1-den-2023-q3", "2023-q4-den-2024", "2026-q1-den-2026-q2", "2026-q3"}
    posts = [str(one["url"]) for one in fragments(place.output / "mau") if "/thong-bao/20" in str(one["url"])]
    assert sorted(posts) == [f"/thong-bao/{day[:4]}/lich-{day}/" for day in days]


def test_a_word_costs_a_reader_a_small_piece_of_a_part(sample: Path) -> None:
    for part in (sample / "city/tim-kiem/chi-muc").glob("2*"):
        sizes = [path.stat().st_size for path in part.rglob("*.pf_index")]
        assert max(sizes) * 10 < sum(sizes), part


def test_parts_that_are_joined_anew_are_those_of_a_build_from_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "MANY", 2)
    content = tmp_path / "content"
    ward = make_portal(content)
    place = Place(content, tmp_path / "store", tmp_path / "output", NOW, 0)
    for days in (("2021-03-05", "2022-01-05", "2026-09-06"), ("2022-02-05",)):  # the second time 2021 and 2022 are too many for one part
        for day in days:
            put(ward, f"thong-bao/{day[:4]}/lich-{day}.md", example("thong-bao").replace("date: 2026-11-24", f"date: {day}"))
        render(place)
    anew = Place(content, tmp_path / "store-2", tmp_path / "output-2", NOW, 0)
    render(anew)
    assert parts_of(place.made("index-search")) == {"trang", "2021", "2022", "2026"}
    assert search_files(place) == search_files(anew)


def search_files(place: Place) -> dict[str, bytes]:
    folder = place.output / "mau/tim-kiem"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
