"""Furniture, tools, papers and goods."""

from __future__ import annotations

import random

from .palette import AMBER, CREAM, INK, WHITE, WOOD, dark, light, mix
from .svg import across, circle, curve, down, ellipse, group, line, path, poly, rect


def table(x: float, y: float, w: float, h: float = 74, top: str = WOOD, cloth: str = "") -> str:
    """Table seen from the front; (x, y) is the middle of its foot line."""
    out = ellipse(x, y + 2, w * 0.52, 7, "#1c2b33", opacity=0.18)
    if cloth:
        folds = "".join(rect(x - w / 2 + w * k / 9, y - h + 10, w / 36, h - 10, dark(cloth, 0.3), opacity=0.18) for k in range(1, 9))
        out += rect(x - w / 2, y - h + 4, w, h - 4, down(cloth, dark(cloth, 0.15))) + folds
    else:
        out += rect(x - w / 2 + 12, y - h, 10, h, dark(top, 0.3)) + rect(x + w / 2 - 22, y - h, 10, h, dark(top, 0.3))
        out += rect(x - w / 2 + 12, y - h, w - 24, 22, dark(top, 0.2))
    return out + rect(x - w / 2 - 8, y - h - 4, w + 16, 10, light(top, 0.12) if not cloth else light(cloth, 0.25), 3)


def counter(x: float, y: float, w: float, h: float = 120, front: str = "#f4ead2", top: str = WOOD) -> str:
    """Service counter with panels."""
    out = rect(x, y - h, w, h, across(light(front, 0.4), dark(front, 0.06)))
    n = max(int(w / 150), 1)
    out += "".join(rect(x + 12 + i * w / n, y - h + 26, w / n - 24, h - 44, dark(front, 0.06), 4) for i in range(n))
    return out + rect(x - 10, y - h - 10, w + 20, 14, top, 4) + rect(x, y - 10, w, 10, dark(top, 0.2))


def chair(x: float, y: float, s: float = 1, colour: str = "#2f7f8c", flip: bool = False) -> str:
    """Side view of a chair whose sitter faces right."""
    out = line([(-22, -50), (-28, 0)], "#59646a", 5) + line([(24, -50), (28, 0)], "#59646a", 5)
    out += rect(-28, -56, 58, 9, colour, 4) + line([(-24, -52), (-34, -112)], dark(colour, 0.1), 8)
    return group(out, x, y, s, flip=flip)


def bench(x: float, y: float, w: float, s: float = 1, wood: str = WOOD) -> str:
    """Park bench seen from the front."""
    out = "".join(rect(-w / 2, -92 + 15 * k, w, 10, light(wood, 0.1 * k), 3) for k in range(3)) + rect(-w / 2 - 6, -50, w + 12, 12, light(wood, 0.1), 3)
    out += "".join(rect(a, -92, 8, 92, "#4b5258", 2) for a in (-w / 2 + 12, w / 2 - 20))
    return group(ellipse(0, 1, w * 0.55, 7, "#1c2b33", opacity=0.18) + out, x, y, s)


def monitor(x: float, y: float, s: float = 1, back: bool = False, glow: str = "#bfe3e8") -> str:
    """Computer screen standing at (x, y)."""
    out = rect(-18, -8, 36, 8, "#59646a", 3) + rect(-5, -24, 10, 20, "#59646a") + rect(-50, -88, 100, 66, "#333b42", 5)
    if not back:
        out += rect(-45, -83, 90, 56, down(light(glow, 0.3), glow)) + "".join(rect(-38, -76 + 11 * k, (60, 44, 70, 36)[k], 5, "#5f9aa3", 2, opacity=0.7) for k in range(4))
    return group(out, x, y, s)


def laptop(x: float, y: float, s: float = 1) -> str:
    """Open laptop seen from behind."""
    return group(poly([(-40, -50), (40, -50), (44, 0), (-44, 0)], "#b8c2c6") + circle(0, -26, 6, "#e7edee") + rect(-50, -2, 100, 5, "#8d979b", 2), x, y, s)


def papers(x: float, y: float, s: float = 1, colour: str = WHITE) -> str:
    """Low stack of papers."""
    out = "".join(poly([(-26 + k, -3 * k), (26 - k, -3 * k), (30, 2 - 3 * k), (-30, 2 - 3 * k)], mix(colour, "#b9b2a0", 0.18 * (k % 2))) for k in range(4))
    return group(out, x, y, s)


def sheet(s: float = 1, colour: str = WHITE) -> str:
    """A sheet of paper held in a hand."""
    return group(rect(-14, -34, 30, 40, colour, 2) + "".join(rect(-9, -27 + 7 * k, 20 - 4 * (k % 2), 2.4, "#9fb3b5") for k in range(4)), rot=6, s=s)


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
        "rake": line([(18, 84), (46, 72)], "#6a757b", 5) + "".join(line([(20 + 8 * k, 84 - 4 * k), (25 + 8 * k, 96 - 4 * k)], "#6a757b", 3) for k in range(4)),
        "stick": "",
    }
    return handle + ends[kind]


def watering_can() -> str:
    """Watering can hanging from the hand."""
    can = path("M-18 10L18 10L22 44L-22 44Z", "#3f8f9a") + curve("M-16 10Q0 -14 16 10", "#2f737d", 4) + line([(18, 34), (44, 8)], "#3f8f9a", 6) + poly([(40, 0), (52, 10), (44, 16), (36, 8)], "#2f737d")
    return can + "".join(line([(48 + 4 * k, 14 + k), (58 + 7 * k, 46)], "#cfeaf0", 1.6, opacity=0.8) for k in range(4))


