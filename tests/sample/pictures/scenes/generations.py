"""Elders and youth."""

from __future__ import annotations

from .. import land, looks, plants, sky
from ..buildings import tile_house
from ..flags import flagpole, waving
from ..furniture import table
from ..groups import line_up, sitter
from ..palette import LEAF
from ..people import person
from ..registry import scene
from ..svg import circle, curve, group, line, path, poly, rect
from ..things import carton, tool


@scene("hoi-nguoi-cao-tuoi", "Các cụ hội viên người cao tuổi chúc thọ, đánh cờ và uống trà dưới tán cây trong sân nhà văn hóa.")
def elders() -> str:
    """Elders playing chess and taking tea under a tree."""
    out = (
        sky.sky(sky.WARM, 450)
        + sky.sun(190, 120, 40)
        + sky.clouds(22, 3, 80, 170)
        + land.treeline(9, 430, 44, "#6aa87c")
        + land.ground(440, "#b7c67c")
        + tile_house(930, 500, 1.35, "#f4dca6", door="#2f7f78")
        + flagpole(690, 510, 300, 96)
        + land.road(520, 720, (-300, 1580), (-600, 1900), "#dccba2", 0)
        + plants.tree(240, 560, 2.15, LEAF, 14)
        + plants.pot(760, 540, 0.9, bloom="#f4c542")
        + plants.pot(1110, 540, 0.9, bloom="#e58aa4")
    )
    out += (
        sitter(260, 680, 1.7, looks.ELDER, 1, "offer", "#8a5a3a")
        + sitter(560, 680, 1.7, looks.ELDER.but(top="#a9bfc9"), -1, "sit", "#8a5a3a")
        + person(410, 610, 1.35, looks.ELDER.but(top="#8fa07a", skin="#cf9468"), "calm", shadow=False)
    )
    board = rect(-54, -8, 108, 8, "#e6c98a", 2) + "".join(circle(-42 + 17 * k, -13, 6, "#b3241d" if k % 2 else "#2b2a33") for k in range(6))
    out += table(410, 690, 190, 128, "#a9744a") + group(board, 410, 558, 1.1)
    silk = looks.ELDER_WOMAN.but(top="#a8323a", extras=(), hat="turban", hat_colour="#c8963c", style="aodai", bottom="#fbf7ee")
    out += line_up(
        (silk, looks.ELDER.but(top="#a8323a", hat="turban", hat_colour="#c8963c", style="aodai", bottom="#fbf7ee")),
        790,
        640,
        1.4,
        90,
        "calm",
    )
    pot = (
        path("M-22 -4Q-28 -34 0 -36Q28 -34 22 -4Z", "#b9683f")
        + curve("M22 -26Q40 -26 38 -10", "#b9683f", 5)
        + line([(-22, -18), (-38, -30)], "#b9683f", 6)
        + circle(0, -39, 4, "#8a4b2c")
    )
    bouquet = group(
        "".join(
            plants.flower(a, b, 1.0, c)
            for a, b, c in ((-16, -34, "#e2543f"), (0, -44, "#f4c542"), (16, -34, "#e58aa4"), (-6, -26, "#fbf3e1"), (9, -24, "#f08a3c"))
        )
        + poly([(-20, -22), (20, -22), (4, 22), (-4, 22)], "#e9f0e0")
    )
    out += (
        person(970, 690, 1.55, looks.YOUNG_WOMAN, "give", -1, right=bouquet)
        + sitter(1130, 700, 1.65, looks.ELDER_WOMAN, 1, "sit", "#8a5a3a")
        + table(1236, 706, 90, 110, "#a9744a")
        + group(pot, 1230, 592)
    )
    return out


@scene("doan-thanh-nien", "Đoàn viên thanh niên tình nguyện áo xanh ra quân, tay cầm cờ và dụng cụ, khí thế sôi nổi.")
def youth() -> str:
    """Youth union volunteers setting out."""
    out = (
        sky.sky(sky.DAY, 460)
        + sky.sun(640, 150, 52)
        + "".join(
            poly([(640, 150), (640 + 900 * a, -300 + b), (640 + 900 * a + 130, -300 + b)], "#fff6d4", opacity=0.14)
            for a, b in ((-1, 300), (-0.6, 100), (-0.2, 0), (0.2, 0), (0.6, 100), (0.9, 300))
        )
        + sky.clouds(49, 4, 100, 200)
    )
    out += (
        land.ba_den(640, 420, 0.72, "#3f8a8c", "#dcefd9")
        + land.hills(6, 416, 10, "#8fc084")
        + land.treeline(3, 428, 26, "#5f9c6c")
        + land.ground(440, "#a9cb78")
        + plants.tree(70, 520, 1.3, LEAF, 4)
        + plants.tree(1210, 520, 1.3, "#5aa564", 9)
        + land.road(440, 720, (570, 710), (-120, 1400), "#dccfae", 0)
    )
    look, girl = looks.YOUNG, looks.YOUNG_WOMAN
    back_row = [look.but(skin="#c58a60"), girl, look, girl.but(cut="bob"), look, girl, look.but(skin="#c58a60")]
    out += line_up(back_row, 290, 590, 1.2, 116, "cheer")
    flag_in_hand = line([(0, 60), (0, -150)], "#e8dcc0", 5) + group(waving(116), 2, -150)
    out += (
        person(200, 690, 1.6, look.but(hat="soft", hat_colour="#1e5fa5"), "wave", left=tool("hoe"))
        + person(370, 694, 1.6, girl.but(hat="soft", hat_colour="#1e5fa5"), "hold", left=plants.sapling(20, 40, 0.9))
        + person(560, 700, 1.7, look.but(hat="soft", hat_colour="#1e5fa5", skin="#cf9468"), "point", right=flag_in_hand)
    )
    return (
        out
        + person(800, 696, 1.65, girl.but(hat="soft", hat_colour="#1e5fa5", cut="long"), "wave")
        + person(960, 692, 1.6, look.but(extras=("pack",)), "akimbo")
        + person(1110, 694, 1.6, girl, "hold", left=carton(24, 20, 0.95, bow="#d8382e"))
    )
