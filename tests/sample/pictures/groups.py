"""Groups of people placed together."""

from __future__ import annotations

import random
from collections.abc import Sequence

from .figure import Pose
from .furniture import bench, chair
from .looks import TOWNSFOLK, folk
from .palette import dark, light
from .people import Look, person
from .svg import down, group, rect


def line_up(
    looks: Sequence[Look],
    x: float,
    y: float,
    s: float,
    gap: float,
    pose: str | Pose = "stand",
    face: float = 0,
    back: bool = False,
    child: bool = False,
    right: str = "",
    left: str = "",
) -> str:
    """People side by side, from left to right."""
    return "".join(person(x + gap * i, y, s, look, pose, face, back, left, right, child) for i, look in enumerate(looks))


def audience(
    seed: int,
    y: float,
    s: float,
    count: int,
    width: float = 1280,
    among: tuple[Look, ...] = TOWNSFOLK,
    seats: str = "",
    child: bool = False,
) -> str:
    """A row seen from behind, cut off by the picture's lower edge or by the next row."""
    rng, step = random.Random(seed), width / count
    out = ""
    for i, look in enumerate(folk(seed, count, among)):
        x = step * (i + 0.5) + rng.uniform(-8, 8)
        out += person(x, y + rng.uniform(-4, 4), s, look, back=True, child=child, shadow=False)
        out += seat_back(x, y, s * (0.66 if child else 1), seats) if seats else ""
    return out


def seat_back(x: float, y: float, s: float, colour: str) -> str:
    """Chair back hiding a sitter's lower body."""
    shape = rect(-30, -116, 60, 70, down(light(colour, 0.12), colour), 8) + rect(-28, -54, 56, 10, dark(colour, 0.2), 4)
    legs = rect(-27, -46, 6, 46, "#4b5258") + rect(21, -46, 6, 46, "#4b5258")
    return group(legs + shape + rect(-20, -44, 40, 30, "#2c3540", 4), x, y, s)


def loose_crowd(
    seed: int,
    x0: float,
    x1: float,
    y: float,
    s: float,
    count: int,
    among: tuple[Look, ...] = TOWNSFOLK,
    poses: Sequence[str] = ("stand", "calm", "clap"),
    child: bool = False,
) -> str:
    """People facing us in a loosely staggered row."""
    rng, step = random.Random(seed), (x1 - x0) / max(count, 1)
    spots = [
        (y + rng.uniform(-14, 8) * s, x0 + step * (i + 0.5) + rng.uniform(-0.15, 0.15) * step, look)
        for i, look in enumerate(folk(seed, count, among))
    ]
    return "".join(person(x, yy, s, look, rng.choice(poses), child=child) for yy, x, look in sorted(spots, key=lambda spot: spot[0]))


def sitter(
    x: float,
    y: float,
    s: float,
    look: Look,
    face: int = 1,
    pose: str = "sit",
    colour: str = "#2f7f8c",
    right: str = "",
    child: bool = False,
) -> str:
    """A person on a chair, seen from the side."""
    size = s * (0.66 if child else 1)
    seat = chair(x - 4 * face * size, y, size, colour, flip=face < 0)
    return seat + person(x, y, s, look, pose, face, right=right, child=child)


def bench_pair(x: float, y: float, s: float, looks: Sequence[Look]) -> str:
    """Two people sitting on a bench towards us."""
    return bench(x, y, 190, s) + line_up(looks, x - 44 * s, y + 2, s, 88 * s, "seat")
