"""The list of scenes; modules add to it with the `scene` decorator."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

WIDE, TALL, CLASSIC = (1280, 720), (1280, 960), (1200, 800)


@dataclass(frozen=True)
class Scene:
    """One picture: its file name, size, Vietnamese alt text and drawing."""

    name: str
    size: tuple[int, int]
    alt: str
    draw: Callable[[], str]

    def line(self) -> str:
        """The picture's line in the catalogue."""
        w, h = self.size
        return f"{self.name}.jpg — {w}x{h} — {self.alt}"


SCENES: dict[str, Scene] = {}


def scene(name: str, alt: str, size: tuple[int, int] = WIDE) -> Callable[[Callable[[], str]], Callable[[], str]]:
    """Register the decorated drawing under a file name and alt text."""
    text = unicodedata.normalize("NFC", alt)
    if len(text) > 140 or name in SCENES:
        raise ValueError(f"{name}: alt text too long or name taken twice")

    def keep(draw: Callable[[], str]) -> Callable[[], str]:
        SCENES[name] = Scene(name, size, text, draw)
        return draw

    return keep
