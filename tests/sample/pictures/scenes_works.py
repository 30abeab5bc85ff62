"""Public works: lanes, lamps, drains, roads, power, buses."""

from __future__ import annotations

from . import land, looks, plants, sky, vehicles
from .buildings import lamp, pylon, row, skyline, tile_house
from .flags import flagpole
from .palette import LEAF
from .people import person
from .registry import CLASSIC, scene
from .svg import circle, curve, down, ellipse, glow, group, line, path, poly, rect
from .things import barrier, cone, tool


@scene("duong-hem-be-tong", "Con hẻm bê tông sạch đẹp giữa hai hàng rào hoa và nhà ngói, cờ đỏ sao vàng bay trước ngõ.")
def lane() -> str:
    """New concrete lane between flowering fences."""
    out = sky.sky(sky.DAY, 460) + sky.sun(880, 100, 32) + sky.clouds(18, 3, 90, 180) + land.ba_den(660, 370, 0.38, "#6fa6a0", "#dcefd9") + land.treeline(9, 366, 24, "#6aa87c") + land.ground(376, "#94bd6a")
    out += tile_house(330, 420, 0.62, "#f2e3bd") + tile_house(960, 420, 0.62, "#dbe9df") + plants.tree(520, 396, 0.5, LEAF, 4) + plants.tree(790, 396, 0.5, "#5aa564", 7)
    out += land.road(380, 720, (626, 654), (330, 950), "#c5bfb2", 0) + "".join(line([(640 - (y - 370) * .92, y), (640 + (y - 370) * .92, y)], "#a59f92", 1.6, opacity=0.6) for y in (400, 428, 466, 518, 590, 684))
    for i, t in enumerate((0.05, 0.14, 0.27, 0.45, 0.7)):
        y, s = 392 + 350 * t, 0.35 + 1.5 * t
        for side in (-1, 1):
            x = 640 + side * (34 + 370 * t)
            out += plants.bush(x, y, s, "#4f9a5c", i + 3, ("#e2547f", "#f3c33c", "#f08a3c")[i % 3])
            out += group(flagpole(0, 0, 190, 74), x + side * 30 * s, y, s * 0.7) if i % 2 else ""
    out += tile_house(120, 560, 1.0, "#f4dca6", door="#8a5a3a") + tile_house(1180, 560, 1.0, "#cfe3d8") + plants.banana(20, 650, 1.0) + plants.tree(1262, 640, 1.25, LEAF, 12)
    out += person(700, 560, 0.9, looks.FARMER_WOMAN, "walk", -1) + person(560, 640, 1.1, looks.PUPIL, "walk", 1, child=True) + person(620, 650, 1.1, looks.PUPIL_GIRL, "walk", 1, child=True)
    return out + plants.flower_bed(8, 20, 250, 716, ("#e2547f", "#f4c542", "#fbf3e1"), 1.3, 2) + plants.flower_bed(9, 1020, 1260, 716, ("#f08a3c", "#f4c542", "#e58aa4"), 1.3, 2)


@scene("den-duong-led", "Tuyến phố về đêm sáng rõ dưới hàng đèn LED mới lắp, người dân đi bộ và đạp xe thong thả.")
def lamps() -> str:
    """Street at night under new lamps."""
    out = sky.sky(sky.NIGHT, 560) + sky.stars(4, 80, 260) + sky.moon(1090, 110, 34) + skyline(13, 470, "#2a4468", 60, 190, lights=True) + row(31, 520, -20, 1300, 180, 330, night=True)
    out += rect(0, 516, 1280, 300, "#2b3b52") + rect(0, 516, 1280, 44, "#46566c") + rect(0, 560, 1280, 7, "#5c6b80") + "".join(rect(x, 636, 80, 6, "#e9d9a0", 3, opacity=0.65) for x in range(10, 1280, 160))
    out += "".join(ellipse(x + 96, 566, 200, 38, glow(("#ffe9a8", 0.5), ("#ffe9a8", 0.0))) for x in (60, 380, 700, 1020)) + "".join(plants.tree(x, 530, 0.62, "#2f6b5c", x) for x in (10, 330, 650, 970, 1270))
    out += "".join(lamp(x, 556, 340, lit=True) for x in (60, 380, 700, 1020))
    out += person(250, 562, 0.95, looks.AODAI.but(top="#e8b04a"), "walk", 1) + person(310, 564, 0.95, looks.TOWNSFOLK[1], "walk", 1) + person(362, 566, 0.95, looks.CHILD, "walk", 1, child=True)
    out += group(vehicles.bicycle(0, 0, 1.25, "#e2543f") + person(-24, -34, 1, looks.YOUNG_WOMAN, "ride", 1, shadow=False), 850, 640, 1.1)
    return out + group(vehicles.motorbike(0, 0, 1.1, "#3f8f9a") + person(-22, -22, 1, looks.TOWNSFOLK[0].but(hat="helmet", hat_colour="#f4f1e8"), "ride", 1, shadow=False), 470, 694, 1.1)


