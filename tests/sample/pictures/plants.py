"""Trees, palms, shrubs, flowers."""

from __future__ import annotations

import math
import random

from .palette import CLAY, DARKWOOD, LEAF, dark, light, mix
from .svg import circle, curve, ellipse, group, line, num, path, poly, rect


def _blob(rng: random.Random, rx: float, ry: float, n: int, r: float) -> str:
    d = []
    for i in range(n):
        a = 2 * math.pi * i / n + rng.uniform(-0.2, 0.2)
        x, y, q = rx * math.cos(a) * 0.72, ry * math.sin(a) * 0.72, r * rng.uniform(0.8, 1.15)
        d.append(f"M{num(x - q)} {num(y)}a{num(q)} {num(q)} 0 1 0 {num(2 * q)} 0a{num(q)} {num(q)} 0 1 0 {num(-2 * q)} 0Z")
    d.append(
        f"M{num(-rx * 0.7)} 0a{num(rx * 0.7)} {num(ry * 0.7)} 0 1 0 {num(rx * 1.4)} 0a{num(rx * 0.7)} {num(ry * 0.7)} 0 1 0 {num(-rx * 1.4)} 0Z"
    )
    return "".join(d)


def tree(x: float, y: float, s: float = 1, colour: str = LEAF, seed: int = 1, bloom: str = "") -> str:
    """Broad-crowned tree about 200 high; `bloom` sprinkles blossoms."""
    rng = random.Random(seed)
    trunk = path("M-8 0Q-5 -50 -7 -92L-30 -128L-25 -132L-2 -106L2 -140L7 -140L6 -102L26 -126L31 -122L9 -88Q7 -46 11 0Z", DARKWOOD)
    crown = path(_blob(rng, 74, 54, 9, 30), dark(colour, 0.24))
    crown += group(path(_blob(rng, 62, 44, 8, 25), colour), -6, -8)
    crown += group(path(_blob(rng, 34, 22, 6, 15), light(colour, 0.22)), -22, -24)
    dots = "".join(circle(rng.uniform(-70, 64), rng.uniform(-48, 44), rng.uniform(3, 6.5), bloom) for _ in range(34)) if bloom else ""
    return group(ellipse(4, 2, 60, 8, "#1c2b33", opacity=0.16) + trunk + group(crown + dots, 0, -142), x, y, s)


def sapling(x: float, y: float, s: float = 1, colour: str = LEAF) -> str:
    """Young tree with a few leaves."""
    out = line([(0, 0), (1, -70)], DARKWOOD, 4)
    for a, b, t in ((-70, -40, 1), (60, -46, 1), (-40, -62, 0.9), (45, -68, 0.9), (0, -84, 1)):
        leaf = path("M0 0Q10 -14 0 -34Q-10 -14 0 0Z", mix(colour, "#d9e88a", 0.25 if a < 0 else 0))
        out += group(leaf, 0, b + 14, t, rot=a)
    return group(out, x, y, s)


def palm(x: float, y: float, s: float = 1, colour: str = "#4a8f52", bend: float = 24) -> str:
    """Coconut palm about 260 high."""
    trunk = path(f"M-8 0Q{bend * 0.2} -110 {bend - 4} -214L{bend + 5} -214Q{bend * 0.5 + 8} -110 9 0Z", "#8a6a4c")
    rings = "".join(curve(f"M{-6 + bend * t * t:.0f} {-214 * t:.0f}q6 4 12 0", "#6d523b", 1.6) for t in (0.15, 0.3, 0.45, 0.6, 0.75, 0.9))
    frond = "M0 0Q34 -40 92 -12Q112 -2 116 22Q96 4 84 6Q76 -6 60 0Q46 -8 0 0Z"
    crown = "".join(
        group(path(frond, dark(colour, 0.22) if i % 2 else colour), 0, 0, 0.9, rot=a) for i, a in enumerate((20, -30, -75, -10))
    )
    crown += "".join(
        group(path(frond, dark(colour, 0.1) if i % 2 else light(colour, 0.14)), 0, 0, 0.9, rot=-a, flip=True)
        for i, a in enumerate((20, -30, -75, -10))
    )
    nuts = circle(-6, 6, 7, "#7f9a3c") + circle(7, 7, 7, "#6f8a34")
    return group(trunk + rings + group(crown + nuts, bend, -216), x, y, s)


def palmyra(x: float, y: float, s: float = 1, colour: str = "#2f6b52") -> str:
    """Sugar palm (thốt nốt) about 300 high, round crown of fans."""
    trunk = path("M-8 0Q-5 -120 -5 -236L5 -236Q5 -120 9 0Z", "#5c5048")
    fan = "M0 0L-16 -36L-15 -46L-9 -47L-7 -57L-2 -52L0 -61L2 -52L7 -57L9 -47L15 -46L16 -36Z"
    order = (
        (172, 0.7),
        (140, 0.85),
        (-140, 0.85),
        (112, 0.95),
        (-112, 0.95),
        (84, 1.05),
        (-84, 1.05),
        (58, 1.1),
        (-58, 1.1),
        (30, 1.15),
        (-30, 1.15),
        (0, 1.2),
    )
    crown = "".join(
        group(path(fan, mix(dark(colour, 0.2), light(colour, 0.25), i / 11)), 0, 0, size, rot=a) for i, (a, size) in enumerate(order)
    )
    return group(trunk + group(crown, 0, -244), x, y, s)