def basket(x: float, y: float, s: float, heap: str, seed: int = 2, straw: str = "#cfa45f") -> str:
    """Round bamboo basket heaped with fruit or vegetables."""
    rng = random.Random(seed)
    fruit = "".join(circle(a + rng.uniform(-3, 3), b, 9.5, mix(heap, rng.choice(("#ffffff", "#24402c")), 0.18)) for b, span in ((-50, 12), (-42, 26), (-34, 36)) for a in range(-span, span + 1, 13))
    weave = path("M-46 -30L46 -30L34 0L-34 0Z", straw) + "".join(line([(-44 + 3 * k, -24 + 8 * k), (44 - 3 * k, -24 + 8 * k)], dark(straw, 0.22), 1.6) for k in range(3)) + rect(-49, -34, 98, 8, light(straw, 0.2), 4)
    return group(ellipse(0, 1, 46, 6, "#1c2b33", opacity=0.18) + fruit + weave, x, y, s)


def carton(x: float, y: float, s: float = 1, colour: str = "#c99b63", bow: str = "") -> str:
    """Box; with a bow it becomes a gift."""
    out = rect(-34, -52, 68, 52, across(light(colour, 0.12), colour), 2) + rect(-34, -52, 68, 9, dark(colour, 0.12))
    if bow:
        out += rect(-6, -52, 12, 52, bow) + rect(-34, -32, 68, 9, bow) + ellipse(-12, -58, 13, 7, bow) + ellipse(12, -58, 13, 7, bow) + circle(0, -56, 5, dark(bow))
    else:
        out += rect(-6, -52, 12, 20, "#e2c493")
    return group(out, x, y, s)


def sack(x: float, y: float, s: float = 1, colour: str = "#e6dcc0") -> str:
    """Filled sack."""
    return group(path("M-34 0Q-44 -36 -24 -62Q0 -72 24 -62Q44 -36 34 0Z", across(light(colour, 0.2), dark(colour, 0.08))) + path("M-18 -62L-10 -80L12 -80L18 -62Z", dark(colour, 0.1)) + line([(-16, -63), (17, -63)], "#9a6a3f", 4), x, y, s)


def speaker(x: float, y: float, s: float = 1, flip: bool = False) -> str:
    """Horn loudspeaker blowing to the right."""
    out = rect(-26, -9, 30, 18, "#7d888d", 4) + path("M0 -10L54 -38L54 38L0 10Z", across("#c5ccce", "#f1f0ea")) + ellipse(54, 0, 9, 38, "#98a3a7") + ellipse(55, 0, 5, 27, "#69747a")
    return group(out, x, y, s, flip=flip)


def waves(x: float, y: float, s: float = 1, colour: str = AMBER, flip: bool = False) -> str:
    """Sound waves spreading to the right."""
    out = "".join(curve(f"M{20 * k} {-18 - 12 * k}Q{20 * k + 18} 0 {20 * k} {18 + 12 * k}", colour, 5, opacity=0.9 - 0.2 * k) for k in range(3))
    return group(out, x, y, s, flip=flip)


def bin_for(x: float, y: float, s: float, colour: str) -> str:
    """Wheeled refuse bin with a leaf, bottle or crumb mark left to the scene."""
    out = ellipse(0, 2, 44, 6, "#1c2b33", opacity=0.2) + path("M-38 -104L38 -104L31 0L-31 0Z", across(light(colour, 0.18), dark(colour, 0.08))) + rect(-43, -116, 86, 16, dark(colour, 0.14), 6)
    return group(out + circle(-22, -2, 8, INK) + circle(22, -2, 8, INK) + circle(0, -56, 21, CREAM, opacity=0.92), x, y, s)


def barrier(x: float, y: float, w: float = 120, s: float = 1) -> str:
    """Red and white works barrier."""
    n = int(w / 24)
    bars = "".join(poly([(-w / 2 + 24 * i, -58), (-w / 2 + 24 * i + 12, -58), (-w / 2 + 24 * i + 24, -38), (-w / 2 + 24 * i + 12, -38)], "#d8382e") for i in range(n))
    return group(rect(-w / 2 + 8, -60, 8, 60, "#7d888d") + rect(w / 2 - 16, -60, 8, 60, "#7d888d") + rect(-w / 2, -58, w, 20, WHITE) + bars, x, y, s)


def cone(x: float, y: float, s: float = 1) -> str:
    """Traffic cone."""
    return group(ellipse(0, 1, 26, 4, "#1c2b33", opacity=0.2) + poly([(-5, -56), (5, -56), (17, -6), (-17, -6)], "#ef6f2e") + poly([(-9, -38), (9, -38), (12.5, -24), (-12.5, -24)], WHITE) + rect(-24, -7, 48, 7, "#d65a20", 2), x, y, s)


def drum(x: float, y: float, s: float = 1) -> str:
    """Large ceremonial drum on its stand."""
    out = line([(-44, 0), (-26, -60)], "#7a4a2c", 8) + line([(44, 0), (26, -60)], "#7a4a2c", 8) + circle(0, -92, 58, "#9c2f26") + circle(0, -92, 48, "#f0dcb2") + circle(0, -92, 20, "none", stroke="#cfa45f", stroke_width=3)
    return group(out + "".join(circle(53 * a, -92 + 53 * b, 3, AMBER) for a, b in ((1, 0), (-1, 0), (0, 1), (0, -1), (.7, .7), (-.7, .7), (.7, -.7), (-.7, -.7))), x, y, s)
