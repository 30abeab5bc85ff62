"""The picture that social networks show beside a shared link: the title on the unit's colours, with emblem and name.

800 × 420 pixels in sixteen colours. The ground is drawn once for a portal, each letter once in a process: what is left for a post is to
lay letters on the ground. Pillow is loaded when the first is drawn.
"""

import io
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from plugins.pelican.templates import THEME

if TYPE_CHECKING:
    from PIL import Image
    from PIL.ImageFont import FreeTypeFont

WIDTH, HEIGHT = 800, 420
_MARGIN, _GROUND = 44, 330  # the title stands on so many pixels from above; below are emblem and name
_SIZES = (48, 40, 33, 28)  # of the title's letters, the first at which it fits
_LINE = 1.28  # height of a line, in sizes of its letters
_SHADES = 8  # of the sixteen colours, from the ground to white; the rest are those below the title
_WHITE, _GOLD = (255, 255, 255), (242, 183, 5)
_FOLDER = THEME / "share"

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Ground:
    """All but the title: each pixel is the number of its colour in `palette`, numbers below _SHADES are from the ground's to white."""

    image: "Image.Image"
    palette: bytes


def share_ground(accent: str, name: str, below: str) -> Ground:
    """The ground for a unit in the colours of its accent; `below` stands in small letters under the name."""
    from PIL import Image, ImageDraw

    deep, fill = _colours(accent)
    image = Image.new("RGB", (WIDTH, HEIGHT), deep)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, _GROUND, WIDTH, HEIGHT), fill)
    draw.rectangle((0, _GROUND, WIDTH, _GROUND + 2), _GOLD)
    with Image.open(_FOLDER / "emblem.png") as emblem:
        image.paste(emblem, (_MARGIN, _GROUND + 13), emblem)
    size = next((size for size in (26, 21, 17) if _font(size).getlength(name) < WIDTH - 3 * _MARGIN - emblem.width), 14)
    draw.text((_MARGIN + 80, _GROUND + 16), name, _WHITE, _font(size))
    draw.text((_MARGIN + 80, _GROUND + 52), below, _WHITE, _font(16))
    return _in_few_colours(image, deep)


def _in_few_colours(image: "Image.Image", deep: Colour) -> Ground:
    from PIL import Image

    shades = [round(start + (255 - start) * shade / (_SHADES - 1)) for shade in range(_SHADES) for start in deep]
    below = image.crop((0, _GROUND, WIDTH, HEIGHT)).quantize(16 - _SHADES, dither=Image.Dither.NONE).getpalette()
    palette = bytes(shades + (below or []))
    model = Image.new("P", (1, 1))
    model.putpalette(palette)
    numbers = image.quantize(palette=model, dither=Image.Dither.NONE)
    return Ground(Image.frombytes("L", image.size, numbers.tobytes()), palette)


def share_picture(ground: Ground, title: str) -> bytes:
    """A PNG file."""
    from PIL import Image

    letters, lines = _set(title)
    height = round(letters.size * _LINE)
    mask = Image.new("L", (WIDTH - _MARGIN, _GROUND), 0)
    top = (_GROUND - height * len(lines)) // 2
    for number, line in enumerate(lines):
        letters.lay(mask, line, top + number * height)
    image = ground.image.copy()
    image.paste(mask.point(_SHADE_OF), (_MARGIN, 0))
    image.putpalette(ground.palette)
    data = io.BytesIO()
    image.save(data, "PNG", compress_level=3)
    return data.getvalue()


_SHADE_OF = [round(level * (_SHADES - 1) / 255) for level in range(256)]


class Letters:
    """Letters of one size, each drawn when it is first wanted: advance in pixels, and the drawing with its place, where it has any."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._known: dict[str, tuple[float, Image.Image | None, int, int]] = {}

    def width(self, text: str) -> float:
        """Width in pixels."""
        return sum(self._letter(char)[0] for char in text)

    def lay(self, mask: "Image.Image", text: str, top: int) -> None:
        """Lay a line of text on a mask, from its left side on."""
        place = 0.0
        for char in text:
            advance, drawing, left, below = self._letter(char)
            if drawing:
                x, y = round(place) + left, top + below
                mask.paste(255, (x, y, x + drawing.width, y + drawing.height), drawing)  # signs of the line above may hang into it
            place += advance

    def _letter(self, char: str) -> "tuple[float, Image.Image | None, int, int]":
        if char not in self._known:
            self._known[char] = self._drawn(char)
        return self._known[char]

    def _drawn(self, char: str) -> "tuple[float, Image.Image | None, int, int]":
        from PIL import Image

        font = _font(self.size)
        left, top, right, bottom = font.getbbox(char)
        size = (int(right - left), int(bottom - top))
        drawing = Image.frombytes("L", size, bytes(font.getmask(char, "L"))) if all(size) else None
        return font.getlength(char), drawing, int(left), int(top)


@cache
def _letters(size: int) -> Letters:
    return Letters(size)


def _set(title: str) -> tuple[Letters, list[str]]:
    """The title in lines, in the largest letters in which it fits; what is too long even for the smallest ends with «…»."""
    for size in _SIZES:
        letters, most = _letters(size), int(_GROUND * .85 / (size * _LINE))
        lines = _broken(title.split(), letters)
        if len(lines) <= most:
            return letters, lines
    return letters, [*lines[: most - 1], lines[most - 1] + " …"]


def _broken(words: list[str], letters: Letters) -> list[str]:
    lines: list[str] = []
    room = 0.0
    for word in words:
        wide = letters.width(word + " ")
        if wide > room:
            lines.append(word)
            room = WIDTH - 2 * _MARGIN - wide
        else:
            lines[-1] += " " + word
            room -= wide
    return lines


@cache
def _font(size: int) -> "FreeTypeFont":
    from PIL import ImageFont

    return ImageFont.truetype(_FOLDER / "BeVietnamPro-SemiBold.ttf", size, layout_engine=ImageFont.Layout.BASIC)


def _colours(accent: str) -> tuple[Colour, Colour]:
    """The deep and the full colour of an accent, as the style sheet has them for light screens."""
    css = (THEME / "static" / "css" / "00-tokens.css").read_text("utf-8")
    found = re.search(rf"^\.accent-{accent} {{\s+--base: var\(--light, #(\w{{6}})\).*\s+--deep: var\(--light, #(\w{{6}})\)", css, re.M)
    assert found, accent
    fill, deep = (tuple(bytes.fromhex(value)) for value in found.groups())
    return deep, fill  # type: ignore[return-value]


def share_cover(accent: str, title: str, name: str) -> bytes:
    """A square PNG of 1400 pixels, the least that directories of podcasts take: a title, and the unit's name below it."""
    from PIL import Image, ImageDraw

    deep, fill = _colours(accent)
    image = Image.new("RGB", (1400, 1400), deep)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 1000, 1400, 1400), fill)
    draw.rectangle((0, 1000, 1400, 1012), _GOLD)
    for words, size, y in ((title, 180, 560), (name, 110, 1200)):
        fitting = min(size, int(size * 1240 / max(_font(size).getlength(words), 1)))
        draw.text((700, y), words, _WHITE, _font(fitting), anchor="mm")
    data = io.BytesIO()
    image.quantize(16, dither=Image.Dither.NONE).save(data, "PNG")
    return data.getvalue()
