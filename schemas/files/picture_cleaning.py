"""Pictures as they go out: bare pixels, without EXIF, place, comments, or anything behind the end.

Pillow is loaded where a picture is opened, and no sooner: it takes longer than reading a post.
"""

import io
import warnings
from typing import TYPE_CHECKING

from schemas.files.picture_parts import only_pixels
from schemas.files.pictures import BROKEN

if TYPE_CHECKING:
    from PIL import Image

_OPTIONS = {"JPEG": {"quality": 88}, "WEBP": {"quality": 88}, "PNG": {}}


def without_metadata(data: bytes) -> bytes:
    """The same picture with nothing but its pixels; the bytes themselves where there is nothing to take away."""
    from PIL import Image
    with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=list(_OPTIONS)) as image:
        kind = "JPEG" if image.format == "MPO" else str(image.format)
        if only_pixels(data, kind):
            return data
        clean = io.BytesIO()
        bare(image).save(clean, format=kind, **_OPTIONS[kind])
        return clean.getvalue()


def bare(image: "Image.Image") -> "Image.Image":
    """The picture turned as its EXIF says, in the colours that every screen takes for granted, and knowing nothing more."""
    from PIL import ImageOps
    try:
        ImageOps.exif_transpose(image, in_place=True)
    except BROKEN:  # an EXIF that nobody can read turns nothing
        image.load()
    shown = _in_plain_colours(image)
    shown.info = {key: value for key, value in image.info.items() if key == "transparency"}
    return shown


def _in_plain_colours(image: "Image.Image") -> "Image.Image":
    """Colours of the picture's own profile as sRGB, because the profile is left behind."""
    profile = image.info.get("icc_profile")
    if image.mode == "CMYK":
        return image.convert("RGB")
    if not profile or image.mode not in ("RGB", "RGBA"):
        return image
    from PIL import ImageCms
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=image.mode) or image
    except (ImageCms.PyCMSError, *BROKEN):  # a profile that nobody can read changes nothing
        return image