@scene("sua-cong-thoat-nuoc", "Công nhân mặc áo phản quang nạo vét, sửa cống thoát nước ven đường, có rào chắn an toàn.")
def drain() -> str:
    """Workers repairing a roadside drain."""
    out = sky.sky(sky.RAIN, 420) + sky.clouds(7, 5, 100, 200, colour="#e6efe9", opacity=0.6) + row(44, 430, -10, 1290, 180, 320) + plants.tree(210, 450, 0.8, LEAF, 5) + plants.tree(1090, 450, 0.85, "#5aa564", 6)
    out += land.street(420, colour="#6a737a") + path("M470 560L900 560L960 650L420 650Z", "#3c342f") + path("M470 560L900 560L908 574L464 574Z", "#8a7a68") + path("M424 640L956 640L960 650L420 650Z", "#a5937b")
    out += path("M480 590Q690 572 890 590L930 634L446 634Z", "#54473c") + "".join(ellipse(520 + 90 * k, 606, 44, 26, "#b9b5ab") + ellipse(520 + 90 * k, 606, 31, 18, "#2d2a29") for k in range(5))
    out += person(560, 640, 1.4, looks.WORKER, "dig", 1, left=tool("shovel")) + person(820, 636, 1.35, looks.WORKER.but(hat_colour="#fbfaf4"), "squat", -1)
    out += person(340, 640, 1.55, looks.WORKER.but(top="#e8e2d0", hat_colour="#fbfaf4", extras=("green-vest",)), "explain") + vehicles.excavator(1090, 640, 1.25)
    out += "".join(barrier(x, 706, 170, 1.1) for x in (190, 420, 650, 880)) + cone(60, 690, 1.3) + cone(1040, 704, 1.3) + cone(1220, 700, 1.4)
    return out + path("M130 640Q180 590 240 640Z", "#7a6552") + path("M900 560Q960 520 1010 562Z", "#7a6552")


@scene("thi-cong-duong", "Công nhân và xe lu thi công thảm nhựa tuyến đường mới giữa cánh đồng, đá nhựa còn bốc hơi nóng.", CLASSIC)
def roadworks() -> str:
    """Asphalting a new road."""
    out = sky.sky(sky.WARM, 420) + sky.sun(230, 120, 40) + sky.clouds(16, 3, 110, 200) + land.ba_den(880, 370, 0.62, "#5b9490", "#f5e4bb") + land.hills(8, 368, 8, "#92b87c") + land.treeline(3, 380, 18, "#5f9660", 1200)
    out += land.ground(388, "#a9c46c") + "".join(plants.palmyra(x, y, s) for x, y, s in ((70, 430, 0.7), (1130, 440, 0.85))) + land.road(390, 800, (560, 616), (60, 1130), "#4a5157", 0)
    out += poly([(588, 390), (616, 390), (1130, 800), (640, 800)], down("#8a8478", "#a2988a")) + "".join(ellipse(300 + k * 70, 700 - k * 44, 90 - 10 * k, 18, "#ffffff", opacity=0.08) for k in range(5))
    out += pylon(1040, 430, 220) + curve("M0 250Q500 300 1040 224Q1130 230 1200 250", "#59646a", 1.6)
    out += vehicles.roller(370, 650, 1.35) + person(312, 556, 0.86, looks.WORKER, "ride", 1, shadow=False) + vehicles.lorry(640, 452, 0.5, "#d9822e", vehicles.cart_poly("#35393d", "#51575c"))
    out += person(700, 690, 1.55, looks.WORKER, "sweep", -1, right=tool("rake")) + person(850, 640, 1.35, looks.WORKER.but(hat_colour="#fbfaf4"), "sweep", -1, right=tool("shovel"))
    out += person(1020, 760, 1.75, looks.MAN.but(hat="hard", hat_colour="#fbfaf4", extras=("green-vest",)), "hold", left=rect(-8, -22, 60, 42, "#e8f1f3", 2) + line([(0, -10), (44, -12)], "#5f8fa5", 3) + line([(0, 2), (36, 0)], "#5f8fa5", 3))
    return out + cone(150, 780, 1.5) + cone(560, 790, 1.5) + cone(770, 560, 0.8) + barrier(1130, 600, 120, 0.9)


