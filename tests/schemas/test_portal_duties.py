from datetime import date

import pytest

from schemas import law
from schemas.clock import Clock, midnight
from schemas.portal_duties import duties, has_known_suffix, labels_of


@pytest.mark.parametrize(("name", "labels"), [
    ("Phường Hiệp Ninh", {"hiepninh", "phuonghiepninh"}), ("Xã Thạnh Tân", {"thanhtan", "xathanhtan"}), ("Phường 1", {"phuong1"}),
    ("Phường IV", {"phuongiv"}), ("Thành phố Tây Ninh", {"tayninh", "thanhphotayninh"}), ("Đơn vị Đặc thù", {"donvidacthu"}),
])
def test_an_address_begins_with_the_name_of_the_unit(name: str, labels: set[str]) -> None:
    assert labels_of(name) == labels


@pytest.mark.parametrize(("host", "sample", "known"), [
    ("hiepninh.tayninh.gov.vn", False, True), ("hiepninh.tayninh.example", True, True), ("hiepninh.tayninh.example", False, False),
    ("hiepninh.com.vn", False, False), ("hiepninhgov.vn", False, False)])
def test_which_endings_an_address_may_have(host: str, sample: bool, known: bool) -> None:
    assert has_known_suffix(host, sample) is known


def test_the_duties_speak_of_categories_and_sections_that_exist() -> None:
    assert {page.id for page in duties().pages} <= {entry.id for entry in law.categories().values() if "page" in entry.kinds}
    assert {section.id for section in duties().sections} <= set(law.sections())
    assert all(page.clause for page in duties().pages)


@pytest.mark.parametrize(("tier", "day", "holds"), [
    ("ward", date(2023, 7, 1), True), ("ward", date(2023, 6, 30), False), ("city", date(2026, 11, 24), False)])
def test_a_duty_holds_for_its_tiers_from_its_day(tier: str, day: date, holds: bool) -> None:
    assert duties().groups.holds(tier, Clock(midnight(day))) is holds
