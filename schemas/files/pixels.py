"""Decodes pictures with Pillow, with limits. Reached through schemas/files/pictures.py alone, which loads Pillow only then."""

import io
import warnings

from PIL import ExifTags, Image, ImageFilter, ImageStat

from schemas.files.likeness import look_of
from schemas.files.limits import picture_limits
from schemas.files.media import MediaError
from schemas.files.picture_metadata import has_place, metadata_text, read_exif
from schemas.files.pictures import BROKEN, Picture

_TYPES = ("JPEG", "PNG", "WEBP")
_SMALL = (1024, 1024)  # what looks and sharpness are measured on
_SIDES = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)
_TURNED = frozenset({5, 6, 7, 8})  # EXIF orientations that swap width and height


def decode_picture(data: bytes) -> Picture:
    """The picture; raises MediaError where it is none, has too many pixels, or moves."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=_TYPES) as image:
            _refuse(image)
            return _picture(image)
    except Image.DecompressionBombError:
        raise MediaError("Ảnh có quá nhiều điểm ảnh.", "Thu nhỏ ảnh còn khoảng 1600×900 rồi tải lên.") from None
    except BROKEN:
        raise MediaError("Tệp này không phải ảnh JPEG, PNG hoặc WebP đọc được.", _other_type(data)) from None


def _refuse(image: Image.Image) -> None:
    width, height = image.size
    if width * height > (picture_limits().max_pixels_webp if image.format == "WEBP" else picture_limits().max_pixels):
        raise MediaError(f"Ảnh có quá nhiều điểm ảnh ({width}×{height}).", "Thu nhỏ ảnh còn khoảng 1600×900 rồi tải lên.")
    if image.format != "MPO" and getattr(image, "n_frames", 1) > 1:  # an MPO is a photo with a second view behind it
        raise MediaError("Ảnh động không dùng được.", "Dùng một ảnh tĩnh.")


def _picture(image: Image.Image) -> Picture:
    size = image.size
    image.draft("L", _SMALL)  # a large JPEG is decoded at a fraction of its size
    grey = image.convert("L")
    grey.thumbnail(_SMALL)
    exif = read_exif(image)
    turned = exif.get(ExifTags.Base.Orientation) in _TURNED
    width, height = reversed(size) if turned else size
    kind = "JPEG" if image.format == "MPO" else str(image.format)
    return Picture(width, height, kind, look_of(grey), sharpness_of(grey), metadata_text(image, exif), has_place(exif))


def sharpness_of(grey: Image.Image) -> float:
    """Variance of the Laplacian of a grey picture: low where nothing has a sharp edge."""
    return float(ImageStat.Stat(grey.filter(_SIDES)).var[0])


def _other_type(data: bytes) -> str:
    """What to do with a file of another kind."""
    start = data[:300].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<svg", b"<?xml", b"<!doctype svg")):
        return "Đây là ảnh SVG, loại ảnh có thể chứa mã chạy: xuất ra .png rồi tải lên."
    if b"ftyphei" in data[:32] or b"ftypmif1" in data[:32] or b"ftypavif" in data[:32]:
        return "Đây là ảnh HEIC hoặc AVIF của điện thoại: mở ảnh, lưu thành .jpg rồi tải lên."
    return "Lưu lại ảnh thành .jpg hoặc .png rồi tải lên."
