"""Fire and flood drills."""

from __future__ import annotations

from .. import land, looks, plants, sky, vehicles
from ..buildings import row, tile_house
from ..furniture import cone
from ..palette import LEAF
from ..people import person
from ..registry import scene
from ..svg import circle, curve, down, ellipse, glow, group, line, path, rect
from ..things import sack


@scene("phong-chay-chua-chay", "Lính cứu hỏa cùng người dân thực hành dập lửa tại buổi tập huấn phòng cháy chữa cháy.")
def fire_drill() -> str:
    """Fire-fighting practice with residents."""
    out = (
        sky.sky(sky.DAY, 450)
        + sky.clouds(47, 4, 80, 180)
        + sky.sun(640, 90, 32)
        + row(121, 450, -10, 1290, 170, 310)
        + land.paving(444, "#c9c1ad")
        + plants.tree(40, 500, 1.0, LEAF, 4)
    )
    out += vehicles.fire_engine(330, 560, 1.35)
    flames = path(
        "M-60 0Q-84 -60 -40 -96Q-40 -60 -20 -62Q-34 -120 14 -160Q10 -110 36 -92Q44 -112 40 -126Q84 -66 60 0Z", down("#f9c440", "#e2542a")
    ) + path("M-30 0Q-42 -40 -14 -60Q-10 -34 4 -40Q0 -70 18 -86Q40 -40 28 0Z", "#ffe38a")
    smoke = "".join(circle(1060 + 16 * k, 420 - 44 * k, 30 + 9 * k, "#7c868a", opacity=0.34 - 0.04 * k) for k in range(7))
    tray = rect(-96, -14, 192, 30, "#59646a", 6) + ellipse(0, -14, 96, 12, "#3a3230")
    spray = path("M836 470Q950 470 1030 580L1016 630Q930 500 836 482Z", down("#eaf6fa", "#bfe0ea"), opacity=0.85) + "".join(
        circle(1000 + 13 * k, 590 + 10 * (k % 4), 13 + 2 * (k % 3), "#f4fbfd", opacity=0.7) for k in range(6)
    )
    hose = curve("M500 548Q540 690 590 600Q620 500 690 492L800 478", "#d9a441", 11)
    out += (
        smoke
        + group(circle(0, -60, 190, glow(("#ffb24a", 0.6), ("#ffb24a", 0.0))) + tray + flames, 1070, 620)
        + hose
        + spray
        + person(690, 660, 1.5, looks.FIREMAN, "give", 1, right=rect(-14, -8, 44, 13, "#c9ced0", 4))
        + person(590, 664, 1.5, looks.FIREMAN, "give", 1)
    )
    bottle = rect(-12, -6, 24, 56, "#d2332a", 9) + rect(-5, -18, 10, 14, "#2b2f36", 2)
    out += (
        person(170, 700, 1.5, looks.TOWNSFOLK[2], "calm")
        + person(270, 706, 1.5, looks.YOUNG, "hold", left=group(bottle, 20, 0))
        + person(380, 704, 1.5, looks.TOWNSFOLK[1], "clap")
        + person(90, 712, 1.45, looks.PUPIL, "stand", child=True)
    )
    return out + "".join(cone(x, y, 1.2) for x, y in ((900, 700), (1240, 690), (1060, 712)))


@scene("dien-tap-phong-chong-lut", "Diễn tập phòng chống lụt bão: xuồng cứu hộ đưa người dân qua vùng nước ngập, bao cát đắp kè.")
def flood_drill() -> str:
    """Flood drill with a rescue dinghy."""
    out = (
        sky.sky(sky.RAIN, 480)
        + sky.clouds(3, 6, 110, 240, colour="#dfe9e6", opacity=0.5)
        + land.treeline(10, 410, 36, "#4f7f6e")
        + tile_house(250, 470, 1.1, "#f1dfb4", door="#8a5a3a")
        + tile_house(960, 450, 0.85, "#dbe9df")
        + plants.palm(470, 470, 1.1)
        + plants.tree(1190, 480, 1.2, "#3f7f5c", 5)
        + plants.banana(60, 470, 1.1)
    )
    out += land.water(6, 440, 720, ("#a9b79b", "#8fa389", "#6f8a7c"))
    out += "".join(
        ellipse(x, y, w, 5, "#eef4ea", opacity=0.4) for x, y, w in ((250, 474, 190), (960, 456, 150), (470, 476, 40), (1190, 484, 60))
    )
    vest = ("vest",)
    crew = (
        person(-120, 10, 1.0, looks.MILITIAMAN.but(extras=vest), "sit", 1, shadow=False)
        + person(-40, 6, 0.95, looks.ELDER_WOMAN.but(extras=vest), "sit", 1, shadow=False)
        + person(20, 6, 1.0, looks.CHILD.but(extras=vest), "sit", 1, child=True, shadow=False)
        + person(80, 0, 1.0, looks.MILITIAMAN.but(extras=vest, skin="#d9a47c"), "point", 1, shadow=False)
    )
    out += vehicles.rescue_boat(520, 590, 1.35, crew) + vehicles.boat(
        860, 500, 0.6, crew=person(0, 0, 0.9, looks.MILITIAMAN, "row", 1, shadow=False, right=line([(-20, -40), (40, 90)], "#8a5a3a", 5))
    )
    out += path("M780 720Q860 640 1000 630L1280 610L1280 720Z", down("#a58a62", "#8a7350")) + "".join(
        sack(840 + 66 * i + 30 * (j % 2), 716 - 42 * j - 6 * i, 0.85) for j in range(2) for i in range(7 - j) if not (j and i > 5)
    )
    out += (
        person(960, 640, 1.3, looks.MILITIAMAN, "give", 1, right=group(sack(0, 34, 0.85), 16, 0))
        + person(1120, 634, 1.3, looks.YOUNG, "give", -1)
        + person(1230, 630, 1.3, looks.POLICEMAN, "explain", -1)
    )
    return out + sky.rain(9, 150)
