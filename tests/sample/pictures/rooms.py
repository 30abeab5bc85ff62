"""Interiors: walls, curtains, windows and shelves."""

from __future__ import annotations

import random

from .flags import flag
from .palette import LEAF, WOOD, dark, light, mix
from .plants import bush, tree
from .sky import sky
from .svg import across, circle, down, el, ellipse, group, line, path, poly, rect


def room(wall: str, floor: str, edge: float, width: float = 1280, height: float = 960) -> str:
    """Wall and tiled floor meeting at `edge`."""
    out = rect(0, 0, width, edge, down(dark(wall, 0.05), light(wall, 0.25))) + rect(
        0, edge, width, height - edge, down(light(floor, 0.3), floor)
    )
    out += rect(0, edge - 14, width, 14, dark(wall, 0.14))
    level, step = edge, 16.0
    while level < height:
        out += line([(0, level), (width, level)], dark(floor, 0.2), 1.2, opacity=0.35)
        level, step = level + step, step * 1.5
    mid = width / 2
    return out + "".join(line([(mid + i * 90, edge), (mid + i * 250, height)], dark(floor, 0.2), 1.2, opacity=0.25) for i in range(-9, 10))


def daylight(x: float, edge: float, width: float = 300, height: float = 720) -> str:
    """Beam of daylight falling through a window onto the floor."""
    return poly(
        [(x, 118), (x + width * 0.7, 118), (x + width * 1.6, height), (x + width * 0.5, height)], down(("#fff4c9", 0.3), ("#fff4c9", 0.02))
    ) + poly(
        [(x + width * 0.4, edge), (x + width * 1.1, edge), (x + width * 1.6, edge + 130), (x + width * 0.7, edge + 130)],
        "#fff4c9",
        opacity=0.25,
    )


def big_window(x: float, y: float, w: float, h: float, seed: int = 4, frame: str = "#fbf6ea") -> str:
    """Window with a garden and sky behind it."""
    view = (
        sky(("#9ad3d8", "#dff0df", "#fdf3d8"), h, w)
        + bush(w * 0.2, h + 14, 1.5, LEAF, seed)
        + tree(w * 0.68, h + 40, h / 250, "#5aa564", seed)
        + bush(w * 0.95, h + 16, 1.3, "#6aa84f", seed + 1)
    )
    clip = f"win{int(x)}-{int(y)}-{int(w)}"
    out = el("clipPath", rect(0, 0, w, h, "#000"), id=clip) + el("g", view, clip_path=f"url(#{clip})")
    bars = rect(w / 3 - 3, 0, 6, h, frame) + rect(2 * w / 3 - 3, 0, 6, h, frame) + rect(0, h * 0.3, w, 5, frame)
    edge = rect(0, 0, w, h, "none", stroke=frame, stroke_width=11) + rect(-14, h + 4, w + 28, 12, dark(frame, 0.1), 3)
    return group(out + bars + edge, x, y)


def backdrop(x: float, y: float, w: float, h: float, colour: str = "#b3241d", with_flag: bool = True) -> str:
    """Pleated stage curtain, with the national flag on it."""
    out = rect(x, y, w, h, down(light(colour, 0.06), dark(colour, 0.2)))
    n = int(w / 26)
    out += "".join(rect(x + w * i / n, y, w / n * 0.5, h, across(("#3d0a0a", 0.0), ("#3d0a0a", 0.3))) for i in range(n))
    swags = "".join(
        path(f"M{x + w * i / 6} {y}Q{x + w * (i + 0.5) / 6} {y + 54} {x + w * (i + 1) / 6} {y}Z", dark(colour, 0.12)) for i in range(6)
    )
    fringe = "".join(
        path(f"M{x + w * i / 6} {y}Q{x + w * (i + 0.5) / 6} {y + 54} {x + w * (i + 1) / 6} {y}", "none", stroke="#f2c94c", stroke_width=4)
        for i in range(6)
    )
    banner = flag(x + w / 2 - min(w * 0.11, 90), y + 74, min(w * 0.22, 180)) if with_flag else ""
    return out + swags + fringe + banner


