"""Landscapes: the mountain, the lake, fields, orchards, the town."""

from __future__ import annotations

import random

from . import land, looks, plants, sky, vehicles
from .buildings import row, skyline, tile_house
from .palette import LEAF, dark, light, mix
from .people import person
from .registry import CLASSIC, TALL, scene
from .svg import circle, curve, down, ellipse, group, line, path, poly, rect
from .things import basket

GREENS = ("#8fbf5f", "#a5cb68", "#7fb45c", "#bcd46c", "#94c46a")
GOLDS = ("#d9c555", "#e6d06a", "#cdbb4e", "#b9c358", "#e9d67e")


def cable_cars(x0: float, y0: float, x1: float, y1: float, count: int) -> str:
    """Cable car line with small cabins."""
    out = line([(x0, y0), (x1, y1)], "#5b6f74", 1.4, opacity=0.8)
    for i in range(count):
        t = (i + 0.6) / count
        x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
        out += line([(x, y), (x, y + 8)], "#5b6f74", 1.4) + rect(x - 7, y + 8, 14, 12, "#e2543f" if i % 2 else "#f4c542", 3)
    return out


@scene("nui-ba-den-binh-minh", "Núi Bà Đen nổi lên giữa biển mây trong ánh bình minh, phía trước là ruộng lúa và hàng cây thốt nốt.")
def dawn() -> str:
    """The mountain at sunrise over mist and fields."""
    out = sky.sky(sky.DAWN, 500) + sky.sun(930, 330, 46) + sky.streaks(3, 14, 70, 260, "#ffe0b8")
    out += land.ba_den(590, 470, 1.06, "#3d6f82", "#f3c49a") + sky.birds(250, 170, 0.9) + cable_cars(1010, 455, 600, 120, 8)
    out += sky.mist(360, 120, "#ffe9cc", 0.85) + land.hills(4, 462, 12, down("#8fb59b", "#6fa283"))
    out += land.treeline(8, 474, 20, "#5c9378") + sky.mist(440, 70, "#fff0d2", 0.75)
    out += land.paddies(5, 500, 720, GREENS) + land.tufts(2, 90, 600, 740, "#5f9c4b")
    out += "".join(plants.palmyra(x, y, s) for x, y, s in ((90, 560, 1.15), (170, 545, 0.85), (1180, 590, 1.35), (1090, 556, 0.8)))
    return out + person(740, 640, 0.42, looks.FARMER, "walk", 1, right=line([(-40, 20), (44, -18)], "#8a5a3a", 4))


@scene("nui-ba-den-mua-hoa", "Sườn núi Bà Đen mùa hoa với thảm hoa nhiều màu, lối đi bậc đá và du khách tham quan.")
def blossom() -> str:
    """The mountain behind slopes of flowers with visitors."""
    out = sky.sky(sky.DAY, 520) + sky.sun(220, 130, 34) + sky.clouds(12, 4, 110, 230)
    out += land.ba_den(800, 480, 1.2, "#2f7f78", "#d5ecd9") + cable_cars(330, 430, 800, 84, 9) + land.hills(3, 450, 24, down("#77b27a", "#5a9c66"))
    out += land.hills(9, 500, 26, down("#9ccb78", "#6aa84f")) + _flower_bands()
    path_d = "M560 720Q610 640 690 600Q760 566 720 520L752 518Q810 568 760 612Q700 656 720 720Z"
    out += path(path_d, down("#f4e6c4", "#dcc79c")) + "".join(plants.tree(x, y, s, "#e59ab0", i, "#fbd9e0") for i, (x, y, s) in enumerate(((120, 560, 1.0), (250, 530, 0.7), (1180, 570, 1.1))))
    out += person(700, 640, 0.8, looks.AODAI.but(top="#f4c542"), "wave") + person(620, 690, 0.95, looks.TOWNSFOLK[1], "phone", 1)
    return out + person(770, 612, 0.62, looks.CHILD_GIRL, "cheer", child=True)


def _flower_bands() -> str:
    rng, out = random.Random(31), ""
    bands = ("#f3c33c", "#e76f79", "#fbf3e1", "#9a6fb5", "#f08a3c", "#e58aa4")
    for i, colour in enumerate(bands):
        y = 536 + i * i * 4.6 + i * 12
        points = [(x, y + rng.uniform(-9, 9)) for x in range(-60, 1400, 200)]
        out += path("M" + " ".join(f"{x:.0f} {v:.0f}" for x, v in points) + "L1340 960L-60 960Z", mix(LEAF, colour, 0.35))
        for _ in range(150):
            out += circle(rng.uniform(0, 1280), y + rng.uniform(4, 22 + i * 7), 2.2 + i * 0.95, mix(colour, "#ffffff", rng.uniform(0, 0.3)))
    return out


