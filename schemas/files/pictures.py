"""Opens pictures, with limits: JPEG, PNG and WebP, still, said by their content and never by their name."""

import struct
import zlib
from dataclasses import dataclass

from schemas.files.limits import picture_limits
from schemas.files.media import MediaError, refuse_pointer

# What Pillow says of a broken file, depending on where it is broken.
BROKEN = (OSError, ValueError, SyntaxError, LookupError, TypeError, AttributeError, ArithmeticError, EOFError,
          struct.error, zlib.error)


@dataclass(frozen=True)
class Picture:
    """A still picture.

    Size in pixels as it is shown (turned as its EXIF says), type («JPEG», «PNG», «WEBP»), look (schemas/files/likeness.py);
    `sharpness` is the variance of a 3×3 Laplacian at 1024 pixels; `metadata_text` all words of its EXIF, XMP, IPTC and comments;
    `has_place`: the EXIF says where it was taken.
    """

    width: int
    height: int
    type: str
    look: int = 0
    sharpness: float = 0.0
    metadata_text: str = ""
    has_place: bool = False


def read_picture(data: bytes) -> Picture:
    """The picture; raises MediaError where it is none, or too large, or moves."""
    refuse_pointer(data)
    limit = picture_limits().max_bytes
    if len(data) > limit:
        raise MediaError(f"Ảnh lớn hơn {limit // 1_000_000} MB.", "Thu nhỏ ảnh còn khoảng 1600×900 rồi tải lên.")
    from schemas.files.pixels import decode_picture  # Pillow takes longer to load than a post to read: most posts have no picture
    return decode_picture(data)
