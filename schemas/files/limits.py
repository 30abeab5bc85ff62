"""What pictures and attachments may weigh and hold: figures of schemas/law/, each with its reason there."""

from functools import cache

from schemas.fields import Model
from schemas.law_file import read_law_file


class AttachmentLimits(Model):
    """Figures for files to download; `no_person` are first words of authors who are no persons."""

    max_bytes: int
    max_pages: int
    max_characters: int
    max_unpacked: int
    max_members: int
    scan_characters: int
    no_person: tuple[str, ...]


class PictureLimits(Model):
    """Figures for pictures; sides and sharpness are explained in schemas/law/pictures.yml."""

    max_bytes: int
    max_pixels: int
    max_pixels_webp: int
    max_metadata_characters: int
    good_sides: tuple[int, int]
    least_long_side: int
    ratios: tuple[str, ...]
    ratio_tolerance: float
    least_sharpness: float
    empty_words: frozenset[str]
    empty_credits: frozenset[str]


@cache
def attachment_limits() -> AttachmentLimits:
    """What a file to download may weigh and hold."""
    return read_law_file(AttachmentLimits, "attachments")


@cache
def picture_limits() -> PictureLimits:
    """What a picture may weigh, and how it should look."""
    return read_law_file(PictureLimits, "pictures")