@scene("ho-dau-tieng", "Hồ Dầu Tiếng lúc chiều xuống, thuyền đánh cá lướt trên mặt nước phản chiếu ánh mặt trời.", CLASSIC)
def lake() -> str:
    """The reservoir in the evening with fishing boats."""
    out = sky.sky(sky.WARM, 430) + sky.sun(790, 320, 50, "#ffb866") + sky.streaks(6, 12, 60, 240, "#fff1cf")
    out += land.ba_den(330, 400, 0.62, "#4d8a8f", "#f6dcb0") + land.hills(2, 392, 10, "#6f9f90", bottom=430) + land.treeline(5, 402, 13, "#528a78")
    out += land.water(8, 410, 800, ("#f2cf96", "#8fc0b4", "#3f8a90", "#256673")) + land.glitter(4, 790, 414, 700, "#fff0c4")
    net = person(46, 0, 0.72, looks.FARMER, "cheer", shadow=False)
    row_man = person(-84, 0, 0.7, looks.FARMER_WOMAN, "row", 1, right=line([(-24, -44), (46, 108)], "#8a5a3a", 5), shadow=False)
    out += vehicles.boat(880, 520, 0.7, crew=row_man) + vehicles.boat(400, 620, 1.25, "#6b4836", net + row_man)
    out += vehicles.boat(180, 480, 0.42, "#8a5f44", flip=True) + sky.birds(520, 210, 0.8)
    reeds = "".join(curve(f"M{x} 810Q{x + 6} 740 {x + (x % 31) - 10} {660 + x % 47}", mix("#3f7f55", "#a9cf5d", (x % 5) / 8), 5) for x in range(960, 1200, 11))
    return out + reeds + plants.palm(1120, 800, 1.5, bend=-50) + plants.bush(30, 830, 2.2, "#3f7f62")


@scene("toan-canh-thanh-pho", "Toàn cảnh thành phố Tây Ninh với những dãy phố, hàng cây xanh, dòng kênh và núi Bà Đen phía xa.")
def city() -> str:
    """The town from above with canal, rows of houses and the mountain."""
    out = sky.sky(sky.DAY, 400) + sky.clouds(21, 4, 90, 190) + sky.sun(1080, 110, 30) + land.ba_den(430, 330, 0.8, "#4a8c90", "#d8efdf")
    out += sky.mist(270, 80, "#eef6e4", 0.7) + land.hills(6, 322, 8, "#8fbf9a") + skyline(7, 372, "#8fb9b4", 20, 120) + land.treeline(4, 372, 16, "#6aa87c")
    out += row(11, 470, -20, 1300, 70, 150) + plants.hedge(4, -20, 1300, 484, 0.7, "#4f9a5c")
    out += rect(0, 478, 1280, 300, "#b9cf94") + _canal() + group(row(22, 0, 0, 640, 120, 240), -60, 600, 0.9) + group(row(25, 0, 0, 560, 120, 260), 800, 600, 0.9)
    out += "".join(plants.tree(x, y, 0.62, c, i) for i, (x, y, c) in enumerate(((40, 640, LEAF), (150, 636, "#5aa564"), (260, 644, LEAF), (370, 650, "#6aa84f"), (470, 660, LEAF), (800, 655, "#5aa564"), (900, 648, LEAF), (1010, 642, "#6aa84f"), (1120, 640, LEAF), (1230, 640, "#5aa564"))))
    return out + plants.hedge(9, -20, 470, 720, 1.1, "#3f8f55", "#f2a6b0") + plants.hedge(3, 830, 1300, 720, 1.1, "#3f8f55", "#f3c33c")


def _canal() -> str:
    banks = poly([(596, 478), (676, 478), (900, 720), (400, 720)], "#e3d7b6") + poly([(606, 478), (666, 478), (830, 720), (466, 720)], down("#9fd0cf", "#3f8f98"))
    glints = "".join(ellipse(640 + (k * 37 % 80 - 40) * (0.3 + k / 16), 490 + k * 15, 8 + k * 2.6, 1.5 + k * 0.15, "#e8f6ee", opacity=0.6) for k in range(15))
    bridge = path("M520 556Q640 500 760 556L760 568Q640 518 520 568Z", "#fbf3e1") + "".join(rect(530 + 20 * k, 530 - 8 * (1 - abs(k - 5.5) / 5.5), 4, 26, "#f3e3c0") for k in range(12)) + curve("M524 540Q640 486 756 540", "#d9583f", 5)
    return banks + glints + bridge


