"""Mountains, hills, fields, water, roads and pavements."""

from __future__ import annotations

import random
from itertools import pairwise

from .palette import ASPHALT, CONCRETE, dark, light, mix
from .svg import Paint, across, down, ellipse, group, line, num, path, poly, rect, smooth

PEAK = [
    (-520, 0),
    (-430, -26),
    (-340, -84),
    (-270, -118),
    (-215, -122),
    (-160, -168),
    (-96, -262),
    (-40, -330),
    (0, -352),
    (34, -338),
    (86, -268),
    (140, -190),
    (196, -136),
    (250, -120),
    (300, -98),
    (380, -42),
    (470, -14),
    (540, 0),
]


def ba_den(x: float, y: float, s: float, colour: str, haze: str) -> str:
    """The lone mountain above the plain, with its two shoulders."""
    body = smooth(PEAK) + "Z"
    lit = "M0 -352Q-34 -280 -60 -250Q-52 -190 -120 -130Q-150 -70 -230 0L-520 0L-430 -26L-340 -84L-270 -118L-215 -122L-160 -168L-96 -262L-40 -330Z"
    folds = (
        "M0 -352Q30 -260 14 -190Q60 -120 50 0L120 0Q110 -110 70 -190Q60 -270 0 -352Z",
        "M196 -136Q190 -80 220 0L290 0Q250 -60 250 -120Z",
        "M-215 -122Q-240 -70 -230 0L-170 0Q-190 -60 -160 -120L-140 -150Q-190 -130 -215 -122Z",
    )
    shape = path(body, down(colour, mix(colour, haze, 0.35), mix(colour, haze, 0.75)))
    shape += path(lit, light(colour, 0.45), opacity=0.28)
    shape += "".join(path(d, dark(colour, 0.35), opacity=0.2) for d in folds)
    return group(shape, x, y, s)


def hills(seed: int, y: float, swell: float, fill: Paint, width: float = 1280, steps: int = 7, bottom: float = 960) -> str:
    """A soft ridge reaching down to the picture's bottom."""
    rng = random.Random(seed)
    points = [(width * i / steps, y + rng.uniform(-swell, swell)) for i in range(steps + 1)]
    points = [(-40, points[0][1]), *points[1:-1], (width + 40, points[-1][1])]
    return path(smooth(points) + f"L{width + 40} {bottom}L-40 {bottom}Z", fill)


def treeline(seed: int, y: float, size: float, colour: str, width: float = 1280) -> str:
    """Distant row of tree crowns with a few tall palms."""
    rng = random.Random(seed)
    out, x = [], -20.0
    while x < width + 20:
        r = rng.uniform(0.5, 1.1) * size
        out.append(ellipse(x, y - r * 0.25, r, r * 0.75, mix(colour, "#ffffff", rng.uniform(0, 0.08))))
        x += r * 0.9
    return "".join(out) + rect(0, y, width, size * 0.6, colour)


def paddies(seed: int, top: float, bottom: float, colours: tuple[str, ...], width: float = 1280, vanish: float = 640) -> str:
    """Rice fields in perspective: bands that grow towards us, split by bunds."""
    rng = random.Random(seed)
    out, y, thick = [rect(0, top, width, bottom - top, colours[0])], top, 7.0
    while y < bottom:
        low = min(y + thick, bottom)
        marks = sorted(rng.uniform(-1.6, 1.6) for _ in range(5))
        marks = [-6.0, *marks, 6.0]
        for a, b in pairwise(marks):
            out.append(_patch(y, low, a, b, vanish, top, rng.choice(colours), width))
        out.append(line([(0, low), (width, low)], light(colours[0], 0.3), 0.6 + thick * 0.05, opacity=0.55))
        y, thick = low, thick * 1.55
    return "".join(out)


def _patch(y: float, low: float, a: float, b: float, vanish: float, top: float, colour: str, width: float) -> str:
    def at(slope: float, level: float) -> float:
        return vanish + slope * (level - top + 60) * width / 400

    return poly([(at(a, y), y), (at(b, y), y), (at(b, low), low), (at(a, low), low)], down(colour, dark(colour, 0.08)))


def tufts(seed: int, count: int, top: float, bottom: float, colour: str, width: float = 1280) -> str:
    """Small blades, larger towards us."""
    rng = random.Random(seed)
    spots = sorted((rng.uniform(top, bottom), rng.uniform(0, width)) for _ in range(count))
    out = []
    for y, x in spots:
        s = 0.5 + (y - top) / (bottom - top + 1)
        d = f"M{num(x)} {num(y)}q{num(-5 * s)} {num(-8 * s)} {num(-7 * s)} {num(-16 * s)}q{num(7 * s)} {num(5 * s)} {num(8 * s)} {num(12 * s)}q{num(1 * s)} {num(-9 * s)} {num(7 * s)} {num(-17 * s)}q{num(1 * s)} {num(11 * s)} {num(-5 * s)} {num(21 * s)}Z"
        out.append(path(d, mix(colour, "#fff3b0", rng.uniform(0, 0.25))))
    return "".join(out)


