"""What rules ask of lists: the answers, and that no more becomes stale than must."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from plugins.core.judging import exempt
from plugins.core.judging.fact_reader import CorpusFacts, PortalFacts
from plugins.core.judging.facts import PortalLine, series_of
from plugins.core.memory.freshness import let_time_pass
from plugins.core.memory.meaning import PostLine
from schemas.exemptions import Exemption
from schemas.fields import VIETNAM
from schemas.portal import DatedName
from schemas.problem import Problem
from tests.lines import NEWS, Shelf, made_up

NEXT_DAY = datetime(2026, 11, 25, 9, tzinfo=VIETNAM)


def document(name: str, number: str, issued: str) -> PostLine:
    return made_up(name, folder="van-ban", number=number, issued=issued)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_who_asked_whether_an_address_is_there_does_not_care_what_stands_there(shelf: Shelf) -> None:
    shelf.put(made_up("a"))
    with shelf.cell("names") as lists:
        assert PortalFacts(lists, "mau").has_url("/tin-tuc/a/")
        assert not PortalFacts(lists, "mau").has_url("/tin-tuc/c/")
    with shelf.cell("looks") as lists:
        assert [post.fields.title for post in PortalFacts(lists, "mau").by_url("/tin-tuc/a/")] == [NEWS["title"]]
    shelf.put(made_up("b"), made_up("c", portal="khac"))
    assert shelf.stale() == []
    shelf.put(made_up("a", title="Một tên khác hẳn"))
    assert shelf.stale() == ["looks"]
    shelf.put(made_up("c"))
    assert shelf.stale() == ["looks", "names"]


@pytest.mark.parametrize(("change", "readable"), [
    ({}, datetime(2026, 11, 20, tzinfo=VIETNAM)), ({"publish_at": "2026-11-21T08:30+07:00"}, datetime(2026, 11, 21, 8, 30, tzinfo=VIETNAM)),
    ({"status": "draft"}, None), ({"folder": "noi-bo"}, None)])
def test_a_claim_says_from_when_readers_can_see_the_post(change: dict[str, str], readable: datetime | None, shelf: Shelf) -> None:
    post = made_up("a", **change)  # type: ignore[arg-type]
    shelf.put(post)
    [claim] = PortalFacts(shelf.lists(), "mau").claims(post.url)
    assert (claim.path, claim.readable) == (post.path, readable)


def test_the_next_smaller_number_is_of_the_same_row_and_its_latest_day(shelf: Shelf) -> None:
    own = document("own", "12/KH-UBND", "2026-03-02")
    shelf.put(own, document("a", "02/KH-UBND", "2026-03-01"), document("b", "09/KH-UBND", "2026-03-05"), document("c", "09/KH-UBND", "2026-03-04"),
              document("d", "11/QĐ-UBND", "2026-03-09"), document("e", "11/KH-UBND", "2025-12-09"))
    with shelf.cell("own") as lists:
        assert PortalFacts(lists, "mau").numbered_before(own.fields) == (9, date(2026, 3, 5))
    shelf.put(document("f", "03/KH-UBND", "2026-03-02"), document("g", "13/KH-UBND", "2026-03-02"))
    assert shelf.stale() == []
    shelf.put(document("h", "10/KH-UBND", "2026-03-02"))
    assert shelf.stale() == ["own"]
    first = series_of(document("a", "02/KH-UBND", "2026-03-01").fields)
    assert first is not None
    assert PortalFacts(shelf.lists(), "mau").numbered_before(document("a", "02/KH-UBND", "2026-03-01").fields) is None


def test_what_waits_fills_its_section_when_its_hour_comes(shelf: Shelf) -> None:
    shelf.put(made_up("a", "2026-11-25"))
    with shelf.cell("portal") as lists:
        assert not PortalFacts(lists, "mau").has_kind("news")
        assert not PortalFacts(lists, "mau").has_category("xay-dung-dang")
    let_time_pass(shelf.store, datetime(2026, 11, 24, 23, 59, tzinfo=VIETNAM))
    assert shelf.stale() == []
    let_time_pass(shelf.store, NEXT_DAY)
    assert shelf.stale() == ["portal"]
    assert PortalFacts(shelf.lists(NEXT_DAY), "mau").has_kind("news")


def test_a_portal_has_the_name_of_the_moment_and_is_found_by_its_host(shelf: Shelf) -> None:
    names = tuple(DatedName(name=name, short=name, start=start, basis="Nghị quyết mẫu")
                  for name, start in (("Phường Cũ", date(2020, 1, 1)), ("Phường Mới", date(2026, 11, 25))))
    shelf.put(PortalLine("mau", "wards/mau", "https://mau.example", "commune", names, "tn-1"), PortalLine("khac", "wards/khac", "https://khac.example"))
    with shelf.cell("name") as lists:
        assert CorpusFacts(lists).name_of(made_up("a")) == "Phường Cũ"
    let_time_pass(shelf.store, NEXT_DAY)
    assert shelf.stale() == ["name"]
    later = CorpusFacts(shelf.lists(NEXT_DAY))
    assert later.name_of(made_up("a")) == "Phường Mới"
    assert [portal.key for portal in later.by_host("khac.example")] == ["khac"]
    assert later.portals().keys() == {"mau", "khac"}
    assert later.portal("khac").name(later.lists.clock) == "khac"
    assert PortalFacts(later.lists, "mau").tier == "commune"


def test_an_exemption_covers_up_to_its_last_day(shelf: Shelf) -> None:
    entry = Exemption(rule="NT01", path="wards/mau/a.md", reason="Chờ bổ sung", by="Trưởng ban", until=date(2026, 11, 24))
    shelf.add("exempt:0", entry, exempt.exempt_places(0, entry))
    problem = Problem("wards/mau/a.md", 1, 1, "NT01", "Sai.")
    with shelf.cell("judge") as lists:
        assert exempt.covering(problem, lists) == entry
        assert exempt.covering(replace(problem, code="NT02"), lists) is None
    let_time_pass(shelf.store, NEXT_DAY)
    assert shelf.stale() == ["judge"]
    assert exempt.covering(problem, shelf.lists(NEXT_DAY)) is None
