"""The reservoir and the town seen from afar."""

from __future__ import annotations

from .. import land, looks, plants, sky, vehicles
from ..buildings import row, skyline
from ..palette import LEAF, mix
from ..people import person
from ..registry import CLASSIC, scene
from ..svg import curve, down, ellipse, group, line, path, poly, rect


@scene("ho-dau-tieng", "Hồ Dầu Tiếng lúc chiều xuống, thuyền đánh cá lướt trên mặt nước phản chiếu ánh mặt trời.", CLASSIC)
def lake() -> str:
    """The reservoir in the evening with fishing boats."""
    out = sky.sky(sky.WARM, 430) + sky.sun(790, 320, 50, "#ffb866") + sky.streaks(6, 12, 60, 240, "#fff1cf")
    out += (
        land.ba_den(330, 400, 0.62, "#4d8a8f", "#f6dcb0")
        + land.hills(2, 392, 10, "#6f9f90", bottom=430)
        + land.treeline(5, 402, 13, "#528a78")
    )
    out += land.water(8, 410, 800, ("#f2cf96", "#8fc0b4", "#3f8a90", "#256673")) + land.glitter(4, 790, 414, 700, "#fff0c4")
    net = person(46, 0, 0.72, looks.FARMER, "cheer", shadow=False)
    row_man = person(-84, 0, 0.7, looks.FARMER_WOMAN, "row", 1, right=line([(-24, -44), (46, 108)], "#8a5a3a", 5), shadow=False)
    out += vehicles.boat(880, 520, 0.7, crew=row_man) + vehicles.boat(400, 620, 1.25, "#6b4836", net + row_man)
    out += vehicles.boat(180, 480, 0.42, "#8a5f44", flip=True) + sky.birds(520, 210, 0.8)
    reeds = "".join(
        curve(f"M{x} 810Q{x + 6} 740 {x + (x % 31) - 10} {660 + x % 47}", mix("#3f7f55", "#a9cf5d", (x % 5) / 8), 5)
        for x in range(960, 1200, 11)
    )
    return out + reeds + plants.palm(1120, 800, 1.5, bend=-50) + plants.bush(30, 830, 2.2, "#3f7f62")


@scene("toan-canh-thanh-pho", "Toàn cảnh thành phố Tây Ninh với những dãy phố, hàng cây xanh, dòng kênh và núi Bà Đen phía xa.")
def city() -> str:
    """The town from above with canal, rows of houses and the mountain."""
    out = sky.sky(sky.DAY, 400) + sky.clouds(21, 4, 90, 190) + sky.sun(1080, 110, 30) + land.ba_den(430, 330, 0.8, "#4a8c90", "#d8efdf")
    out += (
        sky.mist(270, 80, "#eef6e4", 0.7)
        + land.hills(6, 322, 8, "#8fbf9a")
        + skyline(7, 372, "#8fb9b4", 20, 120)
        + land.treeline(4, 372, 16, "#6aa87c")
    )
    out += row(11, 470, -20, 1300, 70, 150) + plants.hedge(4, -20, 1300, 484, 0.7, "#4f9a5c")
    out += (
        rect(0, 478, 1280, 300, "#b9cf94")
        + _canal()
        + group(row(22, 0, 0, 640, 120, 240), -60, 600, 0.9)
        + group(row(25, 0, 0, 560, 120, 260), 800, 600, 0.9)
    )
    out += "".join(
        plants.tree(x, y, 0.62, c, i)
        for i, (x, y, c) in enumerate(
            (
                (40, 640, LEAF),
                (150, 636, "#5aa564"),
                (260, 644, LEAF),
                (370, 650, "#6aa84f"),
                (470, 660, LEAF),
                (800, 655, "#5aa564"),
                (900, 648, LEAF),
                (1010, 642, "#6aa84f"),
                (1120, 640, LEAF),
                (1230, 640, "#5aa564"),
            )
        )
    )
    return out + plants.hedge(9, -20, 470, 720, 1.1, "#3f8f55", "#f2a6b0") + plants.hedge(3, 830, 1300, 720, 1.1, "#3f8f55", "#f3c33c")


def _canal() -> str:
    banks = poly([(596, 478), (676, 478), (900, 720), (400, 720)], "#e3d7b6") + poly(
        [(606, 478), (666, 478), (830, 720), (466, 720)], down("#9fd0cf", "#3f8f98")
    )
    glints = "".join(
        ellipse(640 + (k * 37 % 80 - 40) * (0.3 + k / 16), 490 + k * 15, 8 + k * 2.6, 1.5 + k * 0.15, "#e8f6ee", opacity=0.6)
        for k in range(15)
    )
    bridge = (
        path("M520 556Q640 500 760 556L760 568Q640 518 520 568Z", "#fbf3e1")
        + "".join(rect(530 + 20 * k, 530 - 8 * (1 - abs(k - 5.5) / 5.5), 4, 26, "#f3e3c0") for k in range(12))
        + curve("M524 540Q640 486 756 540", "#d9583f", 5)
    )
    return banks + glints + bridge
