"""The form of words in the index is that of the words which a reader's browser asks for; units and things have several names."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from plugins.core.place_names import place_word, spoken_names
from schemas.portal import Portal
from schemas.strict_yaml import read_mapping
from schemas.text.search_words import marked_form, other_words, search_form
from tests.search.conftest import address
from tests.worlds import ROOT


def portal(key: str) -> Portal:
    return Portal.model_validate(read_mapping((ROOT / "content" / "wards" / key / "portal.yml").read_text("utf-8"), max_events=20_000).data)


@pytest.mark.parametrize(("typed", "form"), [("Đăng", "dang"), ("ký", "ki"), ("KỸ", "ki"), ("quý", "qui"), ("tây", "tay"), ("thủy", "thuy"),
                                             ("Ủy", "uy"), ("y", "y"), ("797/UBND", "797/ubnd")])
def test_one_form_for_all_ways_to_type_a_word(typed: str, form: str) -> None:
    assert search_form(typed) == form


@pytest.mark.parametrize(("one", "other"), [("hòa", "hoà"), ("thủy", "thuỷ"), ("Ủy", "uỷ"), ("kỹ", "kĩ"), ("quý", "quí")])
def test_tones_may_stand_on_either_letter(one: str, other: str) -> None:
    assert marked_form(one) == marked_form(other)


def test_marks_tell_words_apart() -> None:
    assert len({marked_form(word) for word in ("cho", "chó", "chợ", "chờ", "đất", "dất", "dat")}) == 7


def test_the_browser_and_the_index_agree_on_every_word(page: Page, sample: Path) -> None:
    page.goto(address("city"))
    words = sorted({word.strip(".,;:!?()«»\"'…–") for file in (ROOT / "content" / "city").rglob("*.md") for word in file.read_text("utf-8").split()})
    letters = [word for word in words if word.isalpha()]
    script = next((sample / "city" / "tai-nguyen").glob("search-words.*.js")).name
    found = page.evaluate("""async ([script, words]) => { const { searchForm, markedForm } = await import(`/tai-nguyen/${script}`);
        return words.map((word) => [searchForm(word), markedForm(word)]); }""", [script, letters])
    assert len(letters) > 1000
    for word, (form, marked) in zip(letters, found, strict=True):
        assert form == search_form(word)
        assert marked in ("", marked_form(word)), word


def test_a_unit_has_all_the_names_by_which_it_is_called() -> None:
    names = spoken_names(portal("phuong-iv"))
    assert {"phuong iv", "phuong 4", "p4", "p 4", "phuong bon"} <= set(names)
    assert list(names) == sorted(names, key=lambda name: (-len(name), name))
    assert {"ninh son", "phuong ninh son", "p ninh son"} <= set(spoken_names(portal("ninh-son")))
    assert place_word("phuong-iv") == "donviphuongiv"


def test_no_name_of_a_unit_is_an_ordinary_word() -> None:
    names = {name for key in ("phuong-1", "phuong-2", "phuong-3", "phuong-iv") for name in spoken_names(portal(key))}
    assert not names & {"mot", "hai", "ba", "bon", "1", "2", "3", "4", "phai", "iv"}


def test_a_post_is_found_by_other_words_for_the_same_thing() -> None:
    assert "cúp điện" in other_words("Tạm ngừng cấp điện ngày 03/12")
    assert "ngừng cấp điện" not in other_words("Tạm ngừng cấp điện ngày 03/12")
    assert other_words("Điện Biên") == []


def test_words_of_the_vocabulary_are_whole(sample: Path) -> None:
    words = json.loads((sample / "city/tim-kiem/chi-muc/2026-q4/tu.json").read_text("utf-8"))
    assert words == sorted(set(words))
    assert {"dien", "dang", "nuoc"} <= set(words)
