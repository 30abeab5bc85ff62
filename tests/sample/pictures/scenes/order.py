"""Militia drill and night patrol."""

from __future__ import annotations

from .. import land, looks, plants, sky, vehicles
from ..buildings import block, lamp, row, skyline
from ..flags import flagpole
from ..groups import line_up
from ..palette import LEAF
from ..people import person
from ..registry import scene
from ..svg import across, ellipse, glow, group, poly, rect


@scene("dan-quan-luyen-tap", "Dân quân tự vệ luyện tập điều lệnh đội ngũ trên thao trường, hàng ngũ chỉnh tề dưới cờ Tổ quốc.")
def militia() -> str:
    """Militia drilling on the training ground."""
    out = (
        sky.sky(sky.WARM, 460)
        + sky.sun(200, 120, 40)
        + sky.clouds(42, 4, 80, 190)
        + land.ba_den(930, 400, 0.66, "#5b8f84", "#f3e2b8")
        + land.hills(4, 396, 10, "#86ad72")
        + land.treeline(9, 408, 34, "#558a56")
        + land.ground(420, "#c2b57a")
    )
    out += (
        block(60, 440, 300, 2, "#e8d9a0", 5)
        + flagpole(470, 470, 330, 110)
        + plants.tree(1210, 480, 1.1, "#4f8a4f", 5)
        + plants.tree(20, 500, 1.1, LEAF, 3)
    )
    look = looks.MILITIAMAN
    skins = ("#c58a60", "#d9a47c", "#cf9468", "#dca983")
    for y, s, x0, gap, n in ((500, 0.85, 560, 74, 8), (570, 1.1, 480, 96, 8), (670, 1.45, 400, 124, 7)):
        out += line_up([look.but(skin=skins[i % 4]) for i in range(n)], x0, y, s, gap, "march", 1)
    return out + person(190, 680, 1.6, look.but(hat="peaked", skin="#d9a47c"), "point", 1) + land.tufts(6, 60, 560, 740, "#8f9a50")


@scene("tuan-tra-an-ninh", "Lực lượng bảo vệ an ninh trật tự cơ sở cùng công an tuần tra khu phố ban đêm, phố yên bình.")
def patrol() -> str:
    """Night patrol through a quiet street."""
    out = (
        sky.sky(sky.NIGHT, 520)
        + sky.stars(14, 90, 260)
        + sky.moon(230, 120, 40)
        + skyline(19, 460, "#2a4468", 50, 160, lights=True)
        + row(111, 500, -10, 1290, 190, 330, night=True)
    )
    out += (
        rect(0, 496, 1280, 300, "#2b3b52")
        + rect(0, 496, 1280, 50, "#46566c")
        + rect(0, 546, 1280, 7, "#5c6b80")
        + "".join(rect(x, 640, 80, 6, "#e9d9a0", 3, opacity=0.6) for x in range(30, 1280, 160))
        + "".join(plants.tree(x, 510, 0.7, "#2f6b5c", x) for x in (70, 520, 960, 1250))
    )
    out += (
        "".join(ellipse(x, 566, 250, 50, glow(("#ffe9a8", 0.5), ("#ffe9a8", 0.0))) for x in (400, 1010))
        + lamp(300, 540, 340, lit=True)
        + lamp(910, 540, 340, lit=True)
    )
    guard = looks.Look(
        top="#3f5f7a", bottom="#2b3b4d", style="long", hat="cap", hat_colour="#3f5f7a", extras=("green-vest",), skin="#cf9468"
    )
    torch = rect(-4, -5, 28, 10, "#22262c", 3) + poly(
        [(24, -4), (24, 4), (230, 90), (230, -30)], across(("#fff3c0", 0.7), ("#fff3c0", 0.0))
    )
    out += (
        person(330, 690, 1.55, guard, "walk", 1)
        + person(460, 680, 1.55, looks.POLICEMAN.but(style="long"), "walk", 1, right=torch)
        + person(580, 694, 1.55, guard.but(skin="#d9a47c"), "walk", 1)
    )
    rider = group(
        vehicles.patrol_bike(0, 0, 1.2)
        + person(-24, -24, 1.08, looks.POLICEMAN.but(hat="helmet", hat_colour="#f4f1e8"), "ride", 1, shadow=False),
        1000,
        690,
        1.25,
    )
    return out + rider + person(820, 540, 0.9, looks.ELDER, "wave") + person(868, 542, 0.9, looks.BABA, "calm")
