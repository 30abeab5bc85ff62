"""Characters that cannot be seen or that look like others."""

import pytest

from schemas.text.odd_characters import odd_characters


@pytest.mark.parametrize("char", "\u00a0\u00ad\u200b\u200c\u200d\u2060\u202f\u3000\u2003\ufffd\u0085\ue000\uf0b7\u3164\U000e0041\u061c\u202e\ufeff",
                         ids=ascii)
def test_a_character_that_cannot_be_seen_is_found_and_named(char: str) -> None:
    [odd] = odd_characters(f"Phường{char}Mẫu")
    assert (odd.char, odd.index) == (char, 6)
    assert f"U+{ord(char):04X}" in odd.name


@pytest.mark.parametrize(("text", "char", "instead"), [
    ("Ðảng bộ phường", "Ð", "Đ"), ("Tây Ninh viết sаi", "а", "a"), ("ОК", "О", "O"), ("Ηội nghị", "Η", "H"),
    ("ｐhường", "ｐ", "p"), ("năm ２０２６", "２", "2"), ("𝐓hông báo", "𝐓", "T"), ("Phường Ⅳ", "Ⅳ", "IV"), ("ﬁle", "ﬁ", "fi"),
    ("x\u0323\u0301", "\u0323", ""), ("cộng Иa", "И", "")])
def test_a_character_that_looks_like_another_is_found_with_what_is_meant(text: str, char: str, instead: str) -> None:
    assert [(odd.char, odd.instead) for odd in odd_characters(text)][:1] == [(char, instead)]


@pytest.mark.parametrize("text", [
    "Cộng hòa xã hội chủ nghĩa Việt Nam – “độc lập” – 30 m², 25 °C, 1 000 ₫, ½, …", "Bụi mịn 35 μg/m³, điện trở 5 kΩ, góc α",
    "Đoàn khách từ Москва (Nga) và Ελλάδα", "☎ 0276 → ✓ 😀 ❤️", "a\tb\nc", ""])
def test_what_belongs_in_a_text_is_left_alone(text: str) -> None:
    assert list(odd_characters(text)) == []


def test_each_character_is_told_once() -> None:
    assert [odd.index for odd in odd_characters("a\u00a0b\u00a0c\u200b")] == [1, 5]
