"""Small SVG writer: every function returns a piece of SVG markup."""

from __future__ import annotations

import hashlib
import math
from typing import NamedTuple

Point = tuple[float, float]


class Grad(NamedTuple):
    """A gradient usable wherever a colour is; stops are (colour, opacity)."""

    kind: str
    stops: tuple[tuple[str, float], ...]


def _stops(colours: tuple) -> tuple[tuple[str, float], ...]:
    return tuple(c if isinstance(c, tuple) else (c, 1.0) for c in colours)


def down(*colours: str | tuple[str, float]) -> Grad:
    """Gradient from top to bottom."""
    return Grad("down", _stops(colours))


def across(*colours: str | tuple[str, float]) -> Grad:
    """Gradient from left to right."""
    return Grad("across", _stops(colours))


def glow(*colours: str | tuple[str, float]) -> Grad:
    """Gradient from the centre outwards."""
    return Grad("glow", _stops(colours))


Paint = str | Grad


def num(value: float) -> str:
    """Write a number shortly and always the same way."""
    return f"{value:.1f}".removesuffix(".0")


def _define(grad: Grad) -> tuple[str, str]:
    """Return the gradient's definition and the reference to it."""
    key = "g" + hashlib.sha256(repr(grad).encode()).hexdigest()[:10]
    last = max(len(grad.stops) - 1, 1)
    stops = "".join(f'<stop offset="{i / last:.3f}" stop-color="{c}" stop-opacity="{o}"/>' for i, (c, o) in enumerate(grad.stops))
    if grad.kind == "glow":
        return f'<radialGradient id="{key}">{stops}</radialGradient>', f"url(#{key})"
    x2, y2 = (1, 0) if grad.kind == "across" else (0, 1)
    head = f'<linearGradient id="{key}" x1="0" y1="0" x2="{x2}" y2="{y2}">'
    return f"{head}{stops}</linearGradient>", f"url(#{key})"


def el(tag: str, body: str = "", **attrs: object) -> str:
    """Write one element; `_` in attribute names becomes `-`."""
    before, parts = "", []
    for name, value in attrs.items():
        if value is None:
            continue
        if isinstance(value, Grad):
            definition, value = _define(value)
            before += definition
        if isinstance(value, float):
            value = num(value)
        parts.append(f' {name.replace("_", "-")}="{value}"')
    return f"{before}<{tag}{''.join(parts)}>{body}</{tag}>"


def rect(x: float, y: float, w: float, h: float, fill: Paint, r: float = 0, **more: object) -> str:
    """Rectangle with optional rounded corners."""
    return el("rect", x=float(x), y=float(y), width=float(w), height=float(h), rx=float(r) if r else None, fill=fill, **more)


def circle(x: float, y: float, r: float, fill: Paint, **more: object) -> str:
    """Circle around (x, y)."""
    return el("circle", cx=float(x), cy=float(y), r=float(r), fill=fill, **more)


def ellipse(x: float, y: float, rx: float, ry: float, fill: Paint, **more: object) -> str:
    """Ellipse around (x, y)."""
    return el("ellipse", cx=float(x), cy=float(y), rx=float(rx), ry=float(ry), fill=fill, **more)


def path(d: str, fill: Paint = "none", **more: object) -> str:
    """Path from ready path data."""
    return el("path", d=d, fill=fill, **more)


def poly(points: list[Point], fill: Paint, **more: object) -> str:
    """Closed polygon."""
    joined = " ".join(f"{num(x)},{num(y)}" for x, y in points)
    return el("polygon", points=joined, fill=fill, **more)


def line(points: list[Point], stroke: Paint, width: float, **more: object) -> str:
    """Open polyline with round ends."""
    joined = " ".join(f"{num(x)},{num(y)}" for x, y in points)
    return el(
        "polyline",
        points=joined,
        fill="none",
        stroke=stroke,
        stroke_width=float(width),
        stroke_linecap="round",
        stroke_linejoin="round",
        **more,
    )


def curve(d: str, stroke: Paint, width: float, **more: object) -> str:
    """Stroked path with round ends."""
    return path(d, "none", stroke=stroke, stroke_width=float(width), stroke_linecap="round", stroke_linejoin="round", **more)


def group(body: str, x: float = 0, y: float = 0, s: float = 1, rot: float = 0, flip: bool = False, opacity: float | None = None) -> str:
    """Move, scale, turn or mirror a drawing made around the origin."""
    sx = -s if flip else s
    move = f"translate({num(x)} {num(y)}) rotate({num(rot)}) scale({sx:.3f} {s:.3f})"
    return el("g", body, transform=move, opacity=opacity)


def words(x: float, y: float, size: float, content: str, fill: str, weight: int = 700) -> str:
    """A short centred text."""
    return el(
        "text",
        content,
        x=float(x),
        y=float(y),
        fill=fill,
        font_size=float(size),
        font_weight=weight,
        text_anchor="middle",
        font_family="Noto Sans, DejaVu Sans",
        letter_spacing="0.04em",
    )


def smooth(points: list[Point]) -> str:
    """Path data of a soft curve through the points (Catmull-Rom)."""
    out = [f"M{num(points[0][0])} {num(points[0][1])}"]
    ends = [points[0], *points, points[-1]]
    for i in range(1, len(ends) - 2):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = ends[i - 1 : i + 3]
        nums = (x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6, x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6, x2, y2)
        out.append("C" + " ".join(num(n) for n in nums))
    return "".join(out)


def star(x: float, y: float, r: float, fill: Paint, turn: float = 0) -> str:
    """Regular five-pointed star, one point upwards."""
    points = []
    for i in range(10):
        radius = r if i % 2 == 0 else r * 0.382
        a = math.radians(36 * i - 90 + turn)
        points.append((x + radius * math.cos(a), y + radius * math.sin(a)))
    return poly(points, fill)
