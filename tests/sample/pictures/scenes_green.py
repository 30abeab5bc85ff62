"""Clean and green: litter picking, tree planting, parks, flower streets, sorting."""

from __future__ import annotations

from . import land, looks, plants, sky, vehicles
from .buildings import lamp, row, skyline, tile_house
from .flags import FEAST, pennants
from .groups import bench_pair
from .palette import LEAF
from .people import person
from .registry import CLASSIC, TALL, scene
from .svg import circle, curve, down, ellipse, glow, group, line, path, poly, rect
from .things import basket, bin_for, sack, tool, watering_can


@scene("ra-quan-don-ve-sinh", "Thanh niên áo xanh, phụ nữ và người dân cùng quét dọn, thu gom rác làm sạch tuyến đường khu phố.")
def clean_up() -> str:
    """Neighbours and youth sweeping a street."""
    out = sky.sky(sky.DAY, 470) + sky.sun(1090, 100, 36) + sky.clouds(41, 4, 90, 180) + row(71, 470, -10, 1290, 180, 320, flags=True) + pennants(0, 150, 640, 150, 60, FEAST) + pennants(640, 150, 1280, 150, 60, FEAST)
    out += "".join(plants.tree(x, 490, 0.8, c, x) for x, c in ((120, LEAF), (540, "#5aa564"), (930, LEAF), (1230, "#6aa84f"))) + land.street(462, colour="#7d8588")
    out += group(vehicles.lorry(0, 0, 1.05, "#3f8f5f", vehicles.cart_poly("#5f7f4c", "#86a862")), 1070, 560)
    out += person(160, 650, 1.45, looks.YOUNG, "sweep", 1, right=tool("broom")) + person(400, 620, 1.3, looks.BABA.but(hat="nonla"), "sweep", -1, right=tool("broom"))
    out += person(590, 670, 1.5, looks.YOUNG_WOMAN, "pick", 1, right=rect(-10, -2, 20, 26, "#d9e5e8", 3)) + sack(720, 680, 1.25, "#3f4f55") + sack(790, 690, 1.05, "#4a5b60")
    out += person(890, 660, 1.45, looks.YOUNG.but(hat="cap", hat_colour="#1e6fbf"), "pull", -1, right=group(sack(0, 70, 1, "#4a5b60"), 8, 10)) + person(1130, 690, 1.5, looks.TOWNSFOLK[1], "sweep", -1, right=tool("rake"))
    return out + "".join(ellipse(x, y, 9, 4, c) for x, y, c in ((300, 690, "#c99b3b"), (330, 700, "#8fa04d"), (500, 690, "#b9772e"), (250, 676, "#8fa04d")))


@scene("trong-cay", "Cán bộ, thanh niên và học sinh cùng trồng cây xanh đầu xuân trên khu đất ven đồi.", TALL)
def planting() -> str:
    """Spring tree planting on a slope."""
    out = sky.sky(sky.DAY, 560) + sky.sun(1060, 130, 44) + sky.clouds(33, 4, 120, 260) + land.ba_den(330, 500, 0.9, "#3f8582", "#dcefd9") + land.hills(4, 480, 22, down("#9ac97a", "#7fb45c")) + land.treeline(5, 508, 20, "#5f9c5c") + land.hills(11, 560, 20, down("#b4d07a", "#8aa855", "#77954a"))
    out += "".join(group(plants.sapling(0, 0, s) + ellipse(0, 4, 30 * s, 6 * s, "#7a5a3c"), x, y) for x, y, s in ((120, 620, 0.9), (330, 610, 0.9), (540, 616, 0.9), (760, 606, 0.9), (980, 614, 0.9), (1180, 622, 0.9)))
    out += person(230, 690, 1.25, looks.TOWNSFOLK[2].but(hat="nonla"), "squat", 1) + plants.sapling(300, 690, 1.1) + person(1080, 700, 1.3, looks.YOUNG, "dig", -1, right=tool("hoe"))
    out += ellipse(640, 868, 130, 26, "#6b4b33") + ellipse(640, 862, 110, 18, "#7d5a3d") + plants.sapling(640, 864, 2.4)
    out += person(450, 880, 1.95, looks.LEADER.but(hat="cap", hat_colour="#f4f1e8"), "dig", 1, left=tool("shovel")) + person(860, 890, 1.9, looks.YOUNG_WOMAN, "give", -1, right=watering_can())
    out += person(240, 930, 2.0, looks.PUPIL, "squat", 1, child=True, right=plants.sapling(0, 30, 0.8)) + person(1070, 930, 2.0, looks.PUPIL_GIRL, "wave", child=True)
    return out + land.tufts(5, 70, 890, 980, "#6d9a45") + "".join(group(plants.sapling(0, -20, 0.9) + rect(-14, -26, 28, 26, "#35393d", 3), x, y) for x, y in ((1160, 900), (1206, 912), (90, 900)))