def water(seed: int, top: float, bottom: float, colours: tuple[str, ...], width: float = 1280) -> str:
    """Calm water with glints."""
    rng = random.Random(seed)
    out = [rect(0, top, width, bottom - top, down(*colours))]
    for _ in range(70):
        y = top + (bottom - top) * rng.random() ** 1.4
        near = (y - top) / (bottom - top)
        out.append(
            ellipse(
                rng.uniform(0, width),
                y,
                (20 + 90 * near) * rng.uniform(0.4, 1.2),
                0.8 + 2.2 * near,
                light(colours[0], 0.6),
                opacity=rng.uniform(0.12, 0.4),
            )
        )
    return "".join(out)


def glitter(seed: int, x: float, top: float, bottom: float, colour: str) -> str:
    """The sun's path on the water."""
    rng = random.Random(seed)
    out = []
    for i in range(46):
        y = top + (bottom - top) * i / 46
        reach = 14 + (y - top) * 0.28
        out.append(ellipse(x + rng.uniform(-reach, reach), y, rng.uniform(14, 46), 1.2 + i * 0.06, colour, opacity=rng.uniform(0.35, 0.85)))
    return "".join(out)


def road(top: float, bottom: float, far: tuple[float, float], near: tuple[float, float], colour: str = ASPHALT, dashes: int = 7) -> str:
    """Road running away from us, with a broken centre line."""
    (a, b), (c, d) = far, near
    body = poly([(a, top), (b, top), (d, bottom), (c, bottom)], down(light(colour, 0.2), colour))
    edge = poly([(a, top), (a + 2, top), (c + 16, bottom), (c, bottom)], "#f3ecd9", opacity=0.75)
    edge += poly([(b - 2, top), (b, top), (d, bottom), (d - 16, bottom)], "#f3ecd9", opacity=0.75)
    return body + edge + _dashes(top, bottom, (a + b) / 2, (c + d) / 2, dashes)


def _dashes(top: float, bottom: float, far: float, near: float, count: int) -> str:
    out = []
    for i in range(count):
        t0, t1 = (i / count) ** 2, ((i + 0.5) / count) ** 2
        x0, x1 = far + (near - far) * t0, far + (near - far) * t1
        y0, y1 = top + (bottom - top) * t0, top + (bottom - top) * t1
        w0, w1 = 1 + 7 * t0, 1 + 7 * t1
        out.append(poly([(x0 - w0, y0), (x0 + w0, y0), (x1 + w1, y1), (x1 - w1, y1)], "#f7e9b8", opacity=0.85))
    return "".join(out)


def street(y: float, width: float = 1280, bottom: float = 960, colour: str = ASPHALT) -> str:
    """Street seen from the side: pavement, kerb and carriageway."""
    out = rect(0, y, width, 46, down(light(CONCRETE, 0.3), CONCRETE))
    out += "".join(line([(x, y), (x - 24, y + 46)], dark(CONCRETE, 0.14), 1.4) for x in range(20, int(width) + 40, 58))
    out += rect(0, y + 46, width, 9, dark(CONCRETE, 0.22)) + rect(0, y + 55, width, bottom - y, down(light(colour, 0.12), colour))
    return out + "".join(rect(x, y + 118, 74, 6, "#f3e6bd", 3, opacity=0.7) for x in range(30, int(width), 150))


def ground(y: float, colour: str, width: float = 1280, bottom: float = 960) -> str:
    """Flat ground, lighter at the horizon and to the left."""
    shine = rect(0, y, width, bottom - y, across(("#fff3cf", 0.22), ("#fff3cf", 0.0)))
    return rect(0, y, width, bottom - y, down(light(colour, 0.25), colour, dark(colour, 0.12))) + shine


def paving(y: float, colour: str, width: float = 1280, bottom: float = 960, vanish: float = 640) -> str:
    """Paved square in perspective."""
    out = [ground(y, colour, width, bottom)]
    level, step = y, 8.0
    while level < bottom:
        out.append(line([(0, level), (width, level)], dark(colour, 0.2), 1, opacity=0.35))
        level, step = level + step, step * 1.45
    for i in range(-16, 17):
        out.append(line([(vanish + i * 34, y), (vanish + i * 34 * 6, bottom)], dark(colour, 0.2), 1, opacity=0.28))
    return "".join(out)
