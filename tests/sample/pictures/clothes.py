"""Clothes, hair and hats, drawn around the hip or the head centre."""

from __future__ import annotations

from .palette import AMBER, CREAM, FLAG_RED, FLAG_YELLOW, TEAL, WHITE, dark, light
from .svg import circle, curve, ellipse, line, path, poly, rect, star

INK_BRIM = "#2f3327"
HEMS = {"shirt": 5, "long": 6, "baba": 20, "coat": 44, "dress": 50, "aodai": 8}


def torso(style: str, fill: str, half: float, waist: float) -> str:
    """Upper garment from the shoulders to its hem."""
    hem = HEMS[style]
    flare = {"baba": 4, "coat": 4, "dress": 12}.get(style, 1)
    low = waist + 3 + flare
    body = (
        f"M{-half} -47Q{-half} -56 {-half + 9} -57L-6 -60L6 -60L{half - 9} -57"
        f"Q{half} -56 {half} -47Q{half - 1} -28 {waist} -18Q{waist + 2} -6 {low} {hem}"
        f"Q0 {hem + 4} {-low} {hem}Q{-waist - 2} -6 {-waist} -18"
        f"Q{-half + 1} -28 {-half} -47Z"
    )
    shade = (
        f"M{half * 0.35} -58L{half - 9} -57Q{half} -56 {half} -47Q{half - 1} -28 {waist} -18"
        f"Q{waist + 2} -6 {low} {hem}L{low * 0.4} {hem + 2}Q{waist * 0.9} -30 {half * 0.35} -58Z"
    )
    return path(body, fill) + path(shade, dark(fill, 0.5), opacity=0.16)


def panels(fill: str, waist: float, sway: float) -> str:
    """The two long panels of an áo dài below the waist."""
    back = f"M{-waist} -6L{waist} -6Q{waist + 8 + sway} 34 {waist + 5 + sway} 66L{-waist - 4 + sway} 68Q{-waist - 6} 30 {-waist} -6Z"
    front = (
        f"M{-waist - 1} -14L{waist + 1} -14Q{waist + 5} 24 {waist - 1 + sway} 62"
        f"Q0 68 {-waist - 2 + sway} 62Q{-waist - 5} 20 {-waist - 1} -14Z"
    )
    fold = curve(f"M3 -4Q7 30 {4 + sway} 62", dark(fill, 0.3), 1.6, opacity=0.35)
    return path(back, dark(fill, 0.22)) + path(front, fill) + fold


def neckline(style: str, fill: str, skin: str) -> str:
    """Collar fitting the style."""
    if style == "aodai":
        return rect(-6, -65, 12, 8, fill, 3) + curve("M4 -58Q14 -50 17 -40", dark(fill), 1.4)
    if style == "baba":
        buttons = "".join(circle(0, y, 1.3, light(fill, 0.5)) for y in (-40, -26, -12, 2))
        return path("M-7 -60Q0 -44 7 -60Z", skin) + line([(0, -49), (0, 20)], dark(fill), 1.3) + buttons
    collar = light(fill, 0.35)
    return (
        path("M-6 -60L0 -49L6 -60Z", skin)
        + poly([(-8, -60), (-4, -61), (0, -49), (-7, -50)], collar)
        + poly([(8, -60), (4, -61), (0, -49), (7, -50)], collar)
        + line([(0, -48), (0, 2)], dark(fill), 1, opacity=0.5)
    )


def _vest(colour: str, band: str) -> str:
    body = path("M-17 -57L-7 -59L-3 -34L-4 4L-18 4L-17 -18Z M17 -57L7 -59L3 -34L4 4L18 4L17 -18Z", colour)
    return body + rect(-18, -26, 15, 5, band) + rect(3, -26, 15, 5, band) + rect(-18, -9, 14, 5, band) + rect(4, -9, 14, 5, band)


def extra(kind: str) -> str:
    """Scarves, vests and other things worn over the torso."""
    drawn = {
        "scarf": lambda: path("M-9 -60L9 -60L4 -52L11 -38L3 -40L0 -50L-3 -40L-11 -38L-4 -52Z", FLAG_RED),
        "tie": lambda: path("M-3 -57L3 -57L2 -50L4 -20L0 -14L-4 -20L-2 -50Z", "#9c2f3a"),
        "vest": lambda: _vest("#f0762b", "#fdf2a8"),
        "green-vest": lambda: _vest("#b9d532", "#fdfbe8"),
        "blue-vest": lambda: _vest("#2c7fb8", "#eaf4f6"),
        "apron": lambda: path("M-10 -46L10 -46L12 -16L15 24L-15 24L-12 -16Z", CREAM, opacity=0.95),
        "khanran": lambda: (
            path("M-13 -60Q0 -50 13 -60L14 -52Q11 -46 9 -26L2 -27L3 -49L-3 -49L-4 -20L-11 -21Q-11 -44 -14 -52Z", WHITE)
            + "".join(
                line([(-10 + d, y), (-4 + d, y)], "#43484f", 1.7)
                for d, y in ((0, -26), (0, -32), (0, -38), (0, -44), (13, -32), (13, -38), (13, -44))
            )
            + line([(-12, -55), (0, -51), (12, -55)], "#43484f", 1.7)
        ),
        "badge": lambda: rect(-14, -44, 9, 6, FLAG_RED, 1) + star(-9.5, -41, 2.3, FLAG_YELLOW),
        "belt": lambda: rect(-17, -4, 34, 6, "#4a3b2b", 2) + rect(-4, -5, 8, 8, AMBER, 1),
        "number": lambda: rect(-5, -42, 10, 14, WHITE, 2, opacity=0.9),
        "pack": lambda: rect(-20, -54, 8, 40, dark(AMBER), 4) + rect(12, -54, 8, 40, dark(AMBER), 4),
    }
    return drawn[kind]()


