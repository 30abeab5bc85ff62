"""Ward market and Tết flower market."""

from __future__ import annotations

import random

from .. import land, looks, plants, sky
from ..buildings import row
from ..flags import FEAST, lantern, pennants
from ..palette import CREAM, WOOD, dark, light
from ..people import person
from ..registry import TALL, scene
from ..svg import circle, curve, down, group, path, poly, rect, words
from ..things import basket


def stall(x: float, y: float, s: float, colour: str, goods: str) -> str:
    """Market stall with a striped canopy, 260 wide; goods stand on its counter."""
    out = (
        rect(-128, -250, 8, 250, "#8a5a3a")
        + rect(120, -250, 8, 250, "#8a5a3a")
        + rect(-124, -90, 248, 90, light(WOOD, 0.15))
        + "".join(rect(-124 + 31 * i, -90, 2, 90, dark(WOOD), opacity=0.5) for i in range(8))
        + group(goods, 0, -90)
        + rect(-132, -96, 264, 12, dark(WOOD, 0.15), 3)
    )
    stripes = "".join(
        path(
            f"M{-130 + 26 * i} -290h26l6 56q-16 18 -32 0Z" if i >= 5 else f"M{-130 + 26 * i} -290h26l0 56q-16 18 -32 0Z",
            colour if i % 2 else CREAM,
        )
        for i in range(10)
    )
    return group(out + stripes + rect(-134, -296, 268, 10, dark(colour, 0.2), 3), x, y, s)


def heaps(seed: int, colours: tuple[str, ...], count: int = 4) -> str:
    """Baskets side by side on a counter."""
    step = 220 / count
    return "".join(basket(-110 + step * (i + 0.5), 0, 0.62, colours[i % len(colours)], seed + i) for i in range(count))


@scene("cho-phuong", "Chợ phường nhộn nhịp buổi sáng, các sạp rau củ, trái cây bày ngay ngắn, người mua kẻ bán đông vui.", TALL)
def market() -> str:
    """Morning market with stalls and shoppers."""
    out = sky.sky(sky.DAY, 520) + sky.sun(200, 120, 40) + sky.clouds(26, 3, 90, 180) + row(91, 500, -10, 1290, 220, 360)
    out += (
        poly([(120, 330), (640, 180), (1160, 330)], down("#d9684a", "#a8432f"))
        + rect(150, 330, 980, 200, "#f4e2b4")
        + rect(120, 322, 1040, 16, "#8f3a28", 4)
        + rect(470, 262, 340, 50, "#fbf3e1", 6)
        + words(640, 298, 32, "CHỢ PHƯỜNG", "#a8332a")
    )
    out += (
        "".join(rect(150 + 162 * i, 338, 14, 192, light("#f4e2b4", 0.5)) for i in range(7))
        + "".join(lantern(232 + 162 * i, 382, 0.55) for i in range(6))
        + land.paving(524, "#d3c4a0")
    )
    out += "".join(
        stall(x, 650, 0.95, c, person(0, 86, 1.02, look, "calm", shadow=False) + heaps(i, goods))
        for i, (x, c, look, goods) in enumerate(
            (
                (190, "#2f8f86", looks.BABA.but(hat="nonla"), ("#e2543f", "#7fb45c", "#f08a3c")),
                (490, "#d9583f", looks.FARMER, ("#a9c46c", "#f4c542", "#8c5a9a")),
                (790, "#e0a030", looks.FARMER_WOMAN, ("#7fb45c", "#e58a4c", "#c8463c")),
                (1090, "#4f7fae", looks.BABA.but(top="#4f7d6b"), ("#f4c542", "#a9c46c", "#e2543f")),
            )
        )
    )
    bag = group(
        path("M-18 6L18 6L24 50L-24 50Z", "#d9a441")
        + curve("M-12 8Q0 -16 12 8", "#a97a2a", 4)
        + circle(-6, 4, 9, "#7fb45c")
        + circle(8, 2, 8, "#e2543f")
    )
    out += (
        person(360, 820, 1.65, looks.WOMAN.but(top="#d97f6a"), "walk", 1, right=bag)
        + person(660, 800, 1.6, looks.AODAI.but(top="#5fa39a"), "walk", -1, right=bag)
        + person(930, 830, 1.7, looks.ELDER, "explain", -1)
    )
    out += (
        person(1080, 850, 1.7, looks.BABA.but(top="#b0693f", hat="nonla"), "squat", -1)
        + basket(960, 900, 1.3, "#7fb45c", 4)
        + basket(1100, 910, 1.4, "#f08a3c", 6)
        + basket(1220, 890, 1.3, "#c8463c", 8)
    )
    return (
        out
        + basket(80, 900, 1.5, "#a9c46c", 12)
        + basket(210, 914, 1.5, "#f4c542", 14)
        + person(480, 910, 1.9, looks.CHILD_GIRL, "wave", child=True)
    )


