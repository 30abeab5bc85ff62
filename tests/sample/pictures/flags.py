"""National flag, pennants, lanterns, banners and other festive things."""

from __future__ import annotations

from .palette import AMBER, DARKWOOD, FLAG_RED, FLAG_YELLOW, dark, light
from .svg import across, circle, curve, ellipse, glow, group, line, path, poly, rect, star


def flag(x: float, y: float, w: float) -> str:
    """National flag hanging flat, 3:2, top left corner at (x, y)."""
    h = w * 2 / 3
    return rect(x, y, w, h, FLAG_RED) + star(x + w / 2, y + h / 2, h * 0.3, FLAG_YELLOW)


def waving(w: float) -> str:
    """National flag in the wind, hoist at the origin's left edge."""
    h = w * 2 / 3
    b = w * 0.06
    shape = (
        f"M0 0C{w * 0.25} {-b * 1.6} {w * 0.3} {-b} {w * 0.5} 0S{w * 0.8} {b * 1.4} {w} {-b * 0.4}"
        f"L{w} {h - b * 0.4}C{w * 0.8} {h + b * 1.4} {w * 0.7} {h + b} {w * 0.5} {h}S{w * 0.25} {h - b * 1.6} 0 {h}Z"
    )
    fold = across(("#5a0c0c", 0.0), ("#5a0c0c", 0.22), ("#ffffff", 0.12), ("#5a0c0c", 0.18), ("#5a0c0c", 0.0))
    return path(shape, FLAG_RED) + star(w / 2, h / 2, h * 0.3, FLAG_YELLOW) + path(shape, fold)


def flagpole(x: float, y: float, height: float, w: float) -> str:
    """Flag flying from a pole that stands at (x, y)."""
    pole = rect(-3, -height, 6, height, across("#f4f1e8", "#a8aeb0")) + circle(0, -height - 4, 6, AMBER)
    base = rect(-22, -10, 44, 10, "#d9d3c6", 2) + rect(-14, -20, 28, 10, "#c4bdae", 2)
    return group(base + pole + group(waving(w), 3, -height + 6), x, y)


def house_flag(x: float, y: float, s: float = 1) -> str:
    """Flag on a slanted stick, as hung before houses."""
    return group(line([(0, 0), (30, -64)], "#e8dcc0", 3) + group(waving(46), 29, -62, rot=14), x, y, s)


def pennants(x0: float, y0: float, x1: float, y1: float, sag: float, colours: tuple[str, ...], size: float = 18) -> str:
    """String of small triangular flags."""
    xm, ym = (x0 + x1) / 2, (y0 + y1) / 2 + sag * 2
    out = curve(f"M{x0} {y0}Q{xm} {ym} {x1} {y1}", "#7d6b5a", 1.4)
    count = max(int(abs(x1 - x0) / (size * 1.5)), 2)
    for i in range(count):
        t = (i + 0.5) / count
        px = (1 - t) ** 2 * x0 + 2 * t * (1 - t) * xm + t * t * x1
        py = (1 - t) ** 2 * y0 + 2 * t * (1 - t) * ym + t * t * y1
        out += poly([(px - size / 2, py), (px + size / 2, py), (px, py + size * 1.25)], colours[i % len(colours)])
    return out


FEAST = (FLAG_RED, FLAG_YELLOW, "#2f8f86", "#f08a3c")


def banner(x: float, y: float, w: float, h: float, colour: str = FLAG_RED) -> str:
    """Cloth banner without words: a star and ruled ornament."""
    r = h * 0.2
    mid = x + w / 2
    out = rect(x, y, w, h, colour, 2) + rect(x + 5, y + 5, w - 10, h - 10, "none", stroke=FLAG_YELLOW, stroke_width=1.6, opacity=0.8)
    out += star(mid, y + h / 2, r * 1.3, FLAG_YELLOW)
    for side in (-1, 1):
        out += line([(mid + side * r * 2.4, y + h / 2), (mid + side * w * 0.36, y + h / 2)], FLAG_YELLOW, max(h * 0.05, 2), opacity=0.85)
        out += circle(mid + side * w * 0.4, y + h / 2, r * 0.35, FLAG_YELLOW)
    return out


def lantern(x: float, y: float, s: float = 1, colour: str = "#d8382e", lit: bool = False) -> str:
    """Round silk lantern."""
    out = circle(0, 0, 70, glow((light(colour, 0.5), 0.55), (colour, 0.0))) if lit else ""
    out += line([(0, -60), (0, -28)], "#7d5a3c", 1.6) + rect(-11, -32, 22, 7, AMBER, 2)
    out += ellipse(0, 0, 30, 27, light(colour, 0.28) if lit else colour)
    out += ellipse(0, 0, 17, 27, "none", stroke=dark(colour, 0.25), stroke_width=1.3, opacity=0.6) + ellipse(
        0, 0, 6, 27, light(colour, 0.4), opacity=0.35
    )
    out += rect(-11, 25, 22, 7, AMBER, 2) + "".join(line([(a, 32), (a, 54)], AMBER, 2) for a in (-5, 0, 5))
    return group(out, x, y, s)


def star_lantern(s: float = 1, colour: str = "#e23d32", stick: bool = True) -> str:
    """Five-pointed star lantern held on a stick; the hand is the origin."""
    out = line([(0, 20), (0, -52)], DARKWOOD, 3) if stick else ""
    ring = circle(0, -92, 74, glow(("#ffe9a0", 0.75), ("#ffb84d", 0.22), ("#ffb84d", 0.0)))
    ring += circle(0, -92, 40, "none", stroke=AMBER, stroke_width=3.5)
    return group(out + ring + star(0, -92, 40, colour) + star(0, -92, 22, "#ffe27a"), 0, 0, s)


def lotus(x: float, y: float, s: float = 1, petal: str = "#ec8fa6") -> str:
    """Lotus flower."""
    out = ""
    for a, c in ((-62, dark(petal, 0.12)), (62, dark(petal, 0.12)), (-32, petal), (32, petal), (0, light(petal, 0.3))):
        out += group(path("M0 0Q-17 -24 0 -52Q17 -24 0 0Z", c), rot=a)
    return group(out + ellipse(0, 1, 18, 5, "#e8b84a"), x, y, s)


def balloon(x: float, y: float, s: float, colour: str) -> str:
    """Party balloon."""
    out = curve("M0 34Q8 70 -4 110", "#8a8a86", 1.2) + ellipse(0, 0, 26, 33, colour) + ellipse(-9, -11, 6, 10, "#ffffff", opacity=0.45)
    return group(out + poly([(-5, 38), (5, 38), (0, 31)], dark(colour)), x, y, s)


def rosette(x: float, y: float, s: float = 1) -> str:
    """Festive bouquet of cloth on a signboard or gift."""
    out = poly([(-6, 6), (-16, 40), (-2, 32)], "#b8221c") + poly([(6, 6), (16, 40), (2, 32)], "#b8221c")
    out += "".join(group(ellipse(0, -13, 8, 11, FLAG_RED), rot=45 * i) for i in range(8))
    return group(out + circle(0, 0, 10, FLAG_YELLOW), x, y, s)
