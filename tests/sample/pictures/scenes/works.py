"""Drains, roads and power lines under repair."""

from __future__ import annotations

from .. import land, looks, plants, sky, vehicles
from ..buildings import pylon, row
from ..furniture import barrier, cone
from ..palette import LEAF
from ..people import person
from ..registry import CLASSIC, scene
from ..svg import curve, down, ellipse, line, path, poly, rect
from ..things import tool


@scene("sua-cong-thoat-nuoc", "Công nhân mặc áo phản quang nạo vét, sửa cống thoát nước ven đường, có rào chắn an toàn.")
def drain() -> str:
    """Workers repairing a roadside drain."""
    out = (
        sky.sky(sky.RAIN, 420)
        + sky.clouds(7, 5, 100, 200, colour="#e6efe9", opacity=0.6)
        + row(44, 430, -10, 1290, 180, 320)
        + plants.tree(210, 450, 0.8, LEAF, 5)
        + plants.tree(1090, 450, 0.85, "#5aa564", 6)
    )
    out += (
        land.street(420, colour="#6a737a")
        + path("M470 560L900 560L960 650L420 650Z", "#3c342f")
        + path("M470 560L900 560L908 574L464 574Z", "#8a7a68")
        + path("M424 640L956 640L960 650L420 650Z", "#a5937b")
    )
    out += path("M480 590Q690 572 890 590L930 634L446 634Z", "#54473c") + "".join(
        ellipse(520 + 90 * k, 606, 44, 26, "#b9b5ab") + ellipse(520 + 90 * k, 606, 31, 18, "#2d2a29") for k in range(5)
    )
    out += person(560, 640, 1.4, looks.WORKER, "dig", 1, left=tool("shovel")) + person(
        820, 636, 1.35, looks.WORKER.but(hat_colour="#fbfaf4"), "squat", -1
    )
    out += person(
        340, 640, 1.55, looks.WORKER.but(top="#e8e2d0", hat_colour="#fbfaf4", extras=("green-vest",)), "explain"
    ) + vehicles.excavator(1090, 640, 1.25)
    out += (
        "".join(barrier(x, 706, 170, 1.1) for x in (190, 420, 650, 880)) + cone(60, 690, 1.3) + cone(1040, 704, 1.3) + cone(1220, 700, 1.4)
    )
    return out + path("M130 640Q180 590 240 640Z", "#7a6552") + path("M900 560Q960 520 1010 562Z", "#7a6552")


@scene("thi-cong-duong", "Công nhân và xe lu thi công thảm nhựa tuyến đường mới giữa cánh đồng, có kỹ sư cầm bản vẽ giám sát.", CLASSIC)
def roadworks() -> str:
    """Asphalting a new road."""
    out = (
        sky.sky(sky.WARM, 420)
        + sky.sun(230, 120, 40)
        + sky.clouds(16, 3, 110, 200)
        + land.ba_den(880, 370, 0.62, "#5b9490", "#f5e4bb")
        + land.hills(8, 368, 8, "#92b87c")
        + land.treeline(3, 380, 18, "#5f9660", 1200)
    )
    out += (
        land.ground(388, "#a9c46c")
        + "".join(plants.palmyra(x, y, s) for x, y, s in ((70, 430, 0.7), (1130, 440, 0.85)))
        + land.road(390, 800, (560, 616), (60, 1130), "#4a5157", 0)
    )
    out += poly([(588, 390), (616, 390), (1130, 800), (640, 800)], down("#8a8478", "#a2988a")) + "".join(
        ellipse(300 + k * 70, 700 - k * 44, 90 - 10 * k, 18, "#ffffff", opacity=0.08) for k in range(5)
    )
    out += pylon(1040, 430, 220) + curve("M0 250Q500 300 1040 224Q1130 230 1200 250", "#59646a", 1.6)
    out += (
        vehicles.roller(370, 650, 1.35)
        + person(312, 556, 0.86, looks.WORKER, "ride", 1, shadow=False)
        + vehicles.lorry(640, 452, 0.5, "#d9822e", vehicles.cart_poly("#35393d", "#51575c"))
    )
    out += person(700, 690, 1.55, looks.WORKER, "sweep", -1, right=tool("rake")) + person(
        850, 640, 1.35, looks.WORKER.but(hat_colour="#fbfaf4"), "sweep", -1, right=tool("shovel")
    )
    out += person(
        1020,
        760,
        1.75,
        looks.MAN.but(hat="hard", hat_colour="#fbfaf4", extras=("green-vest",)),
        "hold",
        left=rect(-8, -22, 60, 42, "#e8f1f3", 2) + line([(0, -10), (44, -12)], "#5f8fa5", 3) + line([(0, 2), (36, 0)], "#5f8fa5", 3),
    )
    return out + cone(150, 780, 1.5) + cone(560, 790, 1.5) + cone(770, 560, 0.8) + barrier(1130, 600, 120, 0.9)


@scene("cup-dien-bao-tri", "Thợ điện đứng trên xe nâng bảo trì đường dây, đội mũ bảo hộ và thắt dây an toàn.")
def power() -> str:
    """Power line maintenance from a lifted basket."""
    out = (
        sky.sky(sky.DAY, 520)
        + sky.sun(1120, 120, 36)
        + sky.clouds(25, 4, 90, 220)
        + row(52, 540, -10, 1300, 150, 300)
        + plants.tree(130, 560, 0.9, LEAF, 3)
        + plants.tree(1180, 560, 0.9, "#5aa564", 8)
    )
    out += land.street(530) + pylon(300, 560, 470) + pylon(860, 560, 470) + pylon(1270, 560, 430)
    for y, sag in ((110, 40), (112, 46), (140, 44), (142, 50)):
        out += curve(f"M-20 {y - 12}Q140 {y + sag} 300 {y}Q580 {y + sag + 20} 860 {y}Q1070 {y + sag} 1280 {y + 30}", "#3d484e", 2)
    out += (
        rect(826, 240, 68, 62, "#8fa3ad", 4)
        + "".join(rect(832 + 11 * k, 246, 5, 50, "#6c7f88") for k in range(6))
        + "".join(rect(a, 226, 7, 16, "#7a4f3f") for a in (836, 856, 876))
    )
    crew = person(
        -14, 4, 0.84, looks.WORKER.but(extras=("vest", "belt")), "reach", 1, shadow=False, right=line([(0, 8), (10, -26)], "#b3241d", 6)
    ) + person(22, 6, 0.8, looks.WORKER.but(hat_colour="#fbfaf4"), "reach", 1, shadow=False)
    out += vehicles.lift_lorry(590, 668, 1.35, (150, -262), crew)
    out += person(980, 660, 1.3, looks.WORKER.but(hat_colour="#e2543f"), "wave", -1) + person(
        240,
        680,
        1.4,
        looks.WORKER.but(top="#d9e3ea", hat_colour="#fbfaf4", extras=("green-vest",)),
        "phones",
        left=rect(-6, -24, 46, 34, "#2f7f8c", 3),
    )
    return out + "".join(cone(x, 712, 1.2) for x in (110, 360, 860, 1080)) + barrier(1190, 704, 140, 1)
