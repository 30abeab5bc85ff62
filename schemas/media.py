"""Opens pictures, recordings and files, with limits; says what they are by their content, never by their name."""

import hashlib
import io
from dataclasses import dataclass

import mutagen
from PIL import Image, UnidentifiedImageError

from schemas.likeness import look_of

MAX_PIXELS = 40_000_000
MAX_PICTURE = 8_000_000  # bytes
MAX_FILE = 20_000_000  # bytes
PICTURE_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}

_MAGIC = ((b"%PDF-", "PDF"), (b"PK\x03\x04", "ZIP"), (b"ID3", "MP3"), (b"\xff\xfb", "MP3"), (b"\xff\xf3", "MP3"),
          (b"OggS", "OGG"))
GIT_LFS = b"version https://git-lfs"  # a text that stands for a file kept elsewhere
_ZIP_NAMES = {"docx": "Word", "xlsx": "Excel", "odt": "OpenDocument", "ods": "OpenDocument"}


class MediaError(Exception):
    """A file that is not what it should be; the message is Vietnamese, for the editor."""


@dataclass(frozen=True)
class Picture:
    """Size in pixels, type («JPEG», «PNG», «WEBP») and look (schemas/likeness.py) of a still picture."""

    width: int
    height: int
    type: str
    look: int = 0


def read_picture(data: bytes) -> Picture:
    """Size and type of a picture; raises MediaError where it is none, or too large, or moves."""
    if len(data) > MAX_PICTURE:
        raise MediaError(f"Ảnh lớn hơn {MAX_PICTURE // 1_000_000} MB.")
    try:
        with Image.open(io.BytesIO(data), formats=list(PICTURE_TYPES)) as image:
            width, height = image.size
            if width * height > MAX_PIXELS:
                raise MediaError(f"Ảnh có quá nhiều điểm ảnh ({width}×{height}).")
            if getattr(image, "n_frames", 1) > 1:
                raise MediaError("Ảnh động không dùng được.")
            image.load()
            return Picture(width, height, str(image.format), look_of(image))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise MediaError("Tệp này không phải ảnh JPEG, PNG hoặc WebP đọc được.") from None


def without_metadata(data: bytes) -> bytes:
    """The same picture without EXIF, GPS and comments; the bytes themselves where there is nothing to take away."""
    with Image.open(io.BytesIO(data), formats=list(PICTURE_TYPES)) as image:
        kept = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression", "dpi", "gamma", "srgb"}
        if not set(image.info) - kept:
            return data
        clean = io.BytesIO()
        options = {"quality": 88} if image.format in ("JPEG", "WEBP") else {}
        upright(image).save(clean, format=image.format, **options)
        return clean.getvalue()


def upright(image: Image.Image) -> Image.Image:
    """The picture turned as its EXIF says, with bare pixels only."""
    from PIL import ImageOps

    turned = ImageOps.exif_transpose(image)
    bare = Image.new(turned.mode, turned.size)
    bare.paste(turned)
    return bare


def file_type(name: str, data: bytes) -> str:
    """«PDF», «Word», «CSV» … by content; raises MediaError where content and name disagree."""
    if len(data) > MAX_FILE:
        raise MediaError(f"Tệp lớn hơn {MAX_FILE // 1_000_000} MB.")
    ending = name.rsplit(".", 1)[-1]
    found = next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
    if ending == "pdf" and found == "PDF":
        return "PDF"
    if ending in _ZIP_NAMES and found == "ZIP":
        return _ZIP_NAMES[ending]
    if ending == "csv" and not found and b"\x00" not in data and not data.startswith(GIT_LFS):
        return "CSV"
    raise MediaError(f"Nội dung tệp không phải .{ending}.")


def audio_seconds(data: bytes) -> int:
    """Length of a recording in seconds; raises MediaError where it is none."""
    try:
        recording = mutagen.File(io.BytesIO(data))
    except mutagen.MutagenError:
        recording = None
    if recording is None or not recording.info.length:
        raise MediaError("Tệp này không phải bản ghi âm MP3, M4A hoặc OGG đọc được.")
    return round(float(recording.info.length))


def sha256(data: bytes) -> str:
    """Hexadecimal SHA-256 of the bytes."""
    return hashlib.sha256(data).hexdigest()
