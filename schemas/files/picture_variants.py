"""A picture in the sizes and formats that screens ask for: AVIF, WebP for older browsers, and the picture itself for all others.

Pillow is loaded where a picture is opened, and no sooner.
"""

import io
import warnings
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from schemas.files.picture_cleaning import bare, without_metadata

if TYPE_CHECKING:
    from PIL import Image

WIDTHS = {"avif": (480, 800, 1600), "webp": (480, 800)}  # pixels; what a phone of 360 points and two pixels a point takes is the second
# One thread and one tile give the same bytes on any machine. As sharp, speed 8 has a quarter fewer bytes and takes four times as long.
_AVIF = {"quality": 50, "max_threads": 1, "autotiling": False}
_QUICK_FROM = 1000  # pixels
_WEBP = {"quality": 75, "method": 4}


@dataclass(frozen=True, order=True)
class Variant:
    """One file that is made of a picture; `width` in pixels."""

    format: str  # avif, webp
    width: int

    def file(self, name: str) -> str:
        """Its name beside the picture; no file of an editor has two dots («anh.jpg» → «anh.jpg.480.avif»)."""
        return f"{name}.{self.width}.{self.format}"


def variants_of(width: int) -> tuple[Variant, ...]:
    """What is made of a picture so many pixels wide: never wider than it is, and always one of each format."""
    return tuple(Variant(kind, each) for kind, widths in WIDTHS.items() for each in sorted({min(each, width) for each in widths}))


def picture_files(name: str, data: bytes, width: int) -> dict[str, bytes]:
    """All files of a picture that was opened and found to be so many pixels wide, by name: itself without metadata, and its variants."""
    from PIL import Image
    with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=["JPEG", "PNG", "WEBP"]) as image:
        share = min(1, max(WIDTHS["avif"]) / width)
        image.draft(None, (ceil(image.width * share), ceil(image.height * share)))  # a large JPEG is decoded at half its size
        plain = _plain(bare(image))
    return {name: without_metadata(data)} | {variant.file(name): _encoded(plain, variant) for variant in variants_of(width)}


def _plain(image: "Image.Image") -> "Image.Image":
    """Eight bits each of red, green and blue, and of opacity where the picture has any."""
    if image.mode.startswith("I"):  # sixteen bits of grey
        image = image.point(lambda level: level / 256).convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _encoded(image: "Image.Image", variant: Variant) -> bytes:
    from PIL.Image import Resampling
    size = (variant.width, max(1, round(image.height * variant.width / image.width)))
    shown, data = image if image.width == variant.width else image.resize(size, Resampling.LANCZOS), io.BytesIO()
    if variant.format == "avif":
        shown.save(data, "AVIF", speed=9 if variant.width > _QUICK_FROM else 8, **_AVIF)
    else:
        shown.save(data, "WEBP", **_WEBP)
    return data.getvalue()
