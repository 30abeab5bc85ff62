"""Copies are found by their fingerprints whatever was done to them; pictures by their look."""

import random

import pytest
from PIL import Image

from schemas.files.likeness import DETAIL, NEAR, is_same_picture, look_of, look_parts, text_prints
from schemas.vietnamese import fold

TEXT = ("Sáng thứ Bảy, hơn một trăm người dân khu phố 3 cùng nhau dọn dẹp tuyến kênh, vớt lục bình và trồng thêm hai mươi cây xanh dọc bờ. "
        "Tổ tự quản nhận giữ sạch tuyến kênh từ tuần này, mỗi tuần một đoạn, mỗi đoạn hai hộ trông coi.")


@pytest.mark.parametrize("altered", [fold(TEXT), TEXT.upper(), TEXT.replace(",", " –"), f"Tin mới: {TEXT} Chia sẻ ngay!"])
def test_a_copy_has_nearly_all_fingerprints_of_the_original(altered: str) -> None:
    assert len(set(text_prints(TEXT)) & set(text_prints(altered))) >= 0.9 * len(text_prints(TEXT))


def test_another_text_has_none() -> None:
    assert not set(text_prints(TEXT)) & set(text_prints("Lịch tiếp công dân tháng này có hai buổi, buổi đầu vào sáng thứ Tư tại trụ sở phường."))


@pytest.mark.parametrize("changed", range(NEAR + 1))
def test_looks_that_differ_little_have_a_part_in_common(changed: int) -> None:
    dice = random.Random(changed)
    for _ in range(200):
        look = dice.getrandbits(64)
        other = look
        for bit in dice.sample(range(64), changed):
            other ^= 1 << bit
        assert set(look_parts(look)) & set(look_parts(other))


@pytest.mark.parametrize(("one", "other", "expected"), [
    (0x5555_5555_5555_5555, 0x5555_5555_5555_5555, True), (0x5555_5555_5555_5555, 0x5555_5555_5555_5552, True),
    (0x5555_5555_5555_5555, 0x5555_5555_5555_555A, False),  # four bits
    (0, 0, False), (2**64 - 1, 2**64 - 1, False), ((1 << DETAIL) - 1, (1 << DETAIL) - 1, True), ((1 << DETAIL - 1) - 1, (1 << DETAIL - 1) - 1, False)])
def test_which_looks_are_of_one_picture(one: int, other: int, expected: bool) -> None:
    assert is_same_picture(one, other) is expected


def test_a_plain_picture_looks_like_nothing() -> None:
    plain = look_of(Image.new("RGB", (640, 360), "navy"))
    assert not is_same_picture(plain, plain)
