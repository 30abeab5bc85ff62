"""Storm and public loudspeakers."""

from __future__ import annotations

from .. import land, looks, plants, sky, vehicles
from ..buildings import pylon, row, tile_house
from ..palette import LEAF
from ..people import person
from ..registry import TALL, scene
from ..svg import circle, curve, down, ellipse, glow, group, line, path, poly, rect
from ..things import speaker, waves


@scene("mua-giong", "Mưa giông trút xuống phố, người đi đường khoác áo mưa, cây nghiêng trong gió, chớp sáng chân trời.", TALL)
def storm() -> str:
    """Thunderstorm over a street."""
    out = (
        sky.sky(("#2f4654", "#4f6c78", "#8ea5a0", "#c5cdb8"), 620)
        + sky.clouds(5, 6, 130, 260, colour="#60747e", opacity=0.9)
        + sky.clouds(15, 5, 60, 170, colour="#465a66", opacity=0.95)
    )
    bolt = [(930, 200), (890, 300), (924, 300), (872, 430), (960, 276), (922, 276), (962, 200)]
    out += (
        circle(920, 300, 260, glow(("#fff6c9", 0.5), ("#fff6c9", 0.0)))
        + poly(bolt, "#fff3b8")
        + land.ba_den(300, 560, 0.7, "#4a636c", "#a9b8ae")
        + land.treeline(8, 566, 30, "#41605c")
        + row(131, 640, 520, 1290, 190, 330)
    )
    out += (
        rect(0, 620, 1280, 60, down("#9aa7a4", "#808e8e"))
        + rect(0, 676, 1280, 300, down("#5d6b73", "#46545c"))
        + "".join(
            ellipse(x, y, w, w * 0.09, "#b9cdd0", opacity=0.45)
            for x, y, w in ((180, 760, 150), (620, 830, 220), (1040, 740, 160), (960, 900, 200), (250, 910, 180))
        )
    )
    out += (
        "".join(group(plants.palm(0, 0, s, "#3f7f5c", 64), x, 650, rot=9) for x, s in ((110, 1.5), (290, 1.2)))
        + group(plants.tree(0, 0, 1.3, "#3a6f55", 5), 470, 660, rot=8)
        + pylon(760, 660, 430)
        + curve("M-20 240Q360 330 760 250Q1040 320 1300 230", "#2f3a40", 2.5)
    )
    out += _raincoat_rider(360, 830, 1.5, "#4f8fd0") + _raincoat_rider(900, 890, 1.75, "#e0b030")
    umbrella = group(
        line([(0, 10), (0, -70)], "#3a3f45", 4)
        + path("M-84 -66Q-70 -140 0 -144Q70 -140 84 -66Q60 -80 42 -66Q20 -82 0 -66Q-20 -82 -42 -66Q-60 -80 -84 -66Z", "#d9483c")
        + path("M0 -144Q40 -120 42 -66Q20 -82 0 -66Z", "#b3332a"),
        rot=10,
    )
    return out + person(620, 730, 1.3, looks.WOMAN.but(top="#e8d6a8"), "phone", 1, right=umbrella) + sky.rain(17, 330, 1280, 960)


def _raincoat_rider(x: float, y: float, s: float, colour: str) -> str:
    """Motorbike rider under a rain cape."""
    cape = path("M-58 -62Q-66 -150 -30 -172L-4 -172Q30 -140 62 -104L58 -76Q10 -90 -8 -58Z", down(colour, "#2f4f66"), opacity=0.93)
    rider = person(-22, -20, 1, looks.TOWNSFOLK[1].but(hat="helmet", hat_colour="#d8382e"), "ride", 1, shadow=False)
    splash = "".join(
        curve(f"M{a} 0q{-14 - 6 * k} -10 {-30 - 8 * k} {-8 - 8 * k}", "#dceaec", 3, opacity=0.7) for a in (-54, 54) for k in range(3)
    )
    return group(vehicles.motorbike(0, 0, 1.05) + rider + cape + splash, x, y, s)


@scene("tram-truyen-thanh", "Cụm loa truyền thanh thông minh phát bản tin sáng giữa khu dân cư, người dân dừng lại lắng nghe.")
def loudspeakers() -> str:
    """Public loudspeakers above a residential street."""
    out = (
        sky.sky(sky.WARM, 500)
        + sky.sun(1010, 150, 50)
        + sky.clouds(39, 4, 90, 200)
        + land.ba_den(980, 440, 0.5, "#6f9f98", "#f5e0b0")
        + land.treeline(12, 446, 40, "#6aa87c")
        + land.ground(456, "#b3c67c")
        + tile_house(220, 540, 1.1, "#f4dca6", door="#2f7f78")
        + tile_house(1060, 530, 1.0, "#dbe9df")
        + plants.palm(420, 530, 1.0)
        + plants.tree(1240, 560, 1.15, LEAF, 5)
        + plants.banana(30, 560, 1.1)
    )
    out += land.road(540, 720, (-200, 1480), (-500, 1780), "#cfc6b2", 0) + pylon(640, 590, 470)
    box = (
        rect(606, 350, 68, 86, "#e9ecea", 6, stroke="#8d979b", stroke_width=3)
        + circle(640, 384, 12, "#2f7f78")
        + "".join(rect(620, 406 + 8 * k, 40, 3, "#8d979b") for k in range(3))
        + line([(640, 118), (640, 70)], "#7d888d", 5)
        + "".join(
            curve(
                f"M{640 - 14 - 9 * k} {60 - 6 * k}Q640 {44 - 18 * k} {640 + 14 + 9 * k} {60 - 6 * k}", "#2f7f78", 4, opacity=0.9 - 0.25 * k
            )
            for k in range(3)
        )
    )
    panel = (
        poly([(690, 300), (790, 276), (806, 330), (706, 354)], "#2a4f7a")
        + "".join(line([(690 + 25 * k, 300 - 6 * k), (706 + 25 * k, 354 - 6 * k)], "#a9c4d8", 1.5) for k in range(1, 4))
        + line([(648, 330), (700, 328)], "#7d888d", 6)
    )
    out += (
        box
        + panel
        + group(speaker(0, 0, 1.35), 664, 200, rot=-6)
        + group(speaker(0, 0, 1.35, flip=True), 616, 200, rot=6)
        + group(speaker(0, 0, 1.05, flip=True), 618, 290, rot=4)
        + waves(770, 188, 1.5, "#f08a3c")
        + waves(510, 188, 1.5, "#f08a3c", flip=True)
    )
    out += (
        person(300, 690, 1.5, looks.ELDER, "calm", 1)
        + person(420, 694, 1.5, looks.BABA.but(top="#b0693f", hat="nonla"), "akimbo")
        + person(880, 690, 1.5, looks.AODAI.but(top="#4f9a96"), "stand", -1)
        + person(960, 700, 1.55, looks.PUPIL, "point", -1, child=True)
    )
    return out + vehicles.bicycle(1120, 690, 1.2) + plants.flower_bed(4, 10, 190, 712, ("#e2547f", "#f4c542", "#f08a3c"), 1.3, 2)
