"""Body of a person: poses, joints and tapered limbs."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .svg import Point, circle, poly

THIGH, SHIN, UPPER, FORE = 49.0, 47.0, 35.0, 33.0
Angles = tuple[float, float, float, float]


@dataclass(frozen=True)
class Pose:
    """Limb angles in degrees: 0 hangs down, 90 points to the right, 180 up."""

    arms: Angles = (-9, -4, 9, 4)
    legs: Angles = (-3, -1, 3, 1)
    lean: float = 0
    thigh: float = 1


POSES = {
    "stand": Pose(),
    "calm": Pose(arms=(-14, 30, 14, -30)),
    "wave": Pose(arms=(-9, -4, 140, 168)),
    "cheer": Pose(arms=(-145, -165, 145, 165)),
    "raise": Pose(arms=(-9, 10, 160, 175)),
    "hold": Pose(arms=(-14, 48, 14, -48)),
    "carry": Pose(arms=(-16, 70, 16, -70)),
    "clap": Pose(arms=(-20, 118, 20, -118)),
    "give": Pose(arms=(30, 72, 40, 84), legs=(-6, -6, 8, 4), lean=3),
    "point": Pose(arms=(-9, -4, 98, 100)),
    "explain": Pose(arms=(-14, 40, 50, 100)),
    "show": Pose(arms=(20, 50, 50, 62), legs=(-5, -5, 8, 4), lean=10),
    "salute": Pose(arms=(-6, -3, 98, -128)),
    "phone": Pose(arms=(-10, -2, 18, 130)),
    "phones": Pose(arms=(-14, 76, 16, -74)),
    "akimbo": Pose(arms=(-48, 42, 9, 4)),
    "dance": Pose(arms=(-100, -150, 110, 150), legs=(-4, -6, 22, -20)),
    "walk": Pose(arms=(-26, -6, 26, 44), legs=(-20, -34, 24, 10), lean=2),
    "march": Pose(arms=(-32, -26, 30, 78), legs=(-10, -16, 34, 24)),
    "run": Pose(arms=(-58, 8, 44, 128), legs=(-22, -74, 58, 2), lean=9),
    "kick": Pose(arms=(-70, -60, 60, 100), legs=(-6, -16, 62, 66), lean=-8),
    "sweep": Pose(arms=(38, 52, 30, 80), legs=(-12, -12, 16, 8), lean=14),
    "dig": Pose(arms=(34, 40, 52, 66), legs=(-14, -22, 30, 2), lean=26),
    "pick": Pose(arms=(60, 40, 70, 54), legs=(4, -14, 14, -4), lean=52),
    "reach": Pose(arms=(20, 60, 138, 152), legs=(-5, -5, 8, 4), lean=4),
    "squat": Pose(arms=(52, 66, 60, 78), legs=(72, -44, 92, -28), lean=20),
    "sit": Pose(arms=(20, 70, 28, 78), legs=(82, 2, 88, 6)),
    "read": Pose(arms=(14, 100, 22, 108), legs=(82, 2, 88, 6), lean=3),
    "ride": Pose(arms=(42, 72, 46, 74), legs=(66, 4, 72, 10), lean=6),
    "seat": Pose(arms=(-16, 40, 16, -40), legs=(-16, 2, 16, -2), thigh=0.35),
    "offer": Pose(arms=(30, 82, 38, 90), legs=(82, 2, 88, 6)),
    "row": Pose(arms=(52, 60, 64, 74), legs=(-8, -14, 16, 6), lean=14),
    "pull": Pose(arms=(62, 84, 74, 90), legs=(-14, -18, 30, 10), lean=-12),
    "drum": Pose(arms=(-20, 80, 60, 130), legs=(-6, -4, 8, 4)),
}


def swing(start: Point, angle: float, length: float) -> Point:
    """The point `length` away from `start` in the direction of `angle`."""
    a = math.radians(angle)
    return start[0] + math.sin(a) * length, start[1] + math.cos(a) * length


def turned(point: Point, lean: float, hip: Point) -> Point:
    """A body point given from the hip, after leaning the body."""
    a = math.radians(lean)
    x, y = point
    return (hip[0] + x * math.cos(a) - y * math.sin(a), hip[1] + x * math.sin(a) + y * math.cos(a))


def bone(a: Point, b: Point, wa: float, wb: float, fill: str) -> str:
    """One tapered part of a limb with round joints."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = math.hypot(dx, dy) or 1
    nx, ny = -dy / size, dx / size
    sides = [
        (a[0] + nx * wa, a[1] + ny * wa),
        (b[0] + nx * wb, b[1] + ny * wb),
        (b[0] - nx * wb, b[1] - ny * wb),
        (a[0] - nx * wa, a[1] - ny * wa),
    ]
    return circle(*a, wa, fill) + circle(*b, wb, fill) + poly(sides, fill)


def part_way(a: Point, b: Point, share: float) -> Point:
    """The point a given share of the way from a to b."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


@dataclass(frozen=True)
class Joints:
    """Where the joints are once the feet stand at height 0."""

    hip: Point
    legs: tuple[tuple[Point, Point, Point], tuple[Point, Point, Point]]
    arms: tuple[tuple[Point, Point, Point], tuple[Point, Point, Point]]


def _chain(start: Point, first: float, second: float, one: float, two: float):
    middle = swing(start, first, one)
    return start, middle, swing(middle, second, two)


def joints(pose: Pose, half: float, gap: float) -> Joints:
    """Work out all joints; `half` is the half shoulder width, `gap` that of the hips."""
    thigh = THIGH * pose.thigh
    a, b, c, d = pose.legs
    drop = max(swing(swing((0, 0), p, thigh), q, SHIN)[1] for p, q in ((a, b), (c, d)))
    hip = (0.0, -drop - 4)
    left = _chain((-gap, hip[1]), a, b, thigh, SHIN)
    right = _chain((gap, hip[1]), c, d, thigh, SHIN)
    e, f, g, h = pose.arms
    arm_l = _chain(turned((-half, -49), pose.lean, hip), e, f, UPPER, FORE)
    arm_r = _chain(turned((half, -49), pose.lean, hip), g, h, UPPER, FORE)
    return Joints(hip, (left, right), (arm_l, arm_r))