def back_hair(cut: str, colour: str) -> str:
    """Hair hanging behind the head."""
    if cut == "long":
        return path("M-15 -4Q-18 26 -13 44Q0 50 13 44Q18 26 15 -4Z", colour)
    if cut == "bob":
        return path("M-16 -4Q-19 12 -14 18L14 18Q19 12 16 -4Z", colour)
    if cut == "pony":
        return path("M-10 -10Q-30 -4 -25 26Q-20 28 -17 24Q-20 6 -8 2Z", colour)
    if cut == "bun":
        return circle(-6, -17, 8.5, colour)
    return ""


def front_hair(cut: str, colour: str) -> str:
    """Hair over the forehead, seen from the front."""
    low = -3 if cut == "short" else 2
    shape = f"M-15 {low}Q-17 -19 0 -20Q17 -19 15 {low}L12 {low - 1}Q12 -9 6 -10Q-4 -7 -11 -9Q-12 -4 -12 {low}Z"
    return path(shape, colour) + curve("M-9 -15Q-2 -18 5 -17", light(colour, 0.22), 1.6, opacity=0.7)


def side_hair(cut: str, colour: str) -> str:
    """Hair of a head turned to the right."""
    low = 8 if cut == "short" else 14
    shape = f"M11 -11Q7 -21 -3 -20.5Q-17 -19 -16 -2Q-16 {low - 3} -10 {low}L-7 1Q-4 -3 -2 -6Q7 -7 11 -11Z"
    return path(shape, colour) + curve("M-10 -14Q-4 -18 4 -17", light(colour, 0.22), 1.6, opacity=0.7)


def whole_hair(colour: str) -> str:
    """Head seen from behind."""
    return path("M-14.5 2Q-17 -19 0 -20Q17 -19 14.5 2Q12 14 0 15Q-12 14 -14.5 2Z", colour) + curve(
        "M-8 -14Q-1 -17 6 -15", light(colour, 0.22), 1.8, opacity=0.7
    )


def hat(kind: str, colour: str) -> str:
    """Head wear; the head centre is the origin."""
    drawn = {
        "": lambda: "",
        "nonla": lambda: (
            path("M0 -35L33 -4Q0 6 -33 -4Z", "#efdcae")
            + path("M0 -35L33 -4Q18 1 6 2Z", "#d3b67c", opacity=0.6)
            + "".join(
                curve(
                    f"M{-33 * t:.1f} {-35 + 31 * t:.1f}Q0 {-35 + 39 * t:.1f} {33 * t:.1f} {-35 + 31 * t:.1f}", "#c9ab70", 0.9, opacity=0.6
                )
                for t in (0.35, 0.6, 0.82)
            )
        ),
        "hard": lambda: (
            path("M-16 -7Q-16 -25 0 -25Q16 -25 16 -7Z", colour)
            + rect(-19, -9, 38, 5, dark(colour, 0.12), 2.5)
            + curve("M-2 -24Q2 -15 2 -9", light(colour, 0.4), 3, opacity=0.6)
        ),
        "cap": lambda: path("M-15 -6Q-16 -22 0 -22Q15 -22 15 -6Z", colour) + path("M2 -9Q18 -10 24 -4Q14 -4 2 -5Z", dark(colour)),
        "soft": lambda: (
            path("M-13 -8Q-12 -24 0 -24Q12 -24 13 -8Z", colour)
            + path("M-22 -2Q-13 -12 0 -12Q13 -12 22 -2Q0 -8 -22 -2Z", dark(colour, 0.15))
            + star(0, -16, 3.4, FLAG_YELLOW)
        ),
        "peaked": lambda: (
            path("M-19 -14Q-10 -27 0 -27Q10 -27 19 -14L14 -8L-14 -8Z", colour)
            + path("M-14 -9Q0 -13 14 -9L15 -5Q0 -9 -15 -5Z", INK_BRIM)
            + star(0, -16, 3.4, FLAG_YELLOW)
        ),
        "nurse": lambda: (
            path("M-11 -13Q0 -20 11 -13L9 -25Q0 -29 -9 -25Z", WHITE) + rect(-1.4, -24, 2.8, 8, TEAL) + rect(-4, -21.4, 8, 2.8, TEAL)
        ),
        "helmet": lambda: (
            path("M-17 4Q-20 -25 0 -25Q20 -25 17 4L12 2L11 -8L-11 -8L-12 2Z", colour)
            + curve("M-9 -18Q0 -24 9 -18", light(colour, 0.45), 2.5)
        ),
        "fire": lambda: path("M-17 -5Q-17 -27 0 -27Q17 -27 17 -5L23 -1L-23 -1Z", colour) + ellipse(0, -13, 5, 6, FLAG_YELLOW),
        "turban": lambda: (
            path("M-17 -6Q-18 -24 0 -24Q18 -24 17 -6Q0 -15 -17 -6Z", colour) + curve("M-14 -14Q0 -22 14 -14", light(colour, 0.4), 1.6)
        ),
    }
    return drawn[kind]()
