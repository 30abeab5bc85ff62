"""Sky, sun, clouds, rain, mist and stars."""

from __future__ import annotations

import random

from .palette import SUN, light
from .svg import circle, down, ellipse, glow, group, line, path, rect

DAY = ("#8fcfd6", "#cdeae2", "#fdf3d8")
DAWN = ("#5d8fa8", "#f0b690", "#ffe3ac")
WARM = ("#86c5c4", "#f6e2b4", "#ffd9a0")
NIGHT = ("#0f2038", "#1f3a5c", "#4a5f82")
RAIN = ("#5b7c86", "#8eaaac", "#c9d7cf")


def sky(colours: tuple[str, ...], height: float = 960, width: float = 1280) -> str:
    """Sky gradient over the picture's full width."""
    return rect(0, 0, width, height, down(*colours))


def sun(x: float, y: float, r: float, colour: str = SUN) -> str:
    """Sun disc with a wide soft glow."""
    halo = circle(x, y, r * 5, glow((light(colour, 0.4), 0.75), (colour, 0.25), (colour, 0.0)))
    return halo + circle(x, y, r, light(colour, 0.55))


def moon(x: float, y: float, r: float) -> str:
    """Full moon with a glow."""
    halo = circle(x, y, r * 4, glow(("#fff3c9", 0.55), ("#fff3c9", 0.12), ("#fff3c9", 0.0)))
    marks = circle(x - r * 0.3, y - r * 0.2, r * 0.2, "#efdca6") + circle(x + r * 0.3, y + r * 0.3, r * 0.14, "#efdca6")
    return halo + circle(x, y, r, "#fff3cf") + marks


def cloud(x: float, y: float, s: float, colour: str = "#fffdf5", opacity: float = 0.85) -> str:
    """Flat-bottomed cloud of round heaps."""
    shape = path("M-90 0Q-92 -26 -62 -26Q-58 -58 -22 -54Q-4 -82 30 -62Q58 -66 62 -34Q92 -34 92 0Z", colour)
    shade = path("M-90 0Q-60 -14 -10 -8Q40 -2 92 -14L92 0Z", "#9fc3c9", opacity=0.22)
    return group(shape + shade, x, y, s, opacity=opacity)


def clouds(seed: int, count: int, low: float, high: float, width: float = 1280, colour: str = "#fffdf5", opacity: float = 0.75) -> str:
    """A few clouds of varying size between two heights."""
    rng = random.Random(seed)
    step = width / count
    return "".join(
        cloud(step * (i + rng.uniform(0.1, 0.9)), rng.uniform(low, high), rng.uniform(0.5, 1.25), colour, opacity * rng.uniform(0.6, 1))
        for i in range(count)
    )


def streaks(seed: int, count: int, low: float, high: float, colour: str, width: float = 1280) -> str:
    """Long thin clouds as at dawn."""
    rng = random.Random(seed)
    return "".join(
        ellipse(
            rng.uniform(0, width), rng.uniform(low, high), rng.uniform(90, 260), rng.uniform(3, 8), colour, opacity=rng.uniform(0.25, 0.6)
        )
        for _ in range(count)
    )


def mist(y: float, height: float, colour: str, strength: float = 0.8, width: float = 1280) -> str:
    """Horizontal band of mist, thickest in its middle."""
    return rect(0, y, width, height, down((colour, 0.0), (colour, strength), (colour, 0.0)))


def rain(seed: int, count: int, width: float = 1280, height: float = 720) -> str:
    """Slanting rain."""
    rng = random.Random(seed)
    drops = []
    for _ in range(count):
        x, y, size = rng.uniform(0, width + 80), rng.uniform(-20, height), rng.uniform(16, 44)
        drops.append(line([(x, y), (x - size * 0.28, y + size)], "#eef7f5", rng.choice((1, 1.5, 2)), opacity=rng.uniform(0.2, 0.5)))
    return "".join(drops)


def stars(seed: int, count: int, low: float, width: float = 1280) -> str:
    """Small stars in the upper sky."""
    rng = random.Random(seed)
    return "".join(
        circle(rng.uniform(0, width), rng.uniform(0, low), rng.uniform(0.8, 2), "#fdf3d0", opacity=rng.uniform(0.4, 0.9))
        for _ in range(count)
    )


def birds(x: float, y: float, s: float, colour: str = "#3b5560") -> str:
    """A loose flock of five birds."""
    places = ((0, 0, 1), (38, -16, 0.8), (70, 4, 0.9), (104, -24, 0.7), (128, -2, 0.6))
    wing = "M-12 -5Q-5 -9 0 0Q5 -9 12 -5Q5 -6 0 3Q-5 -6 -12 -5Z"
    return group("".join(group(path(wing, colour), a, b, c) for a, b, c in places), x, y, s)
