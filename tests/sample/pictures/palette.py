"""Shared colours and ways of mixing them."""

from __future__ import annotations

FLAG_RED = "#d7261e"
FLAG_YELLOW = "#ffdc2b"
INK = "#2b2a33"
CREAM = "#fbf3e1"
WHITE = "#fdfbf6"
TEAL = "#1f7a78"
LEAF = "#3f8f55"
CLAY = "#c96f45"
TILE = "#c1543c"
SUN = "#ffd27a"
AMBER = "#f2a63b"
STEEL = "#8fa3ad"
ASPHALT = "#5d666e"
CONCRETE = "#cfc9bd"
WOOD = "#a9744a"
DARKWOOD = "#6f4a33"
YOUTH = "#1e6fbf"
MILITIA = "#5c7042"
POLICE = "#4c7a45"
NURSE = "#f6fafa"
NAVY = "#2c405a"
ROSE = "#e58a94"
PLUM = "#8c4a73"

SKINS = ("#d9a47c", "#cf9468", "#e2b08a", "#c58a60", "#dca983")
HAIRS = ("#2a2327", "#352a29", "#231f26", "#3b2f2c")


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(one: str, two: str, share: float) -> str:
    """Blend two colours; `share` is how much of the second."""
    blended = (round(a + (b - a) * share) for a, b in zip(_parts(one), _parts(two), strict=True))
    return "#" + "".join(f"{max(0, min(255, v)):02x}" for v in blended)


def dark(colour: str, share: float = 0.2) -> str:
    """A deeper tone, leaning to blue-green rather than to black."""
    return mix(colour, "#10242e", share)


def light(colour: str, share: float = 0.2) -> str:
    """A lighter, warmer tone."""
    return mix(colour, "#fff8e6", share)
