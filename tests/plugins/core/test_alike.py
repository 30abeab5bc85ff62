"""Which earlier posts have the same words or the same picture: the answers, and that no more becomes stale than must."""

import random
from pathlib import Path

import pytest

from plugins.core.judging.copies import nearest_original
from plugins.core.judging.looks import FAR_ENOUGH, latest_use
from plugins.core.reading.stock import settle
from schemas.source_law import source_law
from tests.lines import Shelf, made_up

PICTURE = 0x0F0F0F0F33335555


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


TEXT = range(100, 120)


def test_only_what_comes_earlier_can_make_a_post_a_copy(shelf: Shelf) -> None:
    own = made_up("own", "2026-11-20", prints=TEXT)
    shelf.put(own)
    with shelf.cell("own") as lists:
        assert nearest_original(own, lists) is None
    shelf.put(made_up("later", "2026-11-21", "khac", prints=TEXT), made_up("same-unit", "2026-11-19", prints=TEXT[:5]), made_up("other", "2026-11-19", "khac", prints=range(5)))
    assert nearest_original(own, shelf.lists()) is None
    shelf.put(made_up("draft", "2026-11-18", "khac", prints=TEXT, status="draft"))
    original = made_up("earlier", "2026-11-19", "khac", prints=TEXT[:15])
    with shelf.cell("own") as lists:
        assert nearest_original(own, lists) is None
    shelf.put(made_up("latest", "2026-11-22", "khac", prints=TEXT))
    assert shelf.stale() == []
    shelf.put(original)
    assert shelf.stale() == ["own"]
    found = nearest_original(own, shelf.lists())
    assert found and (found.other, found.percent) == (original, 100)


def test_what_one_unit_says_too_often_is_stock_however_late_it_says_so(shelf: Shelf) -> None:
    often = [made_up(f"n{number}", f"2026-10-1{number}", "khac", prints=TEXT) for number in range(source_law().stock_posts + 1)]
    own = made_up("own", "2026-11-20", prints=TEXT)
    shelf.put(own, *often[:-1])
    with shelf.cell("own") as lists:
        assert nearest_original(own, lists)
    shelf.put(often[-1])
    assert shelf.stale() == ["own"]
    with shelf.cell("own") as lists:
        assert nearest_original(own, lists) is None
    shelf.put(made_up("first", "2020-01-01", "khac", prints=TEXT), made_up("second", "2020-01-01", "mot", prints=TEXT))
    assert shelf.stale() == []  # it reads the marks alone, not the long lists
    shelf.take_away(*often)
    assert shelf.stale() == ["own"]
    assert nearest_original(own, shelf.lists())


def test_the_lists_are_the_same_whatever_came_first(tmp_path: Path) -> None:
    dice = random.Random(7)
    posts = [made_up(f"p{number}", f"2026-0{dice.randrange(1, 4)}-0{dice.randrange(1, 9)}", dice.choice(["mot", "hai"]), look=PICTURE,
                  prints=dice.sample(range(12), 4)) for number in range(60)]
    stays = posts[:40]
    one, other, third = Shelf(tmp_path / "1"), Shelf(tmp_path / "2"), Shelf(tmp_path / "3")
    one.put(*stays)
    for post in posts:
        other.put(post)
    for post in dice.sample(posts[40:], 20):
        other.take_away(post)
    third.put(*posts[:40:2])
    third.put(*stays)
    settle(third.store)
    assert one.entries() == other.entries() == third.entries()
    assert any(sort == "!" for _, sort, _ in one.entries())


def test_a_picture_leads_to_its_latest_use_for_another_event(shelf: Shelf) -> None:
    own = made_up("own", "2026-11-20", title="Bản tin số 47", look=PICTURE)
    first, latest = made_up("a", "2026-11-01", title="Lễ hội mùa xuân", look=PICTURE), made_up("b", "2026-11-10", "khac", title="Trồng cây đầu năm", look=PICTURE ^ 1)
    shelf.put(own, first, latest, made_up("c", "2026-11-11", title="Bản tin số 46", look=PICTURE), made_up("d", "2026-11-20", title="Cùng một ngày", look=PICTURE),
              made_up("e", "2026-11-12", title="Chưa đăng bài", look=PICTURE, status="draft"), made_up("f", "2026-11-12", title="Ảnh khác hẳn", look=~PICTURE & 2**64 - 1))
    with shelf.cell("own") as lists:
        assert latest_use(PICTURE, own, lists) == latest
    shelf.put(made_up("g", "2026-11-21", title="Về sau mới có", look=PICTURE))
    assert shelf.stale() == []
    shelf.take_away(latest)
    assert shelf.stale() == ["own"]
    assert latest_use(PICTURE, own, shelf.lists()) == first


def test_a_logo_of_thousands_of_posts_is_not_looked_at_in_all_of_them(shelf: Shelf) -> None:
    own = made_up("own", "2026-11-20", title="Bản tin số 99", look=PICTURE)
    shelf.put(own, *(made_up(f"n{number}", f"2026-{number // 28 + 1:02}-{number % 28 + 1:02}", title=f"Bản tin số {number}", look=PICTURE) for number in range(3 * FAR_ENOUGH)))
    with shelf.cell("own") as lists:
        assert latest_use(PICTURE, own, lists) is None
    shelf.put(made_up("first", "2020-01-01", title="Việc khác hẳn", look=PICTURE))
    assert shelf.stale() == []