@scene("tet-cho-hoa", "Chợ hoa ngày Tết rực sắc mai vàng, đào hồng và cúc, gia đình du xuân dưới dãy đèn lồng đỏ.", TALL)
def tet() -> str:
    """Tết flower market with lanterns."""
    rng = random.Random(8)
    out = (
        sky.sky(sky.WARM, 560)
        + sky.sun(980, 160, 50)
        + sky.clouds(36, 3, 110, 220)
        + row(101, 520, -10, 1290, 200, 360)
        + land.paving(510, "#dcc7a0")
        + rect(300, 128, 680, 74, "#c5302a", 8)
        + rect(308, 136, 664, 58, "none", 6, stroke="#ffd95a", stroke_width=2.5)
        + words(640, 180, 42, "CHÚC MỪNG NĂM MỚI", "#ffe27a")
    )
    out += (
        rect(286, 100, 14, 440, "#a8482f", 4)
        + rect(980, 100, 14, 440, "#a8482f", 4)
        + pennants(0, 210, 290, 130, 40, FEAST)
        + pennants(990, 130, 1280, 210, 40, FEAST)
        + "".join(lantern(340 + 100 * i, 262 + 14 * (i % 2), 0.95) for i in range(7))
    )
    for x, s, bloom in (
        (90, 1.1, "#ffd23c"),
        (240, 0.95, "#f29ab0"),
        (1040, 0.95, "#ffd23c"),
        (1190, 1.1, "#f29ab0"),
    ):
        out += plants.apricot(x, 630, s, bloom, rng.randint(1, 99))
    out += person(330, 730, 1.35, looks.FARMER, "calm") + person(
        960, 730, 1.35, looks.FARMER_WOMAN, "hold", left=plants.pot(10, 30, 0.6, bloom="#f4c542")
    )
    out += (
        person(560, 800, 1.7, looks.SUIT.but(top="#2f5f78", extras=()), "calm")
        + person(700, 800, 1.65, looks.AODAI.but(top="#d8382e", extras=()), "wave")
        + person(632, 830, 1.7, looks.CHILD_GIRL.but(top="#f4c542", bottom="#d8382e"), "cheer", child=True)
    )
    out += person(800, 780, 1.5, looks.ELDER_WOMAN.but(top="#8c3f5a", extras=()), "calm") + "".join(
        plants.pot(x, 840, 1.35, bloom=c)
        for x, c in ((60, "#f4c542"), (170, "#f08a3c"), (280, "#f4c542"), (1000, "#e2543f"), (1110, "#f4c542"), (1220, "#f08a3c"))
    )
    return (
        out
        + plants.flower_bed(5, 10, 470, 950, ("#f4c542", "#f08a3c", "#fbe07a"), 2.6, 2)
        + plants.flower_bed(7, 800, 1280, 950, ("#e2543f", "#e58aa4", "#fbf3e1"), 2.6, 2)
    )
