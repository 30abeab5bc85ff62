from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import vietnamese as vi


@pytest.mark.parametrize(("text", "folded"), [("Đường Phố", "duong pho"), ("ỦY BAN NHÂN DÂN", "uy ban nhan dan"), ("ơ ư ă â ê ô", "o u a a e o")])
def test_fold(text: str, folded: str) -> None:
    assert vi.fold(text) == folded


@pytest.mark.parametrize(("text", "slug"), [
    ("Ra quân dọn vệ sinh khu phố 3!", "ra-quan-don-ve-sinh-khu-pho-3"), ("Đất đai – ở đô thị", "dat-dai-o-do-thi"), ("???", "")])
def test_slug(text: str, slug: str) -> None:
    assert vi.slug(text) == slug


@given(st.text())
def test_a_slug_is_always_an_address_part(text: str) -> None:
    assert all(char in "abcdefghijklmnopqrstuvwxyz0123456789-" for char in vi.slug(text))
    assert len(vi.slug(text)) <= 80


def test_words_stand_in_dictionary_order() -> None:
    words = ["An", "Ánh", "Ăn", "Ân", "Dũng", "Dương", "Đào", "Đức", "Oanh", "Ông", "Ơn", "Út", "Uyên", "Ưng"]
    assert sorted(reversed(words), key=vi.sort_key) == words
    tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert sorted(reversed(tones), key=vi.sort_key) == tones


def test_people_stand_by_given_name() -> None:
    people = ["Trần Văn An", "Lê Thị Ánh", "Nguyễn Văn Đức", "Võ Thị Uyên"]
    assert sorted(reversed(people), key=vi.person_key) == people


@pytest.mark.parametrize(("day", "words"), [
    (date(2024, 2, 5), "Thứ Hai, ngày 05 tháng 02 năm 2024"), (date(2026, 11, 24), "Thứ Ba, ngày 24 tháng 11 năm 2026"),
    (date(2026, 3, 8), "Chủ Nhật, ngày 08 tháng 3 năm 2026")])
def test_a_long_day_is_written_as_decree_30_has_it(day: date, words: str) -> None:
    assert vi.long_day(day) == words


@pytest.mark.parametrize(("count", "words"), [(850, "850 byte"), (38_400, "38 kB"), (1_234_567, "1,2 MB")])
def test_file_size(count: int, words: str) -> None:
    assert vi.file_size(count) == words


def test_number() -> None:
    assert vi.number(1234567) == "1.234.567"