def banana(x: float, y: float, s: float = 1, colour: str = "#5fa657") -> str:
    """Clump of banana leaves."""
    leaf = "M0 0Q-26 -60 -8 -128Q6 -144 10 -150Q30 -80 6 0Z"
    out = rect(-7, -60, 14, 60, "#8aa659", 5)
    for a, t in ((-62, 0.8), (58, 0.85), (-34, 1), (34, 1), (4, 1.1)):
        out += group(
            path(leaf, mix(colour, "#2b6a4a", abs(a) / 110)) + curve("M2 -4Q-2 -70 6 -136", light(colour, 0.35), 1.8), 0, -46, t, rot=a
        )
    return group(out, x, y, s)


def bush(x: float, y: float, s: float = 1, colour: str = LEAF, seed: int = 3, bloom: str = "") -> str:
    """Low round shrub about 60 high."""
    rng = random.Random(seed)
    out = path(_blob(rng, 46, 24, 7, 18), dark(colour, 0.2)) + group(path(_blob(rng, 34, 15, 6, 13), light(colour, 0.06)), -5, -7)
    if bloom:
        out += "".join(circle(rng.uniform(-42, 40), rng.uniform(-26, 16), rng.uniform(2.6, 5), bloom) for _ in range(22))
    return group(group(out, 0, -24), x, y, s)


def hedge(seed: int, x0: float, x1: float, y: float, s: float, colour: str, bloom: str = "") -> str:
    """Row of shrubs."""
    step, out, x, n = 56 * s, "", x0, seed
    while x <= x1:
        n += 1
        out += bush(x, y, s * (0.9 + 0.2 * (n % 3) / 2), mix(colour, "#d9e88a", 0.06 * (n % 3)), n, bloom)
        x += step
    return out


def pot(x: float, y: float, s: float = 1, leaf: str = LEAF, bloom: str = "", clay: str = CLAY) -> str:
    """Potted plant about 110 high."""
    out = ellipse(0, 1, 34, 5, "#1c2b33", opacity=0.18)
    for a in (-58, -32, -10, 14, 36, 60):
        out += group(path("M0 0Q-13 -34 0 -72Q13 -34 0 0Z", mix(leaf, "#d9e88a", 0.3 if a < 0 else 0.05)), 0, -38, 1, rot=a)
    if bloom:
        out += "".join(
            circle(a, b, 7, bloom) + circle(a - 1, b - 1, 2.6, "#fff0b5")
            for a, b in ((-34, -76), (0, -98), (32, -80), (-14, -66), (18, -58))
        )
    out += (
        path("M-25 -42L25 -42L18 0L-18 0Z", clay)
        + rect(-28, -48, 56, 10, light(clay, 0.15), 3)
        + path("M6 -38L23 -38L17 0L8 0Z", dark(clay), opacity=0.3)
    )
    return group(out, x, y, s)


def flower(x: float, y: float, s: float, petal: str, heart: str = "#f5b92e") -> str:
    """Single round flower of six petals."""
    ring = "".join(group(ellipse(0, -7, 4.4, 7, petal), rot=60 * i) for i in range(6))
    return group(ring + circle(0, 0, 4, heart), x, y, s)


def flower_bed(seed: int, x0: float, x1: float, y: float, colours: tuple[str, ...], s: float = 1, rows: int = 3) -> str:
    """Bed of flowers between x0 and x1, standing on y."""
    rng, out = random.Random(seed), ""
    out += rect(x0 - 8, y - 26 * s, x1 - x0 + 16, 26 * s, dark(LEAF, 0.2), 10 * s)
    for row in range(rows):
        x = x0
        while x < x1:
            yy = y - 30 * s + row * 13 * s + rng.uniform(-3, 3)
            out += ellipse(x + 6, yy + 8, 12 * s, 6 * s, mix(LEAF, "#a9cf5d", rng.random() * 0.5))
            out += flower(x, yy, s * rng.uniform(0.7, 1), rng.choice(colours))
            x += 21 * s
    return out


def apricot(x: float, y: float, s: float = 1, bloom: str = "#ffd23c", seed: int = 5) -> str:
    """Tết blossom tree in a pot (mai vàng, or peach with a pink bloom)."""
    rng = random.Random(seed)
    wood = curve(
        "M0 -40Q-6 -80 6 -110Q14 -140 2 -176M2 -86Q-30 -110 -46 -142M6 -112Q36 -126 50 -158M-2 -70Q30 -84 44 -96M4 -140Q-14 -158 -22 -184",
        DARKWOOD,
        5,
    )
    out = wood
    for _ in range(105):
        a, r = rng.uniform(0, 6.28), rng.uniform(0, 1) ** 0.6
        out += flower(math.cos(a) * 62 * r, -134 + math.sin(a) * 58 * r, rng.uniform(0.55, 0.95), bloom, "#e8872c")
    base = (
        path("M-30 -44L30 -44L22 0L-22 0Z", "#a8482f")
        + rect(-34, -50, 68, 11, "#c1644a", 3)
        + poly([(0, -34), (9, -24), (0, -14), (-9, -24)], "#ffd77a")
    )
    return group(ellipse(0, 1, 40, 6, "#1c2b33", opacity=0.18) + out + base, x, y, s)
