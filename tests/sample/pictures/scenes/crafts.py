"""Rice paper and chilli salt."""

from __future__ import annotations

from .. import land, looks, plants, sky
from ..buildings import tile_house
from ..furniture import table
from ..palette import LEAF, WOOD, mix
from ..people import person
from ..registry import CLASSIC, scene
from ..svg import circle, curve, down, ellipse, group, line, path, poly, rect
from ..things import basket, sack


@scene(
    "banh-trang-phoi-suong",
    "Phụ nữ đội nón lá phơi bánh tráng trên những giàn tre trong sương sớm, phía xa là núi Bà Đen.",
    CLASSIC,
)
def rice_paper() -> str:
    """Rice paper drying on bamboo racks."""
    out = (
        sky.sky(sky.DAWN, 430)
        + sky.sun(850, 250, 42)
        + sky.streaks(12, 10, 60, 200, "#ffe6c4")
        + land.ba_den(260, 380, 0.5, "#6f97a0", "#f6cfa2")
        + land.treeline(10, 392, 34, "#5c8f76", 1200)
        + sky.mist(340, 90, "#fff0d6", 0.75, 1200)
    )
    out += (
        land.ground(404, "#b5bf7c", 1200)
        + tile_house(170, 470, 0.75, "#f4dca6", door="#8a5a3a")
        + plants.banana(330, 470, 0.8)
        + plants.palm(1090, 480, 1.05)
        + plants.palm(1170, 470, 0.85, bend=-20)
        + plants.tree(20, 500, 1.0, LEAF, 6)
    )
    out += "".join(_rack(x, y, s) for y, s, xs in ((500, 0.5, (420, 580, 740, 900)), (570, 0.72, (330, 560, 790, 1020))) for x in xs)
    out += person(470, 610, 1.05, looks.FARMER, "carry") + person(920, 620, 1.1, looks.BABA.but(hat="nonla", top="#5f8f86"), "give", -1)
    out += (
        _rack(250, 690, 1.15)
        + _rack(980, 690, 1.15)
        + person(610, 740, 1.7, looks.BABA.but(hat="nonla", top="#b0557a"), "give", 1, right=_frame(0.62))
        + _rack(150, 830, 1.55)
        + _rack(600, 850, 1.5)
        + _rack(1050, 840, 1.55)
    )
    return out


def _rack(x: float, y: float, s: float) -> str:
    legs = "".join(line([(a, -50), (a - 8, 0)], "#a97f4c", 6) for a in (-96, 96))
    return group(ellipse(0, 2, 120, 8, "#1c2b33", opacity=0.16) + legs + group(_frame(1), -100, -62), x, y, s)


def _frame(s: float) -> str:
    """Bamboo lattice with round sheets, leaning back."""
    out = poly([(0, 0), (200, 0), (176, -74), (24, -74)], "#cfae74") + "".join(
        line([(4 + 5 * k, -14 * k - 4), (196 - 5 * k, -14 * k - 4)], "#a98750", 2) for k in range(6)
    )
    rows = ((-56, 20, (52, 84, 116, 148)), (-22, 23, (40, 80, 120, 160)))
    return group(
        out
        + "".join(
            ellipse(a, y, r * 0.86, r * 0.66, "#fffaf0") + ellipse(a - 3, y - 2, r * 0.6, r * 0.42, "#ffffff", opacity=0.8)
            for y, r, xs in rows
            for a in xs
        ),
        0,
        0,
        s,
    )


