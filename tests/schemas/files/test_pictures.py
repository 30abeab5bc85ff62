import io
from typing import Any

import pytest
from PIL import ExifTags, Image, ImageFilter

from schemas.files.limits import picture_limits
from schemas.files.media import MediaError
from schemas.files.picture_cleaning import without_metadata
from schemas.files.pictures import read_picture
from schemas.text.picture_words import is_empty_credit, is_empty_description, is_file_name, is_same
from tests.hostile.picture_samples import drawing, exif, saved

SIZE = (1280, 720)


def photo(**options: Any) -> bytes:
    return saved(drawing(size=SIZE), "JPEG", **options)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_measured_and_published_as_it_is_shown(orientation: int) -> None:
    found = read_picture(photo(exif=exif(orientation)))
    assert (found.width, found.height) == (SIZE if orientation < 5 else SIZE[::-1])
    assert Image.open(io.BytesIO(without_metadata(photo(exif=exif(orientation))))).size == (found.width, found.height)


def test_words_of_the_metadata_are_told_so_that_they_can_be_searched() -> None:
    tags = Image.Exif()
    tags[ExifTags.Base.Artist] = "Nguyễn Văn Mẫu".encode()
    tags[0x9C9C] = "số 0912".encode("utf-16-le")
    found = read_picture(photo(exif=tags, comment=b"chup tai nha", xmp=b"<dc:creator>Mau</dc:creator>"))
    assert not found.has_place
    for words in ("Nguyễn Văn Mẫu", "số 0912", "chup tai nha", "<dc:creator>Mau</dc:creator>"):
        assert words in found.metadata_text


def test_a_picture_without_metadata_has_no_words() -> None:
    assert read_picture(photo()).metadata_text == ""


def test_the_place_of_a_photo_is_seen() -> None:
    assert read_picture(photo(exif=exif())).has_place


def test_a_photo_with_a_second_view_is_a_still_picture_and_goes_out_with_one() -> None:
    data = saved(drawing(size=SIZE), "MPO", save_all=True, append_images=[drawing(size=SIZE)])
    assert read_picture(data).type == "JPEG"
    assert without_metadata(data).count(b"\xff\xd8\xff") == 1


def test_a_blurred_picture_is_less_sharp_than_the_limit() -> None:
    image = drawing(size=SIZE)
    assert read_picture(saved(image, "PNG")).sharpness > picture_limits().least_sharpness
    assert read_picture(saved(image.filter(ImageFilter.GaussianBlur(4)), "PNG")).sharpness < picture_limits().least_sharpness


@pytest.mark.parametrize(("data", "words"), [
    (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"), (b"<?xml version='1.0'?><svg/>", "SVG"), (b"\0\0\0\x18ftypheic", "HEIC"), (b"GIF89a", ".jpg")])
def test_the_hint_for_a_picture_of_another_kind_names_it(data: bytes, words: str) -> None:
    with pytest.raises(MediaError) as caught:
        read_picture(data)
    assert words in caught.value.hint


def test_a_pointer_of_git_lfs_is_named() -> None:
    with pytest.raises(MediaError, match="Git LFS"):
        read_picture(b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n")


@pytest.mark.parametrize("text", ["Hình minh họa", "Hinh minh hoa", "Ảnh minh hoạ số 12", "ảnh của bài viết", "IMG_20261124_081500", "DSC00012", "z5123456789_abc",
                                  "Screenshot 2026-11-24", "20261124 (1)", "le-hoi.jpg"])
def test_descriptions_that_say_nothing(text: str) -> None:
    assert is_empty_description(text)


@pytest.mark.parametrize("text", ["Người dân quét rác dọc bờ kênh", "Quang cảnh hội nghị", "Hình ảnh núi Bà Đen", "Ảnh hoa mai vàng", "Đoàn viên trồng 20 cây"])
def test_descriptions_that_say_something(text: str) -> None:
    assert not is_empty_description(text)


@pytest.mark.parametrize(("text", "found"), [("ra-quan-ve-sinh", True), ("Ra quan ve sinh", True), ("ra_quan_ve_sinh.jpg", True), ("Ra quân vệ sinh", False)])
def test_descriptions_that_are_the_file_name(text: str, found: bool) -> None:
    assert is_file_name(text, "ra-quan-ve-sinh.jpg") is found


@pytest.mark.parametrize(("one", "other", "found"), [("Lễ hội  đình.", "lễ hội đình", True), ("Lễ hội", None, False), ("Lễ hội", "Lễ hội đình", False)])
def test_texts_are_the_same_but_for_capitals_and_marks(one: str, other: str | None, found: bool) -> None:
    assert is_same(one, other) is found


@pytest.mark.parametrize("text", ["Internet", "Ảnh: Internet", "Sưu tầm", "(sưu tầm)", "suu tam", "Nguồn: Facebook", "FB", "Zalo", "Không rõ nguồn"])
def test_credits_that_name_nobody(text: str) -> None:
    assert is_empty_credit(text)


@pytest.mark.parametrize("text", ["Nguyễn Văn Mẫu", "Ảnh: Trần Thị Ví Dụ", "Ban Biên tập", "Mạnh Sưu", "Tranh minh họa của Ban Biên tập"])
def test_credits_that_name_somebody(text: str) -> None:
    assert not is_empty_credit(text)