@scene("cup-dien-bao-tri", "Thợ điện đứng trên xe nâng bảo trì đường dây, đội mũ bảo hộ và thắt dây an toàn.")
def power() -> str:
    """Power line maintenance from a lifted basket."""
    out = sky.sky(sky.DAY, 520) + sky.sun(1120, 120, 36) + sky.clouds(25, 4, 90, 220) + row(52, 540, -10, 1300, 150, 300) + plants.tree(130, 560, 0.9, LEAF, 3) + plants.tree(1180, 560, 0.9, "#5aa564", 8)
    out += land.street(530) + pylon(300, 560, 470) + pylon(860, 560, 470) + pylon(1270, 560, 430)
    for y, sag in ((110, 40), (112, 46), (140, 44), (142, 50)):
        out += curve(f"M-20 {y - 12}Q140 {y + sag} 300 {y}Q580 {y + sag + 20} 860 {y}Q1070 {y + sag} 1280 {y + 30}", "#3d484e", 2)
    out += rect(826, 240, 68, 62, "#8fa3ad", 4) + "".join(rect(832 + 11 * k, 246, 5, 50, "#6c7f88") for k in range(6)) + "".join(rect(a, 226, 7, 16, "#7a4f3f") for a in (836, 856, 876))
    crew = person(-14, 4, 0.84, looks.WORKER.but(extras=("vest", "belt")), "reach", 1, shadow=False, right=line([(0, 8), (10, -26)], "#b3241d", 6)) + person(22, 6, 0.8, looks.WORKER.but(hat_colour="#fbfaf4"), "reach", 1, shadow=False)
    out += vehicles.lift_lorry(590, 668, 1.35, (150, -262), crew)
    out += person(980, 660, 1.3, looks.WORKER.but(hat_colour="#e2543f"), "wave", -1) + person(240, 680, 1.4, looks.WORKER.but(top="#d9e3ea", hat_colour="#fbfaf4", extras=("green-vest",)), "phones", left=rect(-6, -24, 46, 34, "#2f7f8c", 3))
    return out + "".join(cone(x, 712, 1.2) for x in (110, 360, 860, 1080)) + barrier(1190, 704, 140, 1)


@scene("xe-buyt", "Xe buýt màu xanh đón khách ở trạm dừng có mái che, học sinh và người cao tuổi lên xe theo thứ tự.")
def bus() -> str:
    """Bus at a shelter with passengers."""
    out = sky.sky(sky.DAY, 460) + sky.sun(150, 100, 34) + sky.clouds(30, 4, 90, 190) + skyline(9, 420, "#a5cdc4", 40, 170) + row(63, 470, 380, 1300, 150, 300) + "".join(plants.tree(x, 490, 0.85, c, x) for x, c in ((70, LEAF), (330, "#5aa564"), (700, LEAF), (1010, "#6aa84f"), (1260, LEAF)))
    out += land.street(462) + rect(72, 300, 250, 14, "#1f7a78", 5) + "".join(rect(x, 312, 9, 180, "#59646a") for x in (86, 300)) + rect(96, 330, 200, 110, "#cdeae2", opacity=0.7) + rect(120, 440, 150, 10, "#a9744a", 3)
    out += rect(362, 300, 8, 194, "#59646a") + rect(336, 262, 60, 62, "#1f7a78", 8) + rect(348, 276, 36, 24, "#fbf6e8", 4) + circle(356, 306, 5, "#fbf6e8") + circle(376, 306, 5, "#fbf6e8")
    out += vehicles.bus(760, 654, 1.5)
    out += person(180, 498, 0.8, looks.ELDER_WOMAN, "seat") + person(232, 498, 0.8, looks.WOMAN.but(top="#d97f6a"), "seat")
    queue = ((906, looks.ELDER), (846, looks.TOWNSFOLK[2]), (700, looks.TOWNSFOLK[1]), (240, looks.AODAI_WHITE))
    out += "".join(person(x, 690, 1.12, look, "walk", 1) for x, look in queue)
    out += person(790, 694, 1.12, looks.PUPIL.but(extras=("scarf", "pack")), "walk", 1, child=True) + person(750, 694, 1.12, looks.PUPIL_GIRL, "walk", 1, child=True)
    return out + plants.hedge(3, 1130, 1300, 716, 1.1, "#4f9a5c", "#f3c33c")
