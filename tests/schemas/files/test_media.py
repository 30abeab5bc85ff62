import io

import pytest
from PIL import Image

from schemas.files.media import MediaError, audio_seconds, file_type, sha256
from schemas.files.picture_cleaning import without_metadata
from schemas.files.pictures import read_picture


def picture(kind: str = "JPEG", size: tuple[int, int] = (64, 36), exif: Image.Exif | None = None) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", size, "teal").save(data, format=kind, **({"exif": exif} if exif else {}))
    return data.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_size_and_type_come_from_the_content(kind: str) -> None:
    found = read_picture(picture(kind))
    assert (found.width, found.height, found.type) == (64, 36, kind)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", picture()[:200], picture("GIF")])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(MediaError):
        read_picture(data)


def test_a_moving_picture_is_refused() -> None:
    data = io.BytesIO()
    frames = [Image.new("RGB", (9, 9), color) for color in ("red", "blue")]
    frames[0].save(data, format="WEBP", save_all=True, append_images=frames[1:])
    with pytest.raises(MediaError, match="động"):
        read_picture(data.getvalue())


def test_a_picture_bomb_is_refused() -> None:
    with pytest.raises(MediaError, match="điểm ảnh"):
        read_picture(picture("PNG", (8000, 6000)))


def test_the_place_where_a_photo_was_taken_is_taken_out() -> None:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (11.0, 18.0, 0.0)}
    exif[0x010F] = "Máy ảnh"
    with_gps = picture(exif=exif)
    assert Image.open(io.BytesIO(with_gps)).getexif()
    clean = Image.open(io.BytesIO(without_metadata(with_gps)))
    assert not clean.getexif()
    assert clean.size == (64, 36)


def test_a_clean_picture_stays_the_same_bytes() -> None:
    assert without_metadata(picture()) == picture()


@pytest.mark.parametrize(("name", "data", "kind"), [("a.pdf", b"%PDF-1.7", "PDF"), ("a.docx", b"PK\x03\x04", "Word"), ("a.csv", b"a,b\n", "CSV")])
def test_files_are_what_they_say(name: str, data: bytes, kind: str) -> None:
    assert file_type(name, data) == kind


@pytest.mark.parametrize(("name", "data"), [("a.pdf", b"PK\x03\x04"), ("a.docx", b"%PDF-"), ("a.csv", b"\x00"), ("a.pdf", b"<script>"), ("a.csv", b"%PDF-")])
def test_files_that_pretend_are_refused(name: str, data: bytes) -> None:
    with pytest.raises(MediaError):
        file_type(name, data)


def test_what_is_no_recording_is_refused() -> None:
    with pytest.raises(MediaError):
        audio_seconds(b"ID3 nothing more")


def test_sha256() -> None:
    assert sha256(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
