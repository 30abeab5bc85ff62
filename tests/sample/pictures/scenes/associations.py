"""Digital helpers and the women's union."""

from __future__ import annotations

from .. import land, looks, plants, rooms, sky
from ..buildings import tile_house
from ..flags import FEAST, pennants
from ..furniture import laptop, table
from ..groups import line_up, sitter
from ..palette import LEAF
from ..people import person
from ..registry import CLASSIC, scene
from ..svg import circle, curve, down, ellipse, group, line, path, rect
from ..things import phone


@scene("chuyen-doi-so-cong-dong", "Tổ công nghệ số cộng đồng hướng dẫn người dân dùng điện thoại làm thủ tục hành chính trực tuyến.")
def digital() -> str:
    """Digital helpers teaching neighbours to use their phones."""
    out = (
        rooms.room("#e0efe9", "#cdb58a", 460)
        + rooms.big_window(40, 90, 220, 230, 5)
        + rooms.daylight(60, 460)
        + rooms.big_window(1030, 90, 210, 230, 8)
        + rect(330, 70, 620, 260, "#1f6f78", 12)
        + _network()
    )
    out += sitter(250, 690, 1.75, looks.ELDER, 1, "read", "#b0693f", right=phone(1.5)) + person(478, 690, 1.75, looks.YOUNG, "show", -1)
    out += (
        person(610, 550, 1.2, looks.YOUNG_WOMAN, "stand", shadow=False) + table(650, 650, 230, 120, cloth="#2f7f78") + laptop(650, 528, 1.2)
    )
    out += (
        sitter(1040, 690, 1.75, looks.BABA.but(top="#b0693f"), -1, "read", "#2f7f8c", right=phone(1.5))
        + person(814, 690, 1.75, looks.YOUNG_WOMAN, "show", 1)
        + person(1190, 700, 1.7, looks.TOWNSFOLK[7], "phones", left=phone(1.3))
    )
    return out + plants.pot(70, 705, 1.4)


def _network() -> str:
    """Wall picture: a phone linked with simple service signs."""
    spots = ((430, 140), (430, 258), (850, 140), (850, 258))
    links = "".join(curve(f"M640 200Q{(x + 640) / 2} {y} {x} {y}", "#7fd0c4", 3, stroke_dasharray="2 9") for x, y in spots)
    discs = "".join(circle(x, y, 38, c) for (x, y), c in zip(spots, ("#f0a83c", "#e2705c", "#5fa5d0", "#7fb45c"), strict=True))
    signs = (
        rect(414, 122, 32, 38, "#fffaf0", 3)
        + "".join(rect(420, 130 + 8 * k, 20, 3, "#f0a83c") for k in range(3))
        + path("M430 278C406 260 414 242 430 252C446 242 454 260 430 278Z", "#fffaf0")
        + path("M832 152L832 136L850 122L868 136L868 152Z", "#fffaf0")
        + path("M834 258L846 270L868 244", "none", stroke="#fffaf0", stroke_width=8, stroke_linecap="round")
    )
    handset = (
        rect(592, 96, 96, 208, "#17323a", 14)
        + rect(600, 112, 80, 170, down("#e9f7f1", "#a9e0d4"), 6)
        + "".join(
            rect(610 + 32 * (k % 2), 126 + 36 * (k // 2), 26, 26, c, 6) for k, c in enumerate(("#f0a83c", "#5fa5d0", "#e2705c", "#7fb45c"))
        )
        + rect(610, 206, 60, 9, "#2f7f78", 4)
        + rect(610, 224, 44, 9, "#7fb3ab", 4)
        + rect(610, 246, 60, 24, "#1f7a78", 8)
    )
    return links + discs + signs + handset


@scene("hoi-phu-nu", "Hội viên phụ nữ cùng gói bánh tét, bánh chưng tặng hộ khó khăn, không khí đầm ấm.", CLASSIC)
def women() -> str:
    """Women's union members wrapping rice cakes together."""
    out = (
        sky.sky(sky.DAY, 440, 1200)
        + sky.sun(1050, 100, 36)
        + sky.clouds(48, 3, 80, 170)
        + land.treeline(8, 430, 44, "#6aa87c", 1200)
        + land.ground(440, "#cdbb8a", 1200)
        + tile_house(600, 500, 1.75, "#f6dfa6", door="#2f7f78")
        + plants.banana(60, 540, 1.35)
        + plants.banana(150, 530, 1.0)
        + plants.tree(1130, 540, 1.3, LEAF, 4)
        + pennants(0, 90, 1200, 90, 46, FEAST)
    )
    members = (
        looks.BABA,
        looks.BABA.but(top="#2f8f86"),
        looks.BABA.but(top="#d97f4a", extras=("khanran",)),
        looks.ELDER_WOMAN.but(top="#a03f58", extras=()),
        looks.AODAI.but(top="#e58aa4"),
    )
    out += line_up(members, 200, 650, 1.5, 150, "hold")
    out += (
        table(500, 720, 760, 150, cloth="#3f8f6b")
        + "".join(_cake(170 + 82 * i, 566, i % 2 == 0) for i in range(9) if i != 4)
        + ellipse(498, 558, 60, 16, "#cfa45f")
        + ellipse(498, 553, 52, 12, "#fffaf0")
    )
    stove = (
        "".join(rect(a, -18, 34, 18, "#8a4b2c", 3) for a in (-60, 26))
        + path("M-30 0Q-24 -30 -8 -12Q0 -36 10 -12Q24 -26 28 0Z", "#f59a3a")
        + rect(-56, -108, 112, 92, "#6c777d", 10)
        + ellipse(0, -108, 56, 12, "#8d989e")
    )
    steam = "".join(curve(f"M{a} -126q-14 -22 0 -44t0 -44", "#ffffff", 7, opacity=0.5) for a in (-24, 4, 30))
    return (
        out
        + group(stove + steam, 1110, 770, 1.15)
        + person(960, 780, 1.5, looks.BABA.but(top="#4f7d6b", hat="nonla"), "squat", 1, right=line([(-10, 0), (40, 36)], "#7a4a2c", 8))
        + person(90, 780, 1.75, looks.CHILD_GIRL, "carry", child=True, left=_cake(20, 6, True))
    )


def _cake(x: float, y: float, square: bool) -> str:
    """Square bánh chưng or round bánh tét in green leaves."""
    if square:
        return group(
            rect(-28, -40, 56, 40, "#4f8f45", 4)
            + rect(-28, -40, 56, 12, "#6fae5c", 4)
            + rect(-12, -40, 4, 40, "#e5d29a")
            + rect(9, -40, 4, 40, "#e5d29a")
            + rect(-28, -20, 56, 4, "#e5d29a"),
            x,
            y,
        )
    return group(
        rect(-34, -28, 68, 27, "#3f7f42", 13)
        + "".join(rect(-24 + 14 * k, -28, 3, 27, "#e5d29a") for k in range(4))
        + rect(-30, -26, 60, 6, "#6fae5c", 3, opacity=0.6),
        x,
        y,
    )
