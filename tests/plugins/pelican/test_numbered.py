"""Numbered pages of lists: every post stands on one, and what comes or goes touches the pages of its own year at most (decision 4)."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from plugins.pelican.numbered import Spot, split
from tests.equivalence.builds import Place, render
from tests.worlds import NOW, example, make_portal, put

PER_PAGE = 3
POST = re.compile(r'<a href="/thong-bao/\d{4}/lich-(\d{4}-\d\d-\d\d)/"')


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A ward with 8 notices in 2024, 1 in 2025 and 8 in 2026, three on a page."""
    monkeypatch.setattr("plugins.pelican.numbered.PER_PAGE", PER_PAGE)
    content = tmp_path / "content"
    make_portal(content, "city", city=True)
    make_portal(content)
    place = Place(content, tmp_path / "store", tmp_path / "output", NOW, 0)
    for year, count in ((2024, 8), (2025, 1), (2026, 8)):
        for number in range(count):
            write(place, date(year, 3, 1) + timedelta(days=number))
    render(place, "--pages-only")
    return place


def write(place: Place, day: date) -> Path:
    """A notice of that day."""
    text = re.sub(r"^date: .*", f"date: {day}", example("thong-bao"), flags=re.M)
    text = re.sub(r"^title: .*", f"title: Lịch tiêm phòng ngày {day.day} tháng {day.month} năm {day.year} ở các khu phố", text, flags=re.M)
    return put(place.content / "wards/mau", f"thong-bao/{day.year}/lich-{day}.md", text)


def pages(place: Place) -> dict[str, bytes]:
    """The numbered pages of the notices, by period and number."""
    folder = place.output / "mau/thong-bao/trang"
    return {file.parent.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("index.html")}


def chain(place: Place, url: str, step: str) -> list[tuple[str, list[str]]]:
    """The pages that one after the other are named by «next» or «prev», and the days of their posts."""
    found: list[tuple[str, list[str]]] = []
    while url:
        html = (place.output / "mau" / url.lstrip("/") / "index.html").read_text("utf-8")
        found.append((url.removeprefix("/thong-bao/"), list(dict.fromkeys(POST.findall(html)))))
        link = re.search(rf'rel="{step}" href="([^"]+)"', html)
        url = link[1] if link else ""
    return found


def changed(place: Place, before: dict[str, bytes]) -> set[str]:
    """Numbered pages that a build adds, changes or takes away."""
    render(place, "--pages-only")
    after = pages(place)
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def test_the_way_from_the_front_leads_past_every_post_and_back(place: Place) -> None:
    (front, newest), *rest = chain(place, "/thong-bao/", "next")
    assert (front, newest) == ("", ["2026-03-08", "2026-03-07", "2026-03-06"])
    assert [name for name, _ in rest] == ["trang/2026/3/", "trang/2026/2/", "trang/2026/1/", "trang/2025/1/",
                                          "trang/2024/3/", "trang/2024/2/", "trang/2024/1/"]
    days = [day for _, page in rest for day in page]
    assert days == sorted(days, reverse=True)
    assert len(set(days)) == len(days) == 17
    assert chain(place, "/thong-bao/trang/2024/1/", "prev") == rest[::-1]


def test_the_front_names_the_newest_page_of_each_year(place: Place) -> None:
    html = (place.output / "mau/thong-bao/index.html").read_text("utf-8")
    assert re.findall(r'href="/thong-bao/(trang/[^"]+)">(\d+)<', html) == [
        ("trang/2026/3/", "2026"), ("trang/2025/1/", "2025"), ("trang/2024/3/", "2024")]


def test_a_list_that_the_front_shows_whole_has_no_numbered_page(place: Place) -> None:
    assert not (place.output / "mau/tin-tuc/trang").exists()


def test_a_new_post_touches_the_newest_page(place: Place) -> None:
    before = pages(place)
    write(place, date(2026, 11, 20))
    assert changed(place, before) == {"2026/3"}


@pytest.mark.parametrize(("gone", "moved"), [("2024-03-01", {"2024/1", "2024/2", "2024/3"}), ("2024-03-07", {"2024/3"})])
def test_a_post_that_goes_moves_the_later_pages_of_its_year_only(place: Place, gone: str, moved: set[str]) -> None:
    before = pages(place)
    (place.content / f"wards/mau/thong-bao/2024/lich-{gone}.md").unlink()
    assert changed(place, before) == moved


def test_a_post_that_comes_late_moves_the_later_pages_of_its_year_only(place: Place) -> None:
    before = pages(place)
    write(place, date(2024, 2, 1))
    assert changed(place, before) == {"2024/1", "2024/2", "2024/3"}


@pytest.mark.parametrize(("url", "front", "spot", "title"), [
    ("/tin-tuc/trang/2026/3/", "/tin-tuc/", Spot("2026", 3), "năm 2026, trang 3"),
    ("/tin-don-vi/trang/2026-11/12/", "/tin-don-vi/", Spot("2026-11", 12), "tháng 11/2026, trang 12"),
    ("/tin-tuc/", "/tin-tuc/", None, ""),
])
def test_addresses_and_titles(url: str, front: str, spot: Spot | None, title: str) -> None:
    assert split(url) == (front, spot)
    assert (spot.title if spot else "") == title
