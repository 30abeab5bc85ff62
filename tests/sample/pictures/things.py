"""Tools, papers and goods."""

from __future__ import annotations

import random

from .palette import AMBER, INK, WHITE, dark, light, mix
from .svg import across, circle, curve, ellipse, group, line, path, poly, rect


def papers(x: float, y: float, s: float = 1, colour: str = WHITE) -> str:
    """Low stack of papers."""
    out = "".join(
        poly([(-26 + k, -3 * k), (26 - k, -3 * k), (30, 2 - 3 * k), (-30, 2 - 3 * k)], mix(colour, "#b9b2a0", 0.18 * (k % 2)))
        for k in range(4)
    )
    return group(out, x, y, s)


def sheet(s: float = 1, colour: str = WHITE) -> str:
    """A sheet of paper held in a hand."""
    return group(
        rect(-14, -34, 30, 40, colour, 2) + "".join(rect(-9, -27 + 7 * k, 20 - 4 * (k % 2), 2.4, "#9fb3b5") for k in range(4)), rot=6, s=s
    )


def book(s: float = 1, colour: str = "#c8463c") -> str:
    """Open book held towards the reader on the left."""
    return group(poly([(-4, -22), (18, -30), (22, 2), (0, 6)], colour) + poly([(-7, -20), (14, -27), (18, 1), (-2, 4)], "#fdf8ea"), s=s)


def phone(s: float = 1) -> str:
    """Smartphone in the hand."""
    return group(rect(-8, -26, 16, 28, INK, 3) + rect(-6, -23, 12, 21, "#a9e0dd", 1), s=s, rot=8)


def tool(kind: str) -> str:
    """Long-handled tools; the hand is the origin."""
    handle = line([(-26, -66), (30, 76)], "#b98a56", 4.5)
    ends = {
        "broom": poly([(24, 66), (36, 62), (60, 104), (18, 112)], "#d9b25a") + line([(24, 72), (38, 68)], "#b3422f", 4),
        "shovel": path("M22 66L38 60Q56 84 46 98Q26 98 18 82Z", "#7f8a90"),
        "hoe": path("M26 74L34 68L62 84L52 92Z", "#7f8a90"),
        "rake": line([(18, 84), (46, 72)], "#6a757b", 5)
        + "".join(line([(20 + 8 * k, 84 - 4 * k), (25 + 8 * k, 96 - 4 * k)], "#6a757b", 3) for k in range(4)),
        "stick": "",
    }
    return handle + ends[kind]


def watering_can() -> str:
    """Watering can hanging from the hand."""
    can = (
        path("M-18 10L18 10L22 44L-22 44Z", "#3f8f9a")
        + curve("M-16 10Q0 -14 16 10", "#2f737d", 4)
        + line([(18, 34), (44, 8)], "#3f8f9a", 6)
        + poly([(40, 0), (52, 10), (44, 16), (36, 8)], "#2f737d")
    )
    return can + "".join(line([(48 + 4 * k, 14 + k), (58 + 7 * k, 46)], "#cfeaf0", 1.6, opacity=0.8) for k in range(4))


def basket(x: float, y: float, s: float, heap: str, seed: int = 2, straw: str = "#cfa45f") -> str:
    """Round bamboo basket heaped with fruit or vegetables."""
    rng = random.Random(seed)
    fruit = "".join(
        circle(a + rng.uniform(-3, 3), b, 9.5, mix(heap, rng.choice(("#ffffff", "#24402c")), 0.18))
        for b, span in ((-50, 12), (-42, 26), (-34, 36))
        for a in range(-span, span + 1, 13)
    )
    weave = (
        path("M-46 -30L46 -30L34 0L-34 0Z", straw)
        + "".join(line([(-44 + 3 * k, -24 + 8 * k), (44 - 3 * k, -24 + 8 * k)], dark(straw, 0.22), 1.6) for k in range(3))
        + rect(-49, -34, 98, 8, light(straw, 0.2), 4)
    )
    return group(ellipse(0, 1, 46, 6, "#1c2b33", opacity=0.18) + fruit + weave, x, y, s)


def carton(x: float, y: float, s: float = 1, colour: str = "#c99b63", bow: str = "") -> str:
    """Box; with a bow it becomes a gift."""
    out = rect(-34, -52, 68, 52, across(light(colour, 0.12), colour), 2) + rect(-34, -52, 68, 9, dark(colour, 0.12))
    if bow:
        out += (
            rect(-6, -52, 12, 52, bow)
            + rect(-34, -32, 68, 9, bow)
            + ellipse(-12, -58, 13, 7, bow)
            + ellipse(12, -58, 13, 7, bow)
            + circle(0, -56, 5, dark(bow))
        )
    else:
        out += rect(-6, -52, 12, 20, "#e2c493")
    return group(out, x, y, s)


def sack(x: float, y: float, s: float = 1, colour: str = "#e6dcc0") -> str:
    """Filled sack."""
    return group(
        path("M-34 0Q-44 -36 -24 -62Q0 -72 24 -62Q44 -36 34 0Z", across(light(colour, 0.2), dark(colour, 0.08)))
        + path("M-18 -62L-10 -80L12 -80L18 -62Z", dark(colour, 0.1))
        + line([(-16, -63), (17, -63)], "#9a6a3f", 4),
        x,
        y,
        s,
    )


def speaker(x: float, y: float, s: float = 1, flip: bool = False) -> str:
    """Horn loudspeaker blowing to the right."""
    out = (
        rect(-26, -9, 30, 18, "#7d888d", 4)
        + path("M0 -10L54 -38L54 38L0 10Z", across("#c5ccce", "#f1f0ea"))
        + ellipse(54, 0, 9, 38, "#98a3a7")
        + ellipse(55, 0, 5, 27, "#69747a")
    )
    return group(out, x, y, s, flip=flip)


def waves(x: float, y: float, s: float = 1, colour: str = AMBER, flip: bool = False) -> str:
    """Sound waves spreading to the right."""
    out = "".join(
        curve(f"M{20 * k} {-18 - 12 * k}Q{20 * k + 18} 0 {20 * k} {18 + 12 * k}", colour, 5, opacity=0.9 - 0.2 * k) for k in range(3)
    )
    return group(out, x, y, s, flip=flip)


def drum(x: float, y: float, s: float = 1) -> str:
    """Large ceremonial drum on its stand."""
    out = (
        line([(-44, 0), (-26, -60)], "#7a4a2c", 8)
        + line([(44, 0), (26, -60)], "#7a4a2c", 8)
        + circle(0, -92, 58, "#9c2f26")
        + circle(0, -92, 48, "#f0dcb2")
        + circle(0, -92, 20, "none", stroke="#cfa45f", stroke_width=3)
    )
    return group(
        out
        + "".join(
            circle(53 * a, -92 + 53 * b, 3, AMBER)
            for a, b in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))
        ),
        x,
        y,
        s,
    )
