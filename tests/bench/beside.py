"""Pictures and papers that stand beside posts: small, and each of them other bytes than the next, as real ones are."""

import io
from functools import cache
from random import Random

from PIL import Image, ImageDraw

from tests.paper_files import new_pdf, saved

SIZE = (1200, 675)
BASES = 8  # drawn pictures; what makes each file its own is a comment in it
_START_OF_IMAGE = b"\xff\xd8"
_NUMBER = "00000000"


def picture(number: int) -> bytes:
    """A JPEG of about 20 kB."""
    comment = f"{number:08}".encode()
    segment = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment
    return _START_OF_IMAGE + segment + _drawing(number % BASES).removeprefix(_START_OF_IMAGE)


def paper(number: int) -> bytes:
    """A PDF of one page with a layer of text, of about 1 kB."""
    return _blank_paper().replace(_NUMBER.encode(), f"{number:08}".encode())


@cache
def _drawing(base: int) -> bytes:
    random = Random(base)
    image = Image.new("RGB", SIZE, (235, 240, 245))
    draw = ImageDraw.Draw(image)
    for _ in range(60):
        left, top = random.randrange(SIZE[0]), random.randrange(SIZE[1])
        colour = tuple(random.randrange(256) for _ in range(3))
        draw.rectangle((left, top, left + random.randrange(20, 260), top + random.randrange(20, 200)), fill=colour)
    data = io.BytesIO()
    image.save(data, "JPEG", quality=50)
    return data.getvalue()


@cache
def _blank_paper() -> bytes:
    return uncompressed(f"Van ban so {_NUMBER} cua don vi, ban dien tu dang tren cong thong tin")


def uncompressed(words: str) -> bytes:
    """A PDF whose text stands in the file as it is."""
    return saved(new_pdf(words), packed=False)
