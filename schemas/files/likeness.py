"""How alike two texts or two pictures are, from fingerprints that are small enough to keep for every post.

Text: winnowing over word 5-grams without diacritics (Schleimer, Wilkerson, Aiken 2003), so that a copy is found
whatever its tone marks, punctuation or framing. Pictures: a 64-bit difference hash, so that a resized copy is found.
"""

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from schemas.lazy_regex import lazy_regex
from schemas.vietnamese import fold

if TYPE_CHECKING:
    from PIL import Image

WORDS = 5  # words in a gram
WINDOW = 14  # grams in a window: a copied run of WORDS + WINDOW - 1 words is always found, and two grams in fifteen are kept
_BYTES = 5  # of one fingerprint
_WORD = lazy_regex(r"[a-z0-9]+")


def text_prints(text: str) -> tuple[int, ...]:
    """Fingerprints (40-bit) of a text, each once, in the order of the text."""
    places = list(zip(*chain.from_iterable(map(_codes, text.split())), strict=True)) or [()] * WORDS
    shifted = [codes[place:] for place, codes in enumerate(places)]
    return tuple(dict.fromkeys(_least([a ^ b ^ c ^ d ^ e for a, b, c, d, e in zip(*shifted, strict=False)])))


@lru_cache(maxsize=20_000)  # syllables come again and again
def _codes(written: str) -> tuple[tuple[int, ...], ...]:
    """For each word of what stands between two spaces a number for each place in a gram: so a gram knows their order (Zobrist 1970)."""
    return tuple(map(_code, _WORD.findall(fold(written))))


def _code(word: str) -> tuple[int, ...]:
    digest = hashlib.blake2b(word.encode(), digest_size=WORDS * _BYTES).digest()
    return tuple(int.from_bytes(digest[start : start + _BYTES], "big") for start in range(0, WORDS * _BYTES, _BYTES))


def _least(grams: Sequence[int]) -> Iterator[int]:
    """The least gram of each window, that of neighbours mostly once; of fewer grams than a window has, the least of all."""
    at = -1
    for start in range(max(len(grams) - WINDOW + 1, min(len(grams), 1))):
        last = start + WINDOW - 1
        if at < start:
            yield (least := min(grams[start : last + 1]))
            at = grams.index(least, start)
        elif grams[last] < least:
            yield (least := grams[last])
            at = last


def look_of(image: "Image.Image") -> int:
    """A 64-bit difference hash: whether each of 8 × 8 spots is darker than its right neighbour."""
    from PIL.Image import Resampling  # whoever has a picture in hand has loaded Pillow; texts are compared without it
    small = image.convert("L").resize((9, 8), Resampling.BILINEAR).tobytes()
    return sum((small[row * 9 + column] < small[row * 9 + column + 1]) << (row * 8 + column) for row in range(8) for column in range(8))


NEAR = 3  # looks that differ in no more bits are of one picture, resized or saved again; other pictures differ in 16 and more
DETAIL = 8  # a look with fewer bits of one kind is of a nearly plain picture, which looks like any other plain one


def look_parts(look: int) -> tuple[tuple[int, int], ...]:
    """NEAR + 1 keys of 16 bits, every fourth bit each: looks that differ in NEAR bits or fewer have one of them in common."""
    bits = f"{look:064b}"
    return tuple((part, int(bits[part :: NEAR + 1], 2)) for part in range(NEAR + 1))


def is_same_picture(one: int, other: int) -> bool:
    """Whether two looks are of one picture; never so for pictures with too little in them to tell."""
    return (one ^ other).bit_count() <= NEAR and has_detail(one) and has_detail(other)


def has_detail(look: int) -> bool:
    """Whether there is enough in the picture to tell it from others."""
    return DETAIL <= look.bit_count() <= 64 - DETAIL
