"""People: one figure put together from body, clothes and things in hand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from . import clothes
from .figure import POSES, Joints, Pose, bone, joints, part_way
from .palette import dark
from .svg import Point, circle, curve, ellipse, group, path, rect


@dataclass(frozen=True)
class Look:
    """What a person wears and looks like."""

    top: str = "#f4f1ea"
    bottom: str = "#34465a"
    style: str = "shirt"
    skin: str = "#d9a47c"
    hair: str = "#2a2327"
    cut: str = "short"
    hat: str = ""
    hat_colour: str = "#f2c230"
    extras: tuple[str, ...] = ()
    shorts: bool = False
    shoe: str = "#3a3436"

    def but(self, **changes: object) -> Look:
        """The same look with some changes."""
        return replace(self, **changes)

    @property
    def slim(self) -> bool:
        """Whether the figure has the narrower build."""
        return self.cut in ("long", "bob", "pony", "bun") or self.style in ("aodai", "baba")


def _leg(leg: tuple[Point, Point, Point], look: Look, side: float, tint: float) -> str:
    hip, knee, foot = leg
    cloth = dark(look.bottom, tint)
    bare = dark(look.skin, tint)
    shin = bare if look.shorts or look.style == "dress" else cloth
    wide = 6.2 if shin == bare else 7.6
    shoe = path(
        f"M-6 -5Q-7 5 -5 5L{8 + 6 * abs(side)} 5Q{10 + 6 * abs(side)} -1 3 -4Z" if side else "M-7 -4Q-8 5 -7 5L7 5Q8 5 7 -4Z",
        dark(look.shoe, tint),
    )
    knee_part = bone(knee, foot, 7.5, wide - 1.2, shin)
    return knee_part + group(shoe, *foot) + bone(hip, knee, 10.5, 8.2, cloth)


def _arm(arm: tuple[Point, Point, Point], look: Look, tint: float) -> str:
    shoulder, elbow, hand = arm
    cloth, skin = dark(look.top, tint), dark(look.skin, tint)
    if look.style in ("shirt", "dress"):
        cuff = part_way(shoulder, elbow, 0.62)
        return (
            bone(shoulder, elbow, 6, 5.2, skin)
            + bone(elbow, hand, 5.2, 4.2, skin)
            + circle(*hand, 5.6, skin)
            + bone(shoulder, cuff, 7.8, 7.4, cloth)
        )
    wrist = part_way(elbow, hand, 0.86)
    return circle(*hand, 5.6, skin) + bone(shoulder, elbow, 7.6, 6.4, cloth) + bone(elbow, wrist, 6.4, 5.4, cloth)


OVAL = "M-13.2 -4Q-13.2 -17 0 -17Q13.2 -17 13.2 -4Q13 10 5 14.5Q0 17 -5 14.5Q-13 10 -13.2 -4Z"
CHEEK = "M5 -16Q13.2 -15 13.2 -4Q13 10 5 14.5Q10 0 5 -16Z"


def _full_face(look: Look) -> str:
    """Head seen from the front, without features."""
    ears = circle(-13, 3, 3.4, dark(look.skin, 0.1)) + circle(13, 3, 3.4, dark(look.skin, 0.1))
    face = path(OVAL, look.skin) + path(CHEEK, dark(look.skin, 0.4), opacity=0.13)
    return ears + face + clothes.front_hair(look.cut, look.hair) + _mask(look)


def _profile(look: Look) -> str:
    """Head turned to the right."""
    nose = path("M12.5 -1L16.5 4L12 6Z", look.skin)
    face = path(OVAL, look.skin) + path(CHEEK, dark(look.skin, 0.4), opacity=0.1)
    ear = circle(-3, 3, 3.4, dark(look.skin, 0.12))
    return nose + face + _mask(look) + clothes.side_hair(look.cut, look.hair) + ear


def _back_of_head(look: Look) -> str:
    return clothes.whole_hair(look.hair) + clothes.back_hair(look.cut, look.hair)


def _head(look: Look, face: float, back: bool, big: float) -> str:
    neck = rect(-5, -73, 10, 17, dark(look.skin, 0.14), 4)
    view = _back_of_head if back else _profile if face else _full_face
    body = view(look) + clothes.hat(look.hat, look.hat_colour)
    return neck + group(body, face * 2, -83 - (big - 1) * 12, big)


def _hanging(look: Look, face: float, back: bool, big: float) -> str:
    """Long hair behind the trunk; seen from behind it lies over the trunk instead."""
    if back:
        return ""
    return group(clothes.back_hair(look.cut, look.hair), face * -3, -83 - (big - 1) * 12, big)


def _mask(look: Look) -> str:
    if "mask" not in look.extras:
        return ""
    return path("M-12.5 1Q0 -3 12.5 1Q12 12 4 15Q0 16 -4 15Q-12 12 -12.5 1Z", "#cfe7ea") + curve("M-9 6Q0 3 9 6", "#a9ccd2", 1.2)


def _trunk(look: Look, at: Point, lean: float, half: float, waist: float, back: bool) -> str:
    body = clothes.torso(look.style, look.top, half, waist)
    if not back:
        body += clothes.neckline(look.style, look.top, look.skin)
    body += "".join(clothes.extra(k) for k in look.extras if k != "mask" and (not back or "vest" in k))
    return group(body, *at, rot=lean)


def _under(look: Look, at: Point, waist: float, pose: Pose) -> str:
    if look.style != "aodai":
        return ""
    return group(clothes.panels(look.top, waist, 5 if pose.legs[0] < -10 else 0), *at)


def _assemble(look: Look, pose: Pose, j: Joints, face: float, back: bool, props: tuple[str, str], sizes: tuple[float, float, float]) -> str:
    half, waist, big = sizes
    far, near = (0, 1)
    side = 1.0 if face else 0.0
    tint = 0.13 if face else 0.0
    legs = _leg(j.legs[far], look, side, max(tint, 0.06)) + _leg(j.legs[near], look, side, 0)
    arm_far = _arm(j.arms[far], look, tint)
    arm_near = _arm(j.arms[near], look, 0)
    hand_far = group(props[0], *j.arms[far][2])
    hand_near = group(props[1], *j.arms[near][2])
    head = group(_head(look, face, back, big), *j.hip, rot=pose.lean * 0.8)
    mane = group(_hanging(look, face, back, big), *j.hip, rot=pose.lean * 0.8)
    trunk = mane + _under(look, j.hip, waist, pose) + _trunk(look, j.hip, pose.lean, half, waist, back)
    if face:
        return hand_far + arm_far + legs + trunk + head + hand_near + arm_near
    if back:
        return hand_far + hand_near + arm_far + arm_near + legs + trunk + head
    return legs + trunk + head + hand_far + hand_near + arm_far + arm_near


def person(
    x: float,
    y: float,
    s: float,
    look: Look,
    pose: str | Pose = "stand",
    face: float = 0,
    back: bool = False,
    left: str = "",
    right: str = "",
    child: bool = False,
    shadow: bool = True,
) -> str:
    """Draw a person standing (or sitting) with the feet at (x, y).

    `face` is -1, 0 or 1 (looking left, at us, right); `left` and `right` are
    things drawn at the hands on the left and the right of the picture.
    """
    pose = POSES[pose] if isinstance(pose, str) else pose
    half = 17.5 if look.slim else 20.0
    waist = 12.5 if look.slim else 15.0
    turn = abs(face)
    half, waist = half * (1 - 0.28 * turn), waist * (1 - 0.15 * turn)
    j = joints(pose, half - 4, 7.5 * (1 - 0.55 * turn))
    scale = s * (0.66 if child else 1)
    under = ellipse(0, 3, 34, 5.5, "#1c2b33", opacity=0.2) if shadow else ""
    body = _assemble(look, pose, j, turn, back, (left, right), (half, waist, 1.28 if child else 1.06))
    return group(under + body, x, y, scale, flip=face < 0)