@scene("ruong-lua", "Nông dân đội nón lá thu hoạch lúa trên cánh đồng vàng, xa xa là xóm nhà và núi Bà Đen.")
def rice() -> str:
    """Harvest in golden fields."""
    out = sky.sky(sky.WARM, 400) + sky.sun(1040, 120, 40) + sky.clouds(5, 3, 100, 180) + land.ba_den(260, 350, 0.62, "#5b9490", "#f7e2b4")
    out += land.hills(7, 346, 8, "#8fb57c") + land.treeline(3, 362, 18, "#5f9660") + tile_house(900, 376, 0.32) + tile_house(1010, 380, 0.26, "#dfeadf")
    out += land.paddies(9, 374, 720, GOLDS) + "".join(plants.palmyra(x, y, s) for x, y, s in ((700, 386, 0.5), (760, 384, 0.42), (1200, 420, 0.95)))
    out += land.tufts(7, 240, 470, 640, "#cdb545") + _sheaves()
    out += person(330, 610, 1.25, looks.FARMER_WOMAN, "pick", 1, right=_ears(1.1)) + person(560, 560, 1.0, looks.FARMER, "pick", -1, right=_ears(0.9))
    out += person(880, 640, 1.4, looks.FARMER_WOMAN.but(top="#4f7d6b", extras=("khanran",)), "hold", left=_ears(1.5))
    return out + land.tufts(11, 190, 640, 740, "#d8c04c")


def _ears(s: float) -> str:
    return group("".join(group(curve("M0 10Q-2 -30 6 -56", "#cdb03c", 3) + "".join(ellipse(3 + k % 2 * 5, -36 - 6 * k, 2.4, 4.6, "#eed36a") for k in range(5)), rot=a) for a in (-28, -14, 0, 14, 28)), 0, 0, s)


def _sheaves() -> str:
    one = path("M-26 0Q-8 -34 -34 -74L34 -74Q8 -34 26 0Z", "#d2b040") + path("M4 0Q2 -40 20 -74L34 -74Q8 -34 26 0Z", "#a98a2e", opacity=0.4) + rect(-14, -40, 28, 8, "#9c7a30", 3)
    return "".join(group(one, x, y, s) for x, y, s in ((150, 560, 0.9), (90, 600, 1.1), (1090, 560, 0.9), (1160, 600, 1.15), (690, 540, 0.7)))


@scene("vuon-mang-cau", "Nông dân thu hoạch mãng cầu chín trong vườn dưới chân núi Bà Đen, giỏ trái đầy ắp.", TALL)
def orchard() -> str:
    """Custard-apple harvest below the mountain."""
    out = sky.sky(sky.DAY, 560) + sky.clouds(9, 3, 120, 220) + land.ba_den(700, 470, 0.98, "#3f8582", "#dcefd9") + land.hills(5, 460, 14, "#7fb477")
    out += land.ground(500, "#a8bf66") + "".join(poly([(640 + k * 60, 500), (652 + k * 60, 500), (660 + k * 330, 960), (560 + k * 330, 960)], "#c9b274", opacity=0.5) for k in range(-5, 6))
    for level, (y, s) in enumerate(((560, 0.62), (640, 0.9))):
        out += "".join(_fruit_tree(x + 90 * level, y, s, i + level * 7) for i, x in enumerate(range(60, 1300, 210 + 60 * level)))
    out += _fruit_tree(90, 870, 1.75, 40) + _fruit_tree(1210, 850, 1.75, 44)
    out += person(380, 860, 1.7, looks.FARMER_WOMAN, "reach", -1, right=_custard(1.3)) + person(860, 870, 1.75, looks.FARMER.but(extras=("khanran",)), "hold", left=group(basket(30, 26, 1.0, "#a9c46c"), 0, 0))
    return out + basket(560, 910, 1.7, "#a9c46c", 5) + basket(680, 930, 1.5, "#b8cc78", 8) + land.tufts(4, 80, 880, 980, "#7ba04d")


def _custard(s: float) -> str:
    bumps = "".join(circle(x, y, 4.2, c) for x, y, c in ((-7, -4, "#c3d78a"), (2, -7, "#cfe09a"), (8, 0, "#a2bd68"), (-3, 4, "#b4cb7a"), (4, 8, "#94b05c"), (-8, 6, "#a2bd68")))
    return group(circle(0, 1, 13, "#98b55e") + bumps + line([(0, -12), (1, -19)], "#6f4a33", 3), 0, 0, s)


def _fruit_tree(x: float, y: float, s: float, seed: int) -> str:
    rng = random.Random(seed)
    fruit = "".join(group(_custard(0.8), rng.uniform(-58, 58), -142 + rng.uniform(-28, 48)) for _ in range(9))
    return group(plants.tree(0, 0, 1, mix(dark(LEAF, 0.05), light(LEAF, 0.3), rng.random() * 0.5), seed) + fruit, x, y, s)