@scene("cong-vien", "Người dân tập dưỡng sinh, đi dạo và nghỉ ngơi trong công viên bên hồ rợp bóng cây.", CLASSIC)
def park() -> str:
    """Morning in the park by a pond."""
    out = sky.sky(sky.WARM, 430) + sky.sun(250, 130, 42) + sky.clouds(8, 3, 100, 180) + skyline(15, 390, "#a9cbbd", 30, 130, 1200) + land.treeline(7, 396, 36, "#6aa87c", 1200) + land.ground(404, "#9cc570", 1200)
    out += path("M420 470Q640 420 900 452Q1100 480 980 530Q760 580 520 548Q340 520 420 470Z", down("#bfe3dc", "#5fa5aa")) + path("M420 470Q640 420 900 452Q1100 480 980 530", "none", stroke="#e9dcb8", stroke_width=8) + "".join(ellipse(520 + 84 * k, 480 + 13 * (k % 4), 36, 3, "#f1faf2", opacity=0.55) for k in range(6))
    out += "".join(ellipse(560 + 60 * k, 530 - 6 * (k % 3), 20, 6, "#5f9c5c") for k in range(5)) + "".join(group(ellipse(0, 0, 1, 1, "#fff"), x, 0) for x in ()) + path("M-20 690Q300 590 640 640Q900 680 1230 600L1230 690Q900 770 620 716Q320 660 -20 780Z", down("#f3e5c2", "#dfcca0"))
    out += "".join(plants.tree(x, y, s, c, x, b) for x, y, s, c, b in ((90, 520, 1.35, LEAF, ""), (280, 480, 0.9, "#5aa564", ""), (1110, 540, 1.4, "#4f9a5c", "#f3a13c"), (960, 450, 0.7, "#6aa84f", "")))
    out += "".join(person(360 + 88 * i, 640 - 6 * i, 1.05, look, "dance") for i, look in enumerate((looks.ELDER.but(top="#fdfaf3", bottom="#fdfaf3"), looks.ELDER_WOMAN.but(top="#fdfaf3", bottom="#f1ece0", extras=()), looks.ELDER.but(top="#f7e9c9", bottom="#fdfaf3"))))
    out += bench_pair(1010, 660, 1.15, (looks.TOWNSFOLK[2], looks.ELDER)) + person(760, 720, 1.35, looks.TOWNSFOLK[0].but(shorts=True, bottom="#35506b"), "run", 1) + person(660, 712, 1.3, looks.YOUNG_WOMAN.but(top="#e2706c"), "run", 1)
    out += person(160, 690, 1.25, looks.WOMAN.but(top="#4f9a96"), "walk", 1) + person(226, 694, 1.25, looks.CHILD_GIRL, "walk", 1, child=True)
    return out + plants.flower_bed(6, 40, 480, 796, ("#e2547f", "#f4c542", "#fbf3e1"), 1.5, 2) + plants.hedge(5, 620, 1220, 806, 1.2, "#4f9a5c", "#f08a3c")


