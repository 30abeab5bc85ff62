"""Litter picking, tree planting, sorting of refuse."""

from __future__ import annotations

from .. import land, looks, plants, sky, vehicles
from ..buildings import row, tile_house
from ..flags import FEAST, pennants
from ..furniture import bin_for
from ..palette import LEAF
from ..people import person
from ..registry import TALL, scene
from ..svg import down, ellipse, group, path, rect
from ..things import basket, sack, tool, watering_can


@scene("ra-quan-don-ve-sinh", "Thanh niên áo xanh, phụ nữ và người dân cùng quét dọn, thu gom rác làm sạch tuyến đường khu phố.")
def clean_up() -> str:
    """Neighbours and youth sweeping a street."""
    out = (
        sky.sky(sky.DAY, 470)
        + sky.sun(1090, 100, 36)
        + sky.clouds(41, 4, 90, 180)
        + row(71, 470, -10, 1290, 180, 320, flags=True)
        + pennants(0, 150, 640, 150, 60, FEAST)
        + pennants(640, 150, 1280, 150, 60, FEAST)
    )
    out += "".join(
        plants.tree(x, 490, 0.8, c, x) for x, c in ((120, LEAF), (540, "#5aa564"), (930, LEAF), (1230, "#6aa84f"))
    ) + land.street(462, colour="#7d8588")
    out += group(vehicles.lorry(0, 0, 1.05, "#3f8f5f", vehicles.cart_poly("#5f7f4c", "#86a862")), 1070, 560)
    out += person(160, 650, 1.45, looks.YOUNG, "sweep", 1, right=tool("broom")) + person(
        400, 620, 1.3, looks.BABA.but(hat="nonla"), "sweep", -1, right=tool("broom")
    )
    out += (
        person(590, 670, 1.5, looks.YOUNG_WOMAN, "pick", 1, right=rect(-10, -2, 20, 26, "#d9e5e8", 3))
        + sack(720, 680, 1.25, "#3f4f55")
        + sack(790, 690, 1.05, "#4a5b60")
    )
    out += person(
        890, 660, 1.45, looks.YOUNG.but(hat="cap", hat_colour="#1e6fbf"), "pull", -1, right=group(sack(0, 70, 1, "#4a5b60"), 8, 10)
    ) + person(1130, 690, 1.5, looks.TOWNSFOLK[1], "sweep", -1, right=tool("rake"))
    return out + "".join(
        ellipse(x, y, 9, 4, c) for x, y, c in ((300, 690, "#c99b3b"), (330, 700, "#8fa04d"), (500, 690, "#b9772e"), (250, 676, "#8fa04d"))
    )


@scene("trong-cay", "Cán bộ, thanh niên và học sinh cùng trồng cây xanh đầu xuân trên khu đất ven đồi.", TALL)
def planting() -> str:
    """Spring tree planting on a slope."""
    out = (
        sky.sky(sky.DAY, 560)
        + sky.sun(1060, 130, 44)
        + sky.clouds(33, 4, 120, 260)
        + land.ba_den(330, 500, 0.9, "#3f8582", "#dcefd9")
        + land.hills(4, 480, 22, down("#9ac97a", "#7fb45c"))
        + land.treeline(5, 508, 20, "#5f9c5c")
        + land.hills(11, 560, 20, down("#b4d07a", "#8aa855", "#77954a"))
    )
    out += "".join(
        group(plants.sapling(0, 0, s) + ellipse(0, 4, 30 * s, 6 * s, "#7a5a3c"), x, y)
        for x, y, s in ((120, 620, 0.9), (330, 610, 0.9), (540, 616, 0.9), (760, 606, 0.9), (980, 614, 0.9), (1180, 622, 0.9))
    )
    out += (
        person(230, 690, 1.25, looks.TOWNSFOLK[2].but(hat="nonla"), "squat", 1)
        + plants.sapling(300, 690, 1.1)
        + person(1080, 700, 1.3, looks.YOUNG, "dig", -1, right=tool("hoe"))
    )
    out += ellipse(640, 868, 130, 26, "#6b4b33") + ellipse(640, 862, 110, 18, "#7d5a3d") + plants.sapling(640, 864, 2.4)
    out += person(450, 880, 1.95, looks.LEADER.but(hat="cap", hat_colour="#f4f1e8"), "dig", 1, left=tool("shovel")) + person(
        860, 890, 1.9, looks.YOUNG_WOMAN, "give", -1, right=watering_can()
    )
    out += person(240, 930, 2.0, looks.PUPIL, "squat", 1, child=True, right=plants.sapling(0, 30, 0.8)) + person(
        1070, 930, 2.0, looks.PUPIL_GIRL, "wave", child=True
    )
    return (
        out
        + land.tufts(5, 70, 890, 980, "#6d9a45")
        + "".join(
            group(plants.sapling(0, -20, 0.9) + rect(-14, -26, 28, 26, "#35393d", 3), x, y)
            for x, y in ((1160, 900), (1206, 912), (90, 900))
        )
    )


@scene("phan-loai-rac", "Gia đình và cán bộ môi trường phân loại rác vào ba thùng: hữu cơ, tái chế và rác còn lại.")
def sorting() -> str:
    """A family sorting refuse into three bins."""
    out = (
        sky.sky(sky.DAY, 470)
        + sky.sun(180, 110, 36)
        + sky.clouds(19, 3, 90, 180)
        + land.treeline(5, 440, 34, "#6aa87c")
        + land.ground(450, "#a5cb78")
        + tile_house(300, 520, 1.15, "#f4dca6", door="#2f7f78")
        + tile_house(1010, 500, 0.9, "#dbe9df")
        + plants.tree(620, 510, 1.15, LEAF, 7)
        + plants.tree(1230, 540, 1.1, "#5aa564", 4)
        + plants.banana(40, 560, 1.1)
    )
    out += land.road(520, 720, (-400, 1680), (-600, 1900), "#d8cba8", 0) + plants.hedge(2, 700, 880, 530, 0.8, "#4f9a5c", "#e2547f")
    marks = (
        path("M0 12Q-16 0 0 -14Q16 0 0 12Z", "#3f8f55"),
        path("M-5 12L-5 -4L-2 -8L-2 -14L2 -14L2 -8L5 -4L5 12Z", "#2a78b5"),
        rect(-9, -9, 18, 18, "#6c7780", 3),
    )
    for i, (colour, mark) in enumerate(zip(("#3f9a55", "#2a7fbf", "#7c8790"), marks, strict=True)):
        out += bin_for(560 + 150 * i, 640, 1.45, colour) + group(mark, 560 + 150 * i, 560, 1.35)
    peel = path("M-10 0Q0 -18 12 -2Q0 4 -10 0Z", "#f0c541")
    bottle = path("M-7 10L-7 -14L-3 -20L-3 -28L3 -28L3 -20L7 -14L7 10Z", "#8fd0d8", opacity=0.9)
    out += (
        person(420, 680, 1.55, looks.WOMAN.but(top="#d97f6a"), "give", 1, right=peel)
        + person(990, 680, 1.55, looks.HELPER, "explain", -1)
        + person(790, 708, 1.75, looks.CHILD, "reach", -1, child=True, right=bottle)
    )
    out += person(250, 700, 1.6, looks.ELDER, "hold", left=group(basket(26, 26, 0.9, "#c98a3c"), 0, 0)) + person(
        1130, 700, 1.65, looks.CHILD_GIRL, "clap", child=True
    )
    return out
