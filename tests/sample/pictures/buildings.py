"""Houses, public buildings and street furniture."""

from __future__ import annotations

import random

from .flags import flagpole, house_flag
from .palette import CONCRETE, CREAM, STEEL, TILE, dark, light, mix
from .svg import across, circle, down, ellipse, glow, group, line, path, poly, rect, words

FRONTS = ("#f0d9a8", "#e9b88f", "#bcd7cc", "#f2e8d0", "#d9a58c", "#a9c8c9", "#f3cf8e", "#cfd9bb")


def window(x: float, y: float, w: float, h: float, frame: str = "#fbf6ea", glass: str = "#7fb3b8") -> str:
    """Two-leaf window with a reflection."""
    out = rect(x - 3, y - 3, w + 6, h + 6, frame, 2) + rect(x, y, w, h, down(dark(glass, 0.2), light(glass, 0.2)))
    out += poly([(x, y + h * 0.7), (x + w * 0.55, y), (x + w * 0.8, y), (x, y + h)], "#ffffff", opacity=0.22)
    return out + rect(x + w / 2 - 1.5, y, 3, h, frame) + rect(x - 6, y + h + 3, w + 12, 5, dark(frame, 0.12))


def lit_window(x: float, y: float, w: float, h: float) -> str:
    """Window lit from within, for the evening."""
    return rect(x, y, w, h, down("#ffd98a", "#f7b45c"), 2) + rect(x + w / 2 - 1, y, 2, h, "#8a5a3a")


def _awning(x: float, y: float, w: float, colour: str) -> str:
    n = max(int(w / 18), 3)
    step = w / n
    return "".join(
        path(f"M{x + i * step} {y}h{step}l3 24q{-step / 2 - 1} 9 {-step - 1} 0Z", colour if i % 2 else "#fbf3e1") for i in range(n)
    )


