"""Texts, pictures and codes with which a page is handed on."""

import io
from typing import get_args

import pytest
from PIL import Image, ImageChops, ImageFont

from plugins.pelican.share_picture import HEIGHT, WIDTH, share_ground, share_picture
from plugins.pelican.sharing import LONGEST, short_text
from plugins.pelican.templates import THEME
from schemas.portal import Portal

ADDRESS = "https://hiepninh.tayninh.example/tin-tuc/2026/ra-quan/"
LETTERS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
TITLES = ["Ra quân", "Lịch tạm ngừng cung cấp điện " * 5, "Một tựa đề dài quá mức " * 30, "từ" * 200, "", "\U0001f389 < & \" № 中"]


def picture(title: str, accent: str = "do", name: str = "Phường Hiệp Ninh") -> bytes:
    return share_picture(share_ground(accent, name, "Cổng thông tin điện tử"), title)


@pytest.mark.parametrize("title", TITLES)
def test_any_title_makes_a_small_picture_of_the_size_that_is_told(title: str) -> None:
    data = picture(title)
    assert Image.open(io.BytesIO(data)).size == (WIDTH, HEIGHT)
    assert len(data) <= 25_000
    assert picture(title) == data


@pytest.mark.parametrize("title", ["Ra quân dọn vệ sinh khu phố 3", "Lịch tạm ngừng cung cấp điện " * 5, "Một tựa đề dài quá mức " * 30])
def test_a_title_is_cut_by_no_edge(title: str) -> None:
    bare, full = (Image.open(io.BytesIO(picture(words))).convert("RGB") for words in ("", title))
    drawn = ImageChops.difference(bare, full).getbbox()
    assert drawn
    left, top, right, bottom = drawn
    assert left > 20
    assert top > 0
    assert right < WIDTH - 20
    assert bottom < 330


def test_every_vietnamese_letter_has_a_drawing_of_its_own() -> None:
    font = ImageFont.truetype(THEME / "share" / "BeVietnamPro-SemiBold.ttf", 40, layout_engine=ImageFont.Layout.BASIC)
    drawings = {bytes(font.getmask(char)) for char in LETTERS + LETTERS.upper() + "\uffff"}
    assert len(drawings) == 2 * len(LETTERS) + 1


def test_every_accent_has_its_own_colours() -> None:
    accents = get_args(Portal.model_fields["accent"].annotation)
    assert len({picture("Ra quân", accent) for accent in accents}) == len(accents) > 3


@pytest.mark.parametrize("name", ["Xã Tân Bình", "Ủy ban nhân dân Phường Hiệp Ninh, Thành phố Tây Ninh, tỉnh Tây Ninh"])
def test_a_long_name_stays_inside(name: str) -> None:
    edge = Image.open(io.BytesIO(picture("", name=name))).convert("RGB").crop((WIDTH - 10, 340, WIDTH, HEIGHT))
    assert len(edge.getcolors() or ()) == 1


@pytest.mark.parametrize(("title", "summary"), [("Ra quân", "Ba câu."), ("Ra quân", "rất dài " * 80), ("tựa đề " * 60, "Ba câu."), ("tựađề" * 90, "x" * 400)])
def test_the_short_text_ends_with_the_address_and_is_short(title: str, summary: str) -> None:
    text = short_text("Phường Hiệp Ninh", title, summary, ADDRESS)
    assert text.endswith("\n" + ADDRESS)
    assert len(text) <= LONGEST


def test_the_short_text_says_who_speaks_and_cuts_between_words() -> None:
    text = short_text("Phường Hiệp Ninh", "Ra quân", "rất dài " * 80, ADDRESS)
    assert text.startswith("Phường Hiệp Ninh: Ra quân\n")
    assert text.splitlines()[1].removesuffix(" …").split()[-1] in ("rất", "dài")
