"""Lanes, lamps and buses."""

from __future__ import annotations

from .. import land, looks, plants, sky, vehicles
from ..buildings import lamp, row, skyline, tile_house
from ..flags import flagpole
from ..palette import LEAF
from ..people import person
from ..registry import scene
from ..svg import circle, ellipse, glow, group, line, rect


@scene("duong-hem-be-tong", "Con hẻm bê tông sạch đẹp giữa hai hàng bụi hoa và nhà ngói, cờ đỏ sao vàng bay trước ngõ.")
def lane() -> str:
    """New concrete lane between flowering fences."""
    out = (
        sky.sky(sky.DAY, 460)
        + sky.sun(880, 100, 32)
        + sky.clouds(18, 3, 90, 180)
        + land.ba_den(660, 370, 0.38, "#6fa6a0", "#dcefd9")
        + land.treeline(9, 366, 24, "#6aa87c")
        + land.ground(376, "#94bd6a")
    )
    out += (
        tile_house(330, 420, 0.62, "#f2e3bd")
        + tile_house(960, 420, 0.62, "#dbe9df")
        + plants.tree(520, 396, 0.5, LEAF, 4)
        + plants.tree(790, 396, 0.5, "#5aa564", 7)
    )
    out += land.road(380, 720, (626, 654), (330, 950), "#c5bfb2", 0) + "".join(
        line([(640 - (y - 370) * 0.92, y), (640 + (y - 370) * 0.92, y)], "#a59f92", 1.6, opacity=0.6)
        for y in (400, 428, 466, 518, 590, 684)
    )
    for i, t in enumerate((0.05, 0.14, 0.27, 0.45, 0.7)):
        y, s = 392 + 350 * t, 0.35 + 1.5 * t
        for side in (-1, 1):
            x = 640 + side * (34 + 370 * t)
            out += plants.bush(x, y, s, "#4f9a5c", i + 3, ("#e2547f", "#f3c33c", "#f08a3c")[i % 3])
            out += group(flagpole(0, 0, 190, 74), x + side * 30 * s, y, s * 0.7) if i % 2 else ""
    out += (
        tile_house(120, 560, 1.0, "#f4dca6", door="#8a5a3a")
        + tile_house(1180, 560, 1.0, "#cfe3d8")
        + plants.banana(20, 650, 1.0)
        + plants.tree(1262, 640, 1.25, LEAF, 12)
    )
    out += (
        person(700, 560, 0.9, looks.FARMER_WOMAN, "walk", -1)
        + person(560, 640, 1.1, looks.PUPIL, "walk", 1, child=True)
        + person(620, 650, 1.1, looks.PUPIL_GIRL, "walk", 1, child=True)
    )
    return (
        out
        + plants.flower_bed(8, 20, 250, 716, ("#e2547f", "#f4c542", "#fbf3e1"), 1.3, 2)
        + plants.flower_bed(9, 1020, 1260, 716, ("#f08a3c", "#f4c542", "#e58aa4"), 1.3, 2)
    )


@scene("den-duong-led", "Tuyến phố về đêm sáng rõ dưới hàng đèn LED mới lắp, người dân đi bộ và đạp xe thong thả.")
def lamps() -> str:
    """Street at night under new lamps."""
    out = (
        sky.sky(sky.NIGHT, 560)
        + sky.stars(4, 80, 260)
        + sky.moon(1090, 110, 34)
        + skyline(13, 470, "#2a4468", 60, 190, lights=True)
        + row(31, 520, -20, 1300, 180, 330, night=True)
    )
    out += (
        rect(0, 516, 1280, 300, "#2b3b52")
        + rect(0, 516, 1280, 44, "#46566c")
        + rect(0, 560, 1280, 7, "#5c6b80")
        + "".join(rect(x, 636, 80, 6, "#e9d9a0", 3, opacity=0.65) for x in range(10, 1280, 160))
    )
    out += "".join(ellipse(x + 96, 566, 200, 38, glow(("#ffe9a8", 0.5), ("#ffe9a8", 0.0))) for x in (60, 380, 700, 1020)) + "".join(
        plants.tree(x, 530, 0.62, "#2f6b5c", x) for x in (10, 330, 650, 970, 1270)
    )
    out += "".join(lamp(x, 556, 340, lit=True) for x in (60, 380, 700, 1020))
    out += (
        person(250, 562, 0.95, looks.AODAI.but(top="#e8b04a"), "walk", 1)
        + person(310, 564, 0.95, looks.TOWNSFOLK[1], "walk", 1)
        + person(362, 566, 0.95, looks.CHILD, "walk", 1, child=True)
    )
    out += group(vehicles.bicycle(0, 0, 1.25, "#e2543f") + person(-24, -34, 1, looks.YOUNG_WOMAN, "ride", 1, shadow=False), 850, 640, 1.1)
    return out + group(
        vehicles.motorbike(0, 0, 1.1, "#3f8f9a")
        + person(-22, -22, 1, looks.TOWNSFOLK[0].but(hat="helmet", hat_colour="#f4f1e8"), "ride", 1, shadow=False),
        470,
        694,
        1.1,
    )


@scene("xe-buyt", "Xe buýt màu xanh đón khách ở trạm dừng có mái che, học sinh và người cao tuổi lên xe theo thứ tự.")
def bus() -> str:
    """Bus at a shelter with passengers."""
    out = (
        sky.sky(sky.DAY, 460)
        + sky.sun(150, 100, 34)
        + sky.clouds(30, 4, 90, 190)
        + skyline(9, 420, "#a5cdc4", 40, 170)
        + row(63, 470, 380, 1300, 150, 300)
        + "".join(plants.tree(x, 490, 0.85, c, x) for x, c in ((70, LEAF), (330, "#5aa564"), (700, LEAF), (1010, "#6aa84f"), (1260, LEAF)))
    )
    out += (
        land.street(462)
        + rect(72, 300, 250, 14, "#1f7a78", 5)
        + "".join(rect(x, 312, 9, 180, "#59646a") for x in (86, 300))
        + rect(96, 330, 200, 110, "#cdeae2", opacity=0.7)
        + rect(120, 440, 150, 10, "#a9744a", 3)
    )
    out += (
        rect(362, 300, 8, 194, "#59646a")
        + rect(336, 262, 60, 62, "#1f7a78", 8)
        + rect(348, 276, 36, 24, "#fbf6e8", 4)
        + circle(356, 306, 5, "#fbf6e8")
        + circle(376, 306, 5, "#fbf6e8")
    )
    out += vehicles.bus(760, 654, 1.5)
    out += person(180, 498, 0.8, looks.ELDER_WOMAN, "seat") + person(232, 498, 0.8, looks.WOMAN.but(top="#d97f6a"), "seat")
    queue = ((920, looks.ELDER), (838, looks.TOWNSFOLK[2]), (600, looks.TOWNSFOLK[1]), (240, looks.AODAI_WHITE))
    out += "".join(person(x, 690, 1.12, look, "walk", 1) for x, look in queue)
    out += person(760, 694, 1.12, looks.PUPIL.but(extras=("scarf", "pack")), "walk", 1, child=True) + person(
        694, 694, 1.12, looks.PUPIL_GIRL, "walk", 1, child=True
    )
    return out + plants.hedge(3, 1130, 1300, 716, 1.1, "#4f9a5c", "#f3c33c")