def shelf(x: float, y: float, w: float, h: float, seed: int, rows: int = 4, wood: str = WOOD) -> str:
    """Bookshelf; (x, y) is the lower left corner."""
    rng = random.Random(seed)
    out = rect(x, y - h, w, h, dark(wood, 0.45)) + rect(x - 8, y - h - 8, w + 16, 12, light(wood, 0.1), 2)
    colours = ("#c8563f", "#2f7f8c", "#e0a93c", "#5c7f52", "#3f5f86", "#d98a76", "#f0e4c8", "#8c5a73")
    gap = h / rows
    for r in range(rows):
        base, bx = y - h + gap * (r + 1) - 8, x + 8
        while bx < x + w - 20:
            bw, bh = rng.uniform(8, 17), gap * rng.uniform(0.55, 0.82)
            tone = mix(rng.choice(colours), "#fff3dd", rng.uniform(0, 0.2))
            out += rect(bx, base - bh, bw, bh, tone, 1) + rect(bx, base - bh * 0.8, bw, 3, light(tone, 0.5), opacity=0.7)
            bx += bw + (rng.uniform(14, 34) if rng.random() < 0.08 else 1.2)
        out += rect(x, base, w, 8, light(wood, 0.1))
    return out + rect(x - 6, y - h, 8, h, wood) + rect(x + w - 2, y - h, 8, h, wood)


def fan(x: float, y: float, s: float = 1) -> str:
    """Ceiling fan."""
    out = (
        rect(-3, -70, 6, 70, "#8d979b")
        + "".join(ellipse(a, 2, 62, 6, "#a9744a", opacity=0.9) for a in (-64, 64))
        + ellipse(0, 3, 17, 10, "#6f4a33")
    )
    return group(out, x, y, s)


def tube_light(x: float, y: float, w: float = 170) -> str:
    """Ceiling light."""
    return rect(x - w / 2, y, w, 8, "#fffdf0", 4) + ellipse(x, y + 16, w * 0.7, 26, "#fffbe0", opacity=0.22)


def clock(x: float, y: float, r: float = 30) -> str:
    """Wall clock."""
    return (
        circle(x, y, r, "#fffaf0", stroke="#8a5a3a", stroke_width=4)
        + line([(x, y), (x, y - r * 0.62)], "#3a3436", 3)
        + line([(x, y), (x + r * 0.45, y + r * 0.2)], "#3a3436", 3)
    )


def noticeboard(x: float, y: float, w: float, h: float, seed: int = 3) -> str:
    """Board with pinned sheets."""
    rng = random.Random(seed)
    out = rect(x - 7, y - 7, w + 14, h + 14, "#8a5a3a", 3) + rect(x, y, w, h, "#2f7f78")
    cols = int(w // 62)
    for c in range(cols):
        for r in range(int(h // 78)):
            px, py = x + 12 + c * (w - 16) / cols, y + 12 + r * 76
            out += group(
                rect(0, 0, 44, 58, rng.choice(("#fdf8ea", "#f7e6b8", "#e5f0ea")))
                + "".join(rect(6, 10 + 9 * k, rng.uniform(18, 32), 3, "#93a9a9") for k in range(5))
                + circle(22, 3, 3.4, "#d8382e"),
                px,
                py,
                rot=rng.uniform(-3, 3),
            )
    return out


def screen(x: float, y: float, w: float, h: float, glow: str = "#d9eee8") -> str:
    """Presentation screen with a simple bar chart and ring."""
    out = rect(x - 6, y - 6, w + 12, h + 12, "#39434a", 4) + rect(x, y, w, h, down(light(glow, 0.4), glow))
    out += "".join(
        rect(x + w * 0.1 + i * w * 0.085, y + h * 0.8 - v * h, w * 0.055, v * h, c, 2)
        for i, (v, c) in enumerate(((0.22, "#7fb3b8"), (0.34, "#4d9a96"), (0.3, "#7fb3b8"), (0.46, "#2f7f78"), (0.56, "#e0a93c")))
    )
    out += circle(x + w * 0.76, y + h * 0.52, h * 0.2, "none", stroke="#4d9a96", stroke_width=h * 0.09) + path(
        f"M{x + w * 0.76} {y + h * 0.32}A{h * 0.2} {h * 0.2} 0 0 1 {x + w * 0.76 + h * 0.2} {y + h * 0.52}",
        "none",
        stroke="#e0a93c",
        stroke_width=h * 0.09,
    )
    return out + rect(x + w * 0.1, y + h * 0.1, w * 0.42, h * 0.055, "#2f7f78", 3) + rect(x + w * 0.1, y + h * 0.8, w * 0.46, 3, "#5d777c")
