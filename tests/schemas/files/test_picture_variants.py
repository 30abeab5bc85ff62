import io
from itertools import pairwise

import pytest
from PIL import Image

from schemas.files.picture_variants import Variant, picture_files, variants_of
from schemas.files.pictures import read_picture
from tests.hostile.picture_samples import drawing, exif, saved


def made(data: bytes) -> dict[str, Image.Image]:
    return {name: Image.open(io.BytesIO(file)) for name, file in picture_files("anh.jpg", data, read_picture(data).width).items()}


@pytest.mark.parametrize("width", [1, 300, 480, 799, 1280, 1600, 6000])
def test_no_variant_is_wider_than_the_picture_and_each_format_is_there(width: int) -> None:
    variants = variants_of(width)
    assert {variant.format for variant in variants} == {"avif", "webp"}
    assert all(variant.width <= min(width, 1600) for variant in variants)
    assert all(before < after for before, after in pairwise(variants))


def test_a_variant_has_a_name_that_no_editor_can_give() -> None:
    assert Variant("avif", 480).file("anh.jpg") == "anh.jpg.480.avif"


@pytest.mark.parametrize("orientation", [1, 3, 6])
def test_variants_are_turned_and_know_nothing_of_who_and_where(orientation: int) -> None:
    files = made(saved(drawing(size=(2000, 1000)), "JPEG", exif=exif(orientation)))
    width, height = (2000, 1000) if orientation < 5 else (1000, 2000)
    assert set(files) == {"anh.jpg"} | {variant.file("anh.jpg") for variant in variants_of(width)}
    for name, image in files.items():
        assert not image.getexif()
        assert "exif" not in image.info
        assert image.size == ((width, height) if name == "anh.jpg" else (image.width, round(image.width * height / width)))


def test_a_variant_looks_like_its_picture() -> None:
    data = saved(drawing(size=(2000, 1000)), "JPEG", exif=exif(6))
    shown = made(data)
    small = [image.convert("RGB").resize((16, 32)).tobytes() for image in shown.values()]
    assert all(max(abs(one - other) for one, other in zip(small[0], each, strict=True)) < 48 for each in small[1:])


@pytest.mark.parametrize(("mode", "kind"), [("RGBA", "PNG"), ("P", "PNG"), ("L", "PNG"), ("LA", "PNG"), ("1", "PNG"), ("I;16", "PNG"), ("CMYK", "JPEG"),
                                            ("RGBA", "WEBP")])
def test_every_way_to_hold_colours_has_variants(mode: str, kind: str) -> None:
    image = Image.new(mode, (600, 400)) if mode == "I;16" else drawing(size=(600, 400)).convert(mode)
    files = made(saved(image, kind))
    assert {file.size for name, file in files.items() if ".480." in name} == {(480, 320)}


def test_what_is_transparent_stays_so() -> None:
    image = drawing(size=(600, 400)).convert("RGBA")
    image.putalpha(0)
    for name, file in made(saved(image, "PNG")).items():
        assert file.convert("RGBA").getpixel((5, 5))[3] == 0, name  # type: ignore[index]


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = saved(drawing(size=(1280, 720)), "JPEG")
    assert picture_files("anh.jpg", data, 1280) == picture_files("anh.jpg", data, 1280)