@scene("lang-nghe-muoi-tom", "Cơ sở muối tôm Tây Ninh: thợ rang, giã muối ớt đỏ au và đóng gói vào hũ ngay ngắn.")
def chilli_salt() -> str:
    """Workshop making chilli-shrimp salt."""
    out = (
        rect(0, 0, 1280, 480, down("#e9d2a4", "#f4e4c2"))
        + rect(0, 480, 1280, 260, down("#cdae80", "#b3905f"))
        + "".join(rect(160 * i, 0, 3, 480, "#cda76c", opacity=0.35) for i in range(9))
        + rect(0, 470, 1280, 12, "#b98a52")
    )
    out += (
        rect(60, 90, 300, 200, "#fbf6ea", 4)
        + yard_view()
        + rect(860, 90, 340, 12, WOOD)
        + rect(860, 190, 340, 12, WOOD)
        + rect(860, 290, 340, 12, WOOD)
        + "".join(_jar(886 + 48 * i, y, 0.72) for y in (90, 190, 290) for i in range(7))
    )
    out += "".join(
        group(
            line([(0, 0), (0, 30)], "#7d5a3c", 2)
            + "".join(
                group(path("M0 0Q8 14 2 34Q-6 16 0 0Z", c), 0, 26 + 12 * k, 1, rot=a)
                for k in range(6)
                for a, c in ((-32, "#d8382e"), (30, "#b3241d"))
            ),
            x,
            0,
            1.15,
        )
        for x in (430, 500, 570, 640, 710, 780)
    )
    stove = (
        rect(-110, -60, 220, 60, "#9c5a3c", 6)
        + rect(-60, -40, 120, 40, "#3a2420", 8)
        + path("M-40 0Q-30 -34 -14 -16Q-4 -44 10 -18Q26 -36 36 0Z", "#f59a3a")
        + path("M-130 -104Q0 -20 130 -104Z", "#454b50")
        + ellipse(0, -104, 130, 24, "#5d666c")
        + ellipse(0, -105, 114, 18, "#c9452b")
        + ellipse(-20, -110, 80, 10, "#e06a3c")
    )
    steam = "".join(curve(f"M{x} {390 - k * 4}q-16 -26 0 -50t0 -50", "#ffffff", 7, opacity=0.35) for k, x in enumerate((390, 430, 470)))
    out += (
        group(stove, 430, 660, 1.2)
        + steam
        + person(
            210, 690, 1.6, looks.BABA.but(top="#4f7d6b", extras=("apron",)), "give", 1, right=line([(-10, -8), (90, 32)], "#a9744a", 7)
        )
    )
    mortar = (
        path("M-46 -70L46 -70Q44 -20 26 -8L34 0L-34 0L-26 -8Q-44 -20 -46 -70Z", "#8d979b")
        + ellipse(0, -70, 46, 12, "#6c787d")
        + ellipse(0, -69, 36, 8, "#d0482e")
    )
    out += person(
        660, 690, 1.55, looks.FARMER.but(hat="", extras=("apron",)), "give", 1, right=line([(0, -50), (0, 66)], "#8a5a3a", 11)
    ) + group(mortar, 790, 690, 1.15)
    out += (
        person(1030, 640, 1.5, looks.WOMAN.but(top="#fdfaf3", extras=("apron",), hat="turban", hat_colour="#f4f1e8"), "hold", shadow=False)
        + table(1050, 700, 360, 150, cloth="#2f7f78")
        + "".join(_jar(930 + 52 * i, 546, 0.95) for i in range(6) if i not in (1, 2))
        + basket(1210, 546, 0.7, "#d8382e", 4)
    )
    return out + sack(80, 700, 1.2) + basket(560, 706, 0.9, "#e58a5c", 9)


def yard_view() -> str:
    """Window opening onto the village yard."""
    return (
        rect(72, 102, 276, 176, down("#9ad3d8", "#fdf3d8"))
        + plants.palm(280, 278, 0.6)
        + plants.bush(120, 282, 1.1, LEAF)
        + plants.bush(190, 282, 0.9, "#6aa84f")
        + rect(206, 102, 8, 176, "#fbf6ea")
    )


def _jar(x: float, y: float, s: float) -> str:
    return group(
        rect(-17, -58, 34, 58, salt_red(), 6)
        + rect(-17, -40, 34, 24, "#fbf3e1")
        + circle(0, -28, 7, "#d8382e")
        + rect(-14, -68, 28, 12, "#e0b04a", 3),
        x,
        y,
        s,
    )


def salt_red() -> str:
    """Colour of the salt seen through glass."""
    return mix("#d0482e", "#f4b07a", 0.15)
