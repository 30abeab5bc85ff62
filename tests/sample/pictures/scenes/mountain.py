"""The mountain at dawn and in bloom."""

from __future__ import annotations

import random

from .. import land, looks, plants, sky
from ..palette import LEAF, mix
from ..people import person
from ..registry import scene
from ..svg import circle, down, line, path, rect

GREENS = ("#8fbf5f", "#a5cb68", "#7fb45c", "#bcd46c", "#94c46a")


def cable_cars(x0: float, y0: float, x1: float, y1: float, count: int) -> str:
    """Cable car line with small cabins."""
    out = line([(x0, y0), (x1, y1)], "#5b6f74", 1.4, opacity=0.8)
    for i in range(count):
        t = (i + 0.6) / count
        x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
        out += line([(x, y), (x, y + 8)], "#5b6f74", 1.4) + rect(x - 7, y + 8, 14, 12, "#e2543f" if i % 2 else "#f4c542", 3)
    return out


@scene("nui-ba-den-binh-minh", "Núi Bà Đen nổi trên làn sương sớm trong ánh bình minh, phía trước là ruộng lúa và hàng cây thốt nốt.")
def dawn() -> str:
    """The mountain at sunrise over mist and fields."""
    out = sky.sky(sky.DAWN, 500) + sky.sun(930, 330, 46) + sky.streaks(3, 14, 70, 260, "#ffe0b8")
    out += land.ba_den(590, 470, 1.06, "#3d6f82", "#f3c49a") + sky.birds(250, 170, 0.9) + cable_cars(1010, 455, 600, 120, 8)
    out += sky.mist(360, 120, "#ffe9cc", 0.85) + land.hills(4, 462, 12, down("#8fb59b", "#6fa283"))
    out += land.treeline(8, 474, 20, "#5c9378") + sky.mist(440, 70, "#fff0d2", 0.75)
    out += land.paddies(5, 500, 720, GREENS) + land.tufts(2, 90, 600, 740, "#5f9c4b")
    out += "".join(plants.palmyra(x, y, s) for x, y, s in ((90, 560, 1.15), (170, 545, 0.85), (1180, 590, 1.35), (1090, 556, 0.8)))
    return out + person(740, 640, 0.42, looks.FARMER, "walk", 1, right=line([(-40, 20), (44, -18)], "#8a5a3a", 4))


@scene("nui-ba-den-mua-hoa", "Sườn núi Bà Đen mùa hoa với thảm hoa nhiều màu, lối đi nhỏ và du khách tham quan.")
def blossom() -> str:
    """The mountain behind slopes of flowers with visitors."""
    out = sky.sky(sky.DAY, 520) + sky.sun(220, 130, 34) + sky.clouds(12, 4, 110, 230)
    out += (
        land.ba_den(800, 480, 1.2, "#2f7f78", "#d5ecd9")
        + cable_cars(330, 430, 800, 84, 9)
        + land.hills(3, 450, 24, down("#77b27a", "#5a9c66"))
    )
    out += land.hills(9, 500, 26, down("#9ccb78", "#6aa84f")) + _flower_bands()
    path_d = "M560 720Q610 640 690 600Q760 566 720 520L752 518Q810 568 760 612Q700 656 720 720Z"
    out += path(path_d, down("#f4e6c4", "#dcc79c")) + "".join(
        plants.tree(x, y, s, "#e59ab0", i, "#fbd9e0") for i, (x, y, s) in enumerate(((120, 560, 1.0), (250, 530, 0.7), (1180, 570, 1.1)))
    )
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
