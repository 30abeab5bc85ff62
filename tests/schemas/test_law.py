from datetime import date

import pytest

from schemas import law
from schemas.kinds import KINDS


def test_categories_feed_sections_that_exist_and_belong_to_kinds_that_exist() -> None:
    for category in law.categories().values():
        assert set(category.feeds) <= set(law.sections()), category.id
        assert set(category.kinds) <= set(KINDS), category.id
        assert category.clause


def test_every_public_kind_has_a_category_and_a_section() -> None:
    with_section = {section.kind for section in law.sections().values()}
    for kind in KINDS.values():
        assert any(kind.key in category.kinds for category in law.categories().values()), kind.key
        assert kind.key in with_section or not kind.is_public


def test_a_section_of_no_kind_is_fed_by_some_category() -> None:
    fed = {section for category in law.categories().values() for section in category.feeds}
    assert {section.id for section in law.sections().values() if section.kind is None} == fed


def test_no_category_and_section_share_a_page() -> None:
    assert not set(law.categories()) & {section.id for section in law.sections().values() if section.kind is None}


def test_the_fourteen_groups_of_the_grassroots_democracy_law() -> None:
    assert sorted(category.group for category in law.categories().values() if category.group) == list(range(1, 15))


def test_the_types_of_decree_30() -> None:
    assert len(law.document_types()) == 29
    assert law.document_types()["quyet-dinh"].symbol == "QĐ"


@pytest.mark.parametrize(("day", "there", "gone"), [
    (date(2022, 8, 14), "nd43", "nd42"), (date(2022, 8, 15), "nd42", "nd43"), (date(2026, 6, 30), "nd42", "nd224"), (date(2026, 7, 1), "nd224", "nd42")])
def test_the_law_of_a_day(day: date, there: str, gone: str) -> None:
    in_force = {instrument.id for instrument in law.instruments_on(day)}
    assert there in in_force
    assert gone not in in_force
