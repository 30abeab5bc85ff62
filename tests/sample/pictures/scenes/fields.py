"""Rice harvest and custard-apple orchard."""

from __future__ import annotations

import random

from .. import land, looks, plants, sky
from ..buildings import tile_house
from ..palette import LEAF, dark, light, mix
from ..people import person
from ..registry import TALL, scene
from ..svg import circle, curve, ellipse, group, line, path, poly, rect
from ..things import basket

GOLDS = ("#d9c555", "#e6d06a", "#cdbb4e", "#b9c358", "#e9d67e")


@scene("ruong-lua", "Nông dân đội nón lá thu hoạch lúa trên cánh đồng vàng, xa xa là xóm nhà và núi Bà Đen.")
def rice() -> str:
    """Harvest in golden fields."""
    out = sky.sky(sky.WARM, 400) + sky.sun(1040, 120, 40) + sky.clouds(5, 3, 100, 180) + land.ba_den(260, 350, 0.62, "#5b9490", "#f7e2b4")
    out += (
        land.hills(7, 346, 8, "#8fb57c")
        + land.treeline(3, 362, 18, "#5f9660")
        + tile_house(900, 376, 0.32)
        + tile_house(1010, 380, 0.26, "#dfeadf")
    )
    out += land.paddies(9, 374, 720, GOLDS) + "".join(
        plants.palmyra(x, y, s) for x, y, s in ((700, 386, 0.5), (760, 384, 0.42), (1200, 420, 0.95))
    )
    out += land.tufts(7, 240, 470, 640, "#cdb545") + _sheaves()
    out += person(330, 610, 1.25, looks.FARMER_WOMAN, "pick", 1, right=_ears(1.1)) + person(
        560, 560, 1.0, looks.FARMER, "pick", -1, right=_ears(0.9)
    )
    out += person(880, 640, 1.4, looks.FARMER_WOMAN.but(top="#4f7d6b", extras=("khanran",)), "hold", left=_ears(1.5))
    return out + land.tufts(11, 190, 640, 740, "#d8c04c")


def _ears(s: float) -> str:
    return group(
        "".join(
            group(
                curve("M0 10Q-2 -30 6 -56", "#cdb03c", 3)
                + "".join(ellipse(3 + k % 2 * 5, -36 - 6 * k, 2.4, 4.6, "#eed36a") for k in range(5)),
                rot=a,
            )
            for a in (-28, -14, 0, 14, 28)
        ),
        0,
        0,
        s,
    )


def _sheaves() -> str:
    one = (
        path("M-26 0Q-8 -34 -34 -74L34 -74Q8 -34 26 0Z", "#d2b040")
        + path("M4 0Q2 -40 20 -74L34 -74Q8 -34 26 0Z", "#a98a2e", opacity=0.4)
        + rect(-14, -40, 28, 8, "#9c7a30", 3)
    )
    return "".join(
        group(one, x, y, s) for x, y, s in ((150, 560, 0.9), (90, 600, 1.1), (1090, 560, 0.9), (1160, 600, 1.15), (690, 540, 0.7))
    )


@scene("vuon-mang-cau", "Nông dân thu hoạch mãng cầu chín trong vườn dưới chân núi Bà Đen, giỏ trái đầy ắp.", TALL)
def orchard() -> str:
    """Custard-apple harvest below the mountain."""
    out = (
        sky.sky(sky.DAY, 560)
        + sky.clouds(9, 3, 120, 220)
        + land.ba_den(700, 470, 0.98, "#3f8582", "#dcefd9")
        + land.hills(5, 460, 14, "#7fb477")
    )
    out += land.ground(500, "#a8bf66") + "".join(
        poly([(640 + k * 60, 500), (652 + k * 60, 500), (660 + k * 330, 960), (560 + k * 330, 960)], "#c9b274", opacity=0.5)
        for k in range(-5, 6)
    )
    for level, (y, s) in enumerate(((560, 0.62), (640, 0.9))):
        out += "".join(_fruit_tree(x + 90 * level, y, s, i + level * 7) for i, x in enumerate(range(60, 1300, 210 + 60 * level)))
    out += _fruit_tree(90, 870, 1.75, 40) + _fruit_tree(1210, 850, 1.75, 44)
    out += person(380, 860, 1.7, looks.FARMER_WOMAN, "reach", -1, right=_custard(1.3)) + person(
        860, 870, 1.75, looks.FARMER.but(extras=("khanran",)), "hold", left=group(basket(30, 26, 1.0, "#a9c46c"), 0, 0)
    )
    return out + basket(560, 910, 1.7, "#a9c46c", 5) + basket(680, 930, 1.5, "#b8cc78", 8) + land.tufts(4, 80, 880, 980, "#7ba04d")


def _custard(s: float) -> str:
    bumps = "".join(
        circle(x, y, 4.2, c)
        for x, y, c in (
            (-7, -4, "#c3d78a"),
            (2, -7, "#cfe09a"),
            (8, 0, "#a2bd68"),
            (-3, 4, "#b4cb7a"),
            (4, 8, "#94b05c"),
            (-8, 6, "#a2bd68"),
        )
    )
    return group(circle(0, 1, 13, "#98b55e") + bumps + line([(0, -12), (1, -19)], "#6f4a33", 3), 0, 0, s)


def _fruit_tree(x: float, y: float, s: float, seed: int) -> str:
    rng = random.Random(seed)
    fruit = "".join(group(_custard(0.8), rng.uniform(-58, 58), -142 + rng.uniform(-28, 48)) for _ in range(9))
    return group(plants.tree(0, 0, 1, mix(dark(LEAF, 0.05), light(LEAF, 0.3), rng.random() * 0.5), seed) + fruit, x, y, s)
