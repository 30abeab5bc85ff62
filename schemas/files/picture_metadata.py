"""What a picture says of itself besides its pixels: EXIF, XMP, IPTC, PNG text, comments."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from PIL import ExifTags, Image

from schemas.files.limits import picture_limits
from schemas.files.pictures import BROKEN

_FOLDERS = (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo, ExifTags.IFD.Interop)
_WINDOWS_TAGS = range(0x9C9B, 0x9CA0)  # title, comment, author, keywords, subject, in UTF-16
_NO_WORDS = frozenset({"icc_profile", "exif", "transparency"})
# Technical, or read elsewhere (EXIF, and what Pillow puts into `info`).
_NO_WORDS_SEGMENTS = (b"Exif\x00", b"ICC_PROFILE\x00", b"JFIF\x00", b"Adobe\x00", b"http://ns.adobe.com/xap/1.0/")


def read_exif(image: Image.Image) -> dict[int, Any]:
    """The EXIF tags of a picture and its folders; empty where there are none or nobody can read them."""
    try:
        exif = image.getexif()
        tags = dict(exif)
        for folder in _FOLDERS:
            tags[folder] = dict(exif.get_ifd(folder))
        return {key: value for key, value in tags.items() if value}
    except BROKEN:
        return {}


def has_place(exif: Mapping[int, Any]) -> bool:
    """Whether the EXIF says where the picture was taken."""
    gps = exif.get(ExifTags.IFD.GPSInfo, {})
    return isinstance(gps, dict) and bool({ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude} & set(gps))


def metadata_text(image: Image.Image, exif: Mapping[int, Any]) -> str:
    """All words of the metadata, one piece a line, at most as many as are searched."""
    info = {key: value for key, value in image.info.items() if key not in _NO_WORDS}
    segments = [data for _, data in getattr(image, "applist", ()) if not data.startswith(_NO_WORDS_SEGMENTS)]
    pieces = dict.fromkeys(piece for piece in _words((exif, info, segments)) if len(piece) > 2)
    return "\n".join(pieces)[: picture_limits().max_metadata_characters]


def _words(value: Any) -> Iterator[str]:
    """The words inside values, lists and mappings of any shape; numbers are no words."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _words(_utf16(item) if key in _WINDOWS_TAGS else item)
    elif isinstance(value, bytes):
        yield _printable(value.decode("utf-8", "replace"))
    elif isinstance(value, str):
        yield _printable(_from_latin(value))
    elif isinstance(value, Iterable):
        for item in value:
            yield from _words(item)


def _from_latin(text: str) -> str:
    """Pillow reads the bytes of a tag as Latin-1; telephones write UTF-8."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _utf16(value: Any) -> Any:
    return value.decode("utf-16-le", "replace") if isinstance(value, bytes) else value


def _printable(text: str) -> str:
    return " ".join("".join(char if char.isprintable() and char != "\ufffd" else " " for char in text).split())
