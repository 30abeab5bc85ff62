"""Tables, seats, screens, bins and barriers."""

from __future__ import annotations

from .palette import CREAM, INK, WHITE, WOOD, dark, light
from .svg import across, circle, down, ellipse, group, line, path, poly, rect


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
    out = "".join(rect(-w / 2, -92 + 15 * k, w, 10, light(wood, 0.1 * k), 3) for k in range(3)) + rect(
        -w / 2 - 6, -50, w + 12, 12, light(wood, 0.1), 3
    )
    out += "".join(rect(a, -92, 8, 92, "#4b5258", 2) for a in (-w / 2 + 12, w / 2 - 20))
    return group(ellipse(0, 1, w * 0.55, 7, "#1c2b33", opacity=0.18) + out, x, y, s)


def monitor(x: float, y: float, s: float = 1, back: bool = False, glow: str = "#bfe3e8") -> str:
    """Computer screen standing at (x, y)."""
    out = rect(-18, -8, 36, 8, "#59646a", 3) + rect(-5, -24, 10, 20, "#59646a") + rect(-50, -88, 100, 66, "#333b42", 5)
    if not back:
        out += rect(-45, -83, 90, 56, down(light(glow, 0.3), glow)) + "".join(
            rect(-38, -76 + 11 * k, (60, 44, 70, 36)[k], 5, "#5f9aa3", 2, opacity=0.7) for k in range(4)
        )
    return group(out, x, y, s)


def laptop(x: float, y: float, s: float = 1) -> str:
    """Open laptop seen from behind."""
    return group(
        poly([(-40, -50), (40, -50), (44, 0), (-44, 0)], "#b8c2c6") + circle(0, -26, 6, "#e7edee") + rect(-50, -2, 100, 5, "#8d979b", 2),
        x,
        y,
        s,
    )


def bin_for(x: float, y: float, s: float, colour: str) -> str:
    """Wheeled refuse bin with a leaf, bottle or crumb mark left to the scene."""
    out = (
        ellipse(0, 2, 44, 6, "#1c2b33", opacity=0.2)
        + path("M-38 -104L38 -104L31 0L-31 0Z", across(light(colour, 0.18), dark(colour, 0.08)))
        + rect(-43, -116, 86, 16, dark(colour, 0.14), 6)
    )
    return group(out + circle(-22, -2, 8, INK) + circle(22, -2, 8, INK) + circle(0, -56, 21, CREAM, opacity=0.92), x, y, s)


def barrier(x: float, y: float, w: float = 120, s: float = 1) -> str:
    """Red and white works barrier."""
    n = int(w / 24)
    bars = "".join(
        poly([(-w / 2 + 24 * i, -58), (-w / 2 + 24 * i + 12, -58), (-w / 2 + 24 * i + 24, -38), (-w / 2 + 24 * i + 12, -38)], "#d8382e")
        for i in range(n)
    )
    return group(
        rect(-w / 2 + 8, -60, 8, 60, "#7d888d") + rect(w / 2 - 16, -60, 8, 60, "#7d888d") + rect(-w / 2, -58, w, 20, WHITE) + bars, x, y, s
    )


def cone(x: float, y: float, s: float = 1) -> str:
    """Traffic cone."""
    return group(
        ellipse(0, 1, 26, 4, "#1c2b33", opacity=0.2)
        + poly([(-5, -56), (5, -56), (17, -6), (-17, -6)], "#ef6f2e")
        + poly([(-9, -38), (9, -38), (12.5, -24), (-12.5, -24)], WHITE)
        + rect(-24, -7, 48, 7, "#d65a20", 2),
        x,
        y,
        s,
    )
