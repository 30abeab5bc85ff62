"""Mosquito spraying and blood donation."""

from __future__ import annotations

from .. import land, looks, plants, rooms, sky
from ..buildings import tile_house
from ..palette import LEAF
from ..people import person
from ..registry import CLASSIC, scene
from ..svg import curve, down, ellipse, glow, group, line, path, rect
from ..things import carton


@scene("phun-thuoc-muoi", "Nhân viên y tế mang bình phun diệt muỗi phòng sốt xuất huyết, người dân lật úp lu vại chứa nước.")
def fogging() -> str:
    """Spraying against mosquitoes around homes."""
    out = (
        sky.sky(sky.WARM, 470)
        + sky.clouds(37, 4, 90, 180)
        + sky.sun(150, 120, 36)
        + land.treeline(9, 430, 40, "#6aa87c")
        + land.ground(440, "#a8c674")
        + tile_house(930, 520, 1.3, "#f1dfb4", door="#8a5a3a")
        + tile_house(380, 490, 0.9, "#dbe9df")
        + plants.banana(620, 520, 1.1)
        + plants.tree(100, 540, 1.25, LEAF, 4)
        + plants.tree(1240, 540, 1.1, "#5aa564", 6)
    )
    sprayer = looks.Look(
        top="#e9eef0", bottom="#d5dde0", style="long", hat="cap", hat_colour="#2a7fbf", extras=("mask", "pack"), shoe="#2f3d3a"
    )
    fog = "".join(
        ellipse(588 + 30 * k, 528 + 16 * k, 26 + 13 * k, 18 + 10 * k, glow(("#ffffff", 0.7), ("#ffffff", 0.35), ("#ffffff", 0.0)))
        for k in range(8)
    )
    nozzle = line([(-10, 4), (70, -6)], "#4b5258", 7) + path("M66 -14L92 -22L92 8L66 2Z", "#d9583f")
    out += (
        rect(256, 452, 54, 96, "#2f7f8c", 10)
        + person(330, 680, 1.6, sprayer, "give", 1, right=nozzle)
        + person(120, 660, 1.4, sprayer.but(hat_colour="#e0a030"), "explain", 1)
    )
    jar = path("M-34 0Q-52 -40 -30 -70L30 -70Q52 -40 34 0Z", "#a8613c") + rect(-34, -8, 68, 9, "#8a4b2c", 3)
    out += (
        group(jar, 1110, 610, 1.2)
        + group(jar, 1170, 640, 1.0)
        + group(jar, 960, 610, 0.95, rot=180)
        + person(1060, 690, 1.5, looks.BABA.but(top="#4f7d6b"), "pick", -1)
        + person(1230, 700, 1.5, looks.CHILD, "carry", child=True)
    )
    return out + fog + plants.hedge(4, 430, 660, 712, 1.0, "#4f9a5c", "#e2547f") + land.tufts(3, 50, 650, 730, "#7ba04d")


@scene("hien-mau", "Người dân và đoàn viên tham gia ngày hội hiến máu tình nguyện, nhân viên y tế ân cần chăm sóc.", CLASSIC)
def blood() -> str:
    """Voluntary blood donation day."""
    out = (
        rooms.room("#f5e4d6", "#d6b48e", 480, 1200, 800)
        + rooms.big_window(50, 100, 240, 230, 7)
        + rooms.big_window(910, 100, 240, 230, 9)
        + rooms.daylight(70, 480, 280, 800)
        + rect(350, 70, 500, 240, "#c5302a", 10)
    )
    drop = "M0 -74Q52 -6 42 26Q30 62 0 62Q-30 62 -42 26Q-52 -6 0 -74Z"
    out += group(
        path(drop, "#fdf3e4") + group(path("M0 22C-34 -2 -22 -30 0 -14C22 -30 34 -2 0 22Z", "#d8382e"), 0, 14, 1.1), 600, 196, 1.35
    ) + "".join(group(path(drop, "#e86a5c"), x, 200, 0.55) for x in (430, 500, 700, 770))
    for x, look in ((330, looks.YOUNG), (790, looks.WOMAN.but(top="#f0c66a", bottom="#43506a"))):
        out += (
            _couch(x, 700)
            + group(person(0, 0, 1.5, look.but(), "stand", shadow=False), x - 172, 624, 1, rot=90)
            + rect(x - 6, 540, 6, 160, "#8d979b")
            + rect(x - 20, 516, 34, 46, "#a3201c", 8)
            + curve(f"M{x - 4} 560Q{x + 10} 600 {x - 20} 640", "#a3201c", 3)
        )
    out += (
        person(520, 700, 1.6, looks.NURSE_WOMAN, "hold", left=rect(-8, -20, 40, 30, "#c9dfe2", 3))
        + person(1030, 710, 1.65, looks.DOCTOR, "explain", -1)
        + person(100, 710, 1.6, looks.YOUNG_WOMAN, "hold", left=carton(24, 20, 0.8, "#e58a94", bow="#c5302a"))
    )
    return out + plants.pot(1140, 780, 1.4, bloom="#e58aa4")


def _couch(x: float, y: float) -> str:
    legs = "".join(rect(x + a, y - 50, 10, 50, "#7d8a90") for a in (-150, 150))
    return (
        ellipse(x, y + 2, 190, 10, "#1c2b33", opacity=0.18)
        + legs
        + rect(x - 190, y - 62, 380, 26, down("#4fa0a8", "#2f7f8c"), 12)
        + rect(x + 110, y - 84, 76, 26, "#fbf6ea", 12)
    )