@scene("duong-hoa", "Đường hoa rực rỡ dọc tuyến phố, du khách mặc áo dài tản bộ và chụp ảnh lưu niệm.")
def flower_street() -> str:
    """Avenue of flowers with strollers."""
    out = sky.sky(sky.DAY, 440) + sky.sun(640, 130, 40) + sky.clouds(28, 4, 80, 180) + land.ba_den(640, 390, 0.42, "#6fa6a0", "#e2f0d9") + row(81, 430, -10, 470, 150, 260, flags=True) + row(88, 430, 810, 1290, 150, 260, flags=True)
    out += land.ground(404, "#93bb68") + land.road(404, 720, (610, 670), (360, 920), "#e2d2ac", 0)
    palette = ("#f4c542", "#e2543f", "#e58aa4", "#9a6fb5", "#fbf3e1", "#f08a3c")
    for i, t in enumerate((0.06, 0.17, 0.32, 0.53, 0.82)):
        y, s = 410 + 330 * t, 0.35 + 1.35 * t
        for side in (-1, 1):
            x = 640 + side * (44 + 262 * t)
            span = 150 + 330 * t
            x0, x1 = (x - span, x) if side < 0 else (x, x + span)
            out += plants.flower_bed(i * 3 + side + 5, x0, x1, y, (palette[(i + side) % 6], palette[(i + 2) % 6]), s, 2)
    out += plants.apricot(180, 560, 1.15, seed=3) + plants.apricot(1100, 560, 1.15, "#f29ab0", 4) + plants.apricot(400, 470, 0.6, "#f29ab0", 9) + plants.apricot(880, 470, 0.6, seed=8) + "".join(pennants(a, 110, b, 110, 50, FEAST, 16) for a, b in ((0, 430), (430, 850), (850, 1280)))
    out += person(600, 640, 1.15, looks.AODAI.but(top="#d8382e"), "calm") + person(680, 644, 1.15, looks.AODAI.but(top="#f4c542", cut="bun"), "wave") + person(530, 700, 1.4, looks.TOWNSFOLK[1], "phone", 1, back=True)
    return out + person(650, 500, 0.6, looks.ELDER, "walk", -1) + person(620, 500, 0.6, looks.BABA, "walk", -1) + person(760, 690, 1.3, looks.CHILD_GIRL, "cheer", child=True)


@scene("phan-loai-rac", "Gia đình và cán bộ môi trường phân loại rác vào ba thùng: hữu cơ, tái chế và rác còn lại.")
def sorting() -> str:
    """A family sorting refuse into three bins."""
    out = sky.sky(sky.DAY, 470) + sky.sun(180, 110, 36) + sky.clouds(19, 3, 90, 180) + land.treeline(5, 440, 34, "#6aa87c") + land.ground(450, "#a5cb78") + tile_house(300, 520, 1.15, "#f4dca6", door="#2f7f78") + tile_house(1010, 500, 0.9, "#dbe9df") + plants.tree(620, 510, 1.15, LEAF, 7) + plants.tree(1230, 540, 1.1, "#5aa564", 4) + plants.banana(40, 560, 1.1)
    out += land.road(520, 720, (-400, 1680), (-600, 1900), "#d8cba8", 0) + plants.hedge(2, 700, 880, 530, 0.8, "#4f9a5c", "#e2547f")
    marks = (path("M0 12Q-16 0 0 -14Q16 0 0 12Z", "#3f8f55"), path("M-5 12L-5 -4L-2 -8L-2 -14L2 -14L2 -8L5 -4L5 12Z", "#2a78b5"), rect(-9, -9, 18, 18, "#6c7780", 3))
    for i, (colour, mark) in enumerate(zip(("#3f9a55", "#2a7fbf", "#7c8790"), marks, strict=True)):
        out += bin_for(560 + 150 * i, 640, 1.45, colour) + group(mark, 560 + 150 * i, 560, 1.35)
    peel = path("M-10 0Q0 -18 12 -2Q0 4 -10 0Z", "#f0c541")
    bottle = path("M-7 10L-7 -14L-3 -20L-3 -28L3 -28L3 -20L7 -14L7 10Z", "#8fd0d8", opacity=0.9)
    out += person(420, 680, 1.55, looks.WOMAN.but(top="#d97f6a"), "give", 1, right=peel) + person(990, 680, 1.55, looks.HELPER, "explain", -1) + person(790, 708, 1.75, looks.CHILD, "reach", -1, child=True, right=bottle)
    out += person(250, 700, 1.6, looks.ELDER, "hold", left=group(basket(26, 26, 0.9, "#c98a3c"), 0, 0)) + person(1130, 700, 1.65, looks.CHILD_GIRL, "clap", child=True)
    return out