def tube_house(x: float, y: float, w: float, h: float, colour: str, seed: int = 1, night: bool = False, flags: bool = False) -> str:
    """Narrow town house with a shop; (x, y) is the lower left corner."""
    rng = random.Random(seed)
    if night:
        colour = mix(colour, "#1d2f4d", 0.62)
    out = rect(x, y - h, w, h, across(light(colour, 0.12), colour, dark(colour, 0.08)))
    out += rect(x - 3, y - h - 10, w + 6, 12, dark(colour, 0.15), 2)
    if rng.random() < 0.5:
        out += poly([(x + 4, y - h - 10), (x + w / 2, y - h - 38), (x + w - 4, y - h - 10)], TILE if not night else dark(TILE, 0.5))
    floors = max(int((h - 90) // 84), 0)
    for i in range(floors):
        out += _floor(x, y - 96 - (i + 1) * 84 + 14, w, colour, night and rng.random() < 0.65, night)
    out += rect(x + 8, y - 78, w - 16, 78, dark(colour, 0.45)) + "".join(
        line([(x + 8, y - 78 + k * 9), (x + w - 8, y - 78 + k * 9)], dark(colour, 0.6), 1, opacity=0.5) for k in range(9)
    )
    if night:
        out += rect(x + 8, y - 78, w - 16, 78, down("#ffdf97", "#e79a4e"), opacity=0.8 if rng.random() < 0.6 else 0.1)
    out += _awning(x + 2, y - 96, w - 4, rng.choice(("#2f8f86", "#d9583f", "#e0a030", "#4f7fae")) if not night else "#41506b")
    return out + (house_flag(x + w - 14, y - 92) if flags else "")


def _floor(x: float, y: float, w: float, colour: str, lit: bool, night: bool) -> str:
    pane = lit_window if lit else window
    tone = {"frame": dark(colour, 0.3), "glass": "#2a4566"} if night and not lit else {}
    wide = (w - 44) / 2
    out = pane(x + 14, y, wide, 46, **tone) + pane(x + 30 + wide, y, wide, 46, **tone)
    rail = rect(x + 4, y + 46, w - 8, 5, light(colour, 0.3)) + "".join(
        rect(x + 8 + k, y + 50, 3, 14, light(colour, 0.2)) for k in range(0, int(w) - 18, 10)
    )
    return out + rail + rect(x + 2, y + 62, w - 4, 6, dark(colour, 0.1))


def row(seed: int, y: float, x0: float, x1: float, low: float = 190, high: float = 360, night: bool = False, flags: bool = False) -> str:
    """Row of town houses between two positions."""
    rng, out, x, n = random.Random(seed), "", x0, seed
    while x < x1:
        w = rng.choice((92, 108, 124))
        n += 1
        out += tube_house(x, y, w, rng.uniform(low, high), FRONTS[n % len(FRONTS)], n, night, flags and n % 2 == 0)
        x += w + 2
    return out


def tile_house(x: float, y: float, s: float = 1, wall: str = CREAM, roof: str = TILE, door: str = "#4d7f7a", new: bool = False) -> str:
    """Single-storey house with a tiled roof, 300 wide, centred on x."""
    out = rect(-140, -104, 280, 104, across(light(wall, 0.2), wall, dark(wall, 0.1))) + rect(-146, -8, 292, 10, CONCRETE)
    out += path("M-166 -100L-112 -176L112 -176L166 -100Z", down(light(roof, 0.12), roof))
    out += "".join(
        line([(-112 + 224 * k / 12, -176), (-166 + 332 * k / 12, -100)], dark(roof, 0.25), 1.6, opacity=0.5) for k in range(1, 12)
    )
    out += rect(-168, -104, 336, 8, dark(roof, 0.3), 2) + rect(-116, -182, 232, 8, dark(roof, 0.15), 3)
    out += rect(-26, -82, 52, 82, door) + rect(-22, -78, 20, 74, dark(door)) + rect(2, -78, 20, 74, dark(door, 0.12))
    out += window(-106, -78, 50, 42) + window(56, -78, 50, 42)
    if new:
        out += rect(-146, -96, 292, 5, "#f3c64f")
    return group(out, x, y, s)


def block(x: float, y: float, w: float, floors: int, wall: str, cols: int, roof: str = TILE, arcade: bool = False) -> str:
    """Public building several storeys high; (x, y) is its lower left corner."""
    h = floors * 92
    out = rect(x, y - h, w, h, across(light(wall, 0.3), wall, dark(wall, 0.08)))
    out += poly(
        [(x - 18, y - h), (x + 22, y - h - 46), (x + w - 22, y - h - 46), (x + w + 18, y - h)], down(light(roof, 0.1), roof)
    ) + rect(x - 18, y - h - 2, w + 36, 8, dark(roof, 0.3))
    step = w / cols
    for f in range(floors):
        top = y - (f + 1) * 92
        out += rect(x, top + 84, w, 8, light(wall, 0.5)) + ("" if not arcade else rect(x, top + 8, w, 76, dark(wall, 0.3), opacity=0.45))
        for c in range(cols):
            out += window(x + c * step + step * 0.24, top + 24, step * 0.52, 46)
            if arcade:
                out += rect(x + c * step - 5, top + 6, 10, 86, light(wall, 0.45))
    return out + rect(x, y - 12, w, 12, dark(wall, 0.25))


def office(x: float, y: float, s: float = 1, wall: str = "#f2dfb0", sign: str = "", flown: bool = True) -> str:
    """People's committee building: wings and a columned porch, centred on x; `flown` adds the flag on its roof."""
    out = (
        block(-430, 0, 320, 3, wall, 5)
        + block(110, 0, 320, 3, wall, 5)
        + rect(-124, -320, 248, 320, across(light(wall, 0.45), light(wall, 0.2)))
    )
    out += (
        poly([(-146, -318), (0, -392), (146, -318)], light(wall, 0.5))
        + poly([(-110, -326), (0, -380), (110, -326)], wall)
        + rect(-150, -322, 300, 12, dark(wall, 0.16))
    )
    out += (
        "".join(window(a, -246, 40, 62) for a in (-92, -20, 52))
        + rect(-136, -150, 272, 16, light(wall, 0.6))
        + rect(-124, -134, 248, 134, dark(wall, 0.5))
    )
    out += rect(-52, -108, 104, 108, down("#8db9b8", "#5d8f92")) + rect(-2, -108, 4, 108, "#e9e2cf")
    out += "".join(rect(a, -134, 20, 134, across("#fffaf0", dark(wall, 0.1)), 3) for a in (-122, -72, 52, 102))
    out += "".join(rect(-150 - 14 * i, -22 + 8 * i, 300 + 28 * i, 8, mix(CONCRETE, "#ffffff", 0.5 - 0.15 * i)) for i in range(3))
    out += circle(0, -352, 17, "#d7261e") + circle(0, -352, 17, "none", stroke="#f5c53b", stroke_width=3)
    if sign:
        out += rect(-124, -172, 248, 26, "#b3241d", 2) + words(0, -153, 18, sign, "#ffe27a")
    return group((flagpole(0, -392, 96, 74) if flown else "") + out, x, y, s)


def skyline(seed: int, y: float, colour: str, low: float, high: float, width: float = 1280, lights: bool = False) -> str:
    """Silhouette of a distant town."""
    rng, out, x = random.Random(seed), "", -10.0
    while x < width:
        w, h = rng.uniform(26, 70), rng.uniform(low, high)
        tone = mix(colour, "#ffffff", rng.uniform(0, 0.1))
        out += rect(x, y - h, w, h, tone) + rect(x + w * 0.2, y - h - 7, w * 0.3, 8, tone)
        glass = "#ffdd94" if lights else light(tone, 0.35)
        out += "".join(
            rect(x + 6 + a, y - h + 8 + b, 5, 6, glass, opacity=0.7)
            for a in range(0, int(w) - 12, 11)
            for b in range(0, int(h) - 12, 14)
            if rng.random() < 0.55
        )
        x += w + rng.uniform(-2, 8)
    return out


def lamp(x: float, y: float, height: float = 330, lit: bool = False, flip: bool = False) -> str:
    """LED street lamp with a curved arm."""
    post = path(
        f"M-5 0L-3 {-height + 30}Q-3 {-height} 34 {-height}L86 {-height + 4}L86 {-height + 9}L36 {-height + 6}Q4 {-height + 6} 4 {-height + 34}L5 0Z",
        across("#9aa7ab", "#6c787d"),
    )
    head = path(f"M66 {-height - 4}L120 {-height + 3}Q124 {-height + 12} 112 {-height + 13}L66 {-height + 10}Z", "#4d5a60")
    beam = ""
    if lit:
        beam = poly([(72, -height + 12), (116, -height + 13), (230, 0), (-50, 0)], down(("#fff1bf", 0.5), ("#fff1bf", 0.04)))
        beam += ellipse(94, -height + 14, 24, 5, "#fff7d8") + circle(94, -height + 12, 70, glow(("#fff3c4", 0.85), ("#ffe49a", 0.0)))
    return group(beam + post + head + rect(-12, -14, 24, 14, "#6c787d", 2), x, y, flip=flip)


def pylon(x: float, y: float, height: float, colour: str = STEEL) -> str:
    """Concrete power pole with cross-arms."""
    out = path(f"M-8 0L-5 {-height}L5 {-height}L8 0Z", across("#d5d1c7", "#9d998f"))
    for d in (14, 44):
        out += rect(-52, -height + d, 104, 7, colour) + "".join(rect(a, -height + d - 13, 7, 14, "#7a4f3f", 2) for a in (-48, -24, 18, 42))
    return group(out, x, y)
