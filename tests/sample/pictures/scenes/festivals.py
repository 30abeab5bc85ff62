"""Unity day and mid-autumn."""

from __future__ import annotations

from .. import land, looks, plants, sky
from ..buildings import tile_house
from ..flags import FEAST, balloon, banner, flagpole, lantern, pennants, star_lantern
from ..furniture import table
from ..groups import audience, line_up, loose_crowd
from ..palette import LEAF
from ..people import person
from ..registry import TALL, scene
from ..svg import circle, curve, down, ellipse, group, line, path, poly, rect
from ..things import drum


@scene("ngay-hoi-dai-doan-ket", "Bà con vui múa và chung bữa cơm đại đoàn kết tại sân nhà văn hóa khu dân cư, cờ hoa rực rỡ.")
def unity() -> str:
    """Great unity day in the neighbourhood yard."""
    out = (
        sky.sky(sky.DAY, 470)
        + sky.sun(160, 100, 36)
        + sky.clouds(17, 4, 70, 160)
        + land.treeline(7, 440, 44, "#6aa87c")
        + tile_house(640, 480, 1.75, "#f6dfa6", door="#2f7f78")
        + land.paving(470, "#dcc79c")
        + banner(440, 216, 400, 62)
        + flagpole(220, 500, 300, 100)
    )
    out += (
        "".join(pennants(a, b, c, d, 26, FEAST) for a, b, c, d in ((0, 80, 360, 120), (360, 120, 920, 120), (920, 120, 1280, 80)))
        + plants.tree(60, 510, 1.1, LEAF, 6)
        + plants.tree(1220, 510, 1.15, "#5aa564", 9)
    )
    dancers = (
        looks.AODAI.but(top="#d8382e"),
        looks.BABA.but(top="#e0a030"),
        looks.AODAI.but(top="#2f8f86"),
        looks.BABA.but(top="#b0557a"),
        looks.AODAI.but(top="#f0c445"),
    )
    out += line_up(dancers, 400, 560, 1.05, 120, "dance")
    for x, cloth in ((210, "#d9583f"), (640, "#2f7f78"), (1070, "#e0a030")):
        out += (
            loose_crowd(x, x - 150, x + 150, 656, 1.1, 3)
            + table(x, 676, 320, 84, cloth=cloth)
            + "".join(
                ellipse(x - 110 + 55 * k, 588, 22, 6, "#fffaf0") + ellipse(x - 110 + 55 * k, 585, 14, 5, c)
                for k, c in enumerate(("#e2543f", "#7fb45c", "#f4c542", "#c98a3c", "#7fb45c"))
            )
        )
    return (
        out
        + audience(45, 890, 1.7, 6)
        + "".join(balloon(x, y, 0.8, c) for x, y, c in ((1010, 120, "#e2543f"), (1044, 96, "#f4c542"), (1080, 126, "#2f8f86")))
    )


@scene("trung-thu-thieu-nhi", "Thiếu nhi rước đèn ông sao, múa lân vui Tết Trung thu dưới ánh trăng rằm.", TALL)
def mid_autumn() -> str:
    """Children with star lanterns and a lion dance at full moon."""
    out = (
        sky.sky(("#0f2040", "#2a3f72", "#7a5a86", "#d98a62"), 640)
        + sky.stars(12, 110, 420)
        + sky.moon(930, 190, 84)
        + sky.clouds(51, 4, 200, 420, colour="#8a86b0", opacity=0.35)
        + land.ba_den(280, 590, 0.6, "#2c3f66", "#7a5f80")
        + land.treeline(5, 600, 36, "#233a55")
        + rect(0, 606, 1280, 400, down("#5a5f78", "#3d4663"))
    )
    out += (
        "".join(group(tile_house(0, 0, 0.8, "#c9a878", "#7a4438"), x, 640) for x in (170, 1130))
        + "".join(plants.tree(x, 650, 1.0, "#2f5f5c", x) for x in (10, 400, 880, 1270))
        + "".join(
            lantern(90 + 157 * i, 470 + 26 * (i % 2), 0.95, c, lit=True)
            for i, c in enumerate(("#e23d32", "#f0a030", "#e2547f", "#e23d32", "#f0a030", "#e2547f", "#e23d32", "#f0a030"))
        )
    )
    out += (
        curve("M-20 410Q640 480 1300 410", "#6f6a86", 2)
        + _lion(720, 800, 1.6)
        + drum(240, 820, 1.1)
        + person(140, 826, 1.9, looks.CHILD.but(top="#d8382e"), "drum", 1, child=True, right=line([(0, 6), (26, -14)], "#d9a441", 6))
    )
    kids = (
        (290, 900, 1, looks.CHILD_GIRL.but(top="#f4c542", bottom="#f4c542"), "#e23d32"),
        (420, 940, 0, looks.PUPIL, "#2f8f86"),
        (900, 940, 0, looks.CHILD, "#e2547f"),
        (1000, 900, -1, looks.CHILD_GIRL, "#e23d32"),
        (1100, 930, 0, looks.PUPIL_GIRL, "#f0882e"),
        (1210, 900, -1, looks.CHILD.but(top="#7fb3c8"), "#2f8f86"),
    )
    return out + "".join(
        person(x, y, 2.0, look, "point" if face else "phone", face, child=True, right=star_lantern(0.85, colour))
        for x, y, face, look, colour in kids
    )


def _lion(x: float, y: float, s: float) -> str:
    """Lion of the lion dance: head, cloth body and two dancers' legs."""
    legs = "".join(
        line([(a, -50), (a + d, 0)], "#f4c542", 17) + ellipse(a + d + 4, 0, 15, 6, "#2b2a33")
        for a, d in ((-40, -14), (-20, 10), (-150, -14), (-126, 12))
    )
    body = (
        path("M-20 -120Q-100 -150 -170 -104Q-190 -60 -176 -40L-10 -40Z", down("#e2392e", "#b3241d"))
        + "".join(ellipse(a, -72 + 10 * (k % 2), 15, 10, "#f4c542", opacity=0.9) for k, a in enumerate((-150, -116, -82, -48)))
        + path("M-176 -44L-10 -44L-10 -32L-176 -32Z", "#fbf3e1")
    )
    head = (
        path("M-46 -60Q-60 -160 10 -166Q86 -160 74 -66Q40 -26 -10 -34Q-40 -40 -46 -60Z", "#e2392e")
        + path("M-30 -52Q14 -76 64 -56Q60 -34 14 -30Q-20 -32 -30 -52Z", "#7a1a16")
        + path("M-30 -54Q14 -78 64 -58L60 -46Q14 -62 -26 -44Z", "#fbf3e1")
    )
    eyes = "".join(
        circle(a, -112, 19, "#fbf3e1") + circle(a + 3, -110, 9, "#2b2a33") + curve(f"M{a - 22} -134Q{a} -150 {a + 22} -134", "#f4c542", 8)
        for a in (-14, 42)
    )
    horn = (
        poly([(4, -164), (24, -164), (14, -200)], "#f4c542")
        + circle(14, -88, 11, "#f4c542")
        + "".join(circle(-48 + 8 * k, -60 - 14 * k, 9, "#fbf3e1") for k in range(6))
    )
    return group(ellipse(-60, 4, 150, 9, "#10162a", opacity=0.35) + legs + body + head + eyes + horn, x, y, s)
