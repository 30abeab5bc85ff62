"""Flag ceremony and handing over of a house."""

from __future__ import annotations

from .. import land, looks, plants, sky
from ..buildings import office, tile_house
from ..flags import flagpole, rosette
from ..groups import audience, line_up
from ..palette import LEAF
from ..people import person
from ..registry import TALL, scene
from ..svg import circle, curve, group, line
from ..things import carton


@scene("le-chao-co", "Cán bộ, công chức nghiêm trang chào cờ đầu tuần trước trụ sở, lá cờ đỏ sao vàng tung bay.", TALL)
def flag_ceremony() -> str:
    """Monday flag ceremony."""
    out = (
        sky.sky(sky.WARM, 640)
        + sky.sun(240, 200, 54)
        + sky.clouds(44, 4, 130, 300)
        + land.treeline(6, 590, 44, "#6aa87c")
        + plants.palm(110, 620, 1.3)
        + plants.palm(1190, 620, 1.35, bend=-24)
        + office(640, 620, 0.9, flown=False)
        + land.paving(612, "#dfcba4")
    )
    out += (
        flagpole(640, 720, 670, 240)
        + plants.hedge(3, 480, 590, 728, 0.7, "#4f9a5c", "#f4c542")
        + plants.hedge(8, 690, 800, 728, 0.7, "#4f9a5c", "#e2543f")
    )
    out += line_up((looks.MILITIAMAN, looks.MILITIAMAN.but(skin="#d9a47c")), 590, 740, 1.05, 100, "salute") + line_up(
        (looks.POLICEMAN, looks.POLICEMAN.but(skin="#c58a60"), looks.POLICEMAN), 900, 770, 1.15, 90, "salute"
    )
    out += line_up((looks.YOUNG, looks.YOUNG_WOMAN, looks.YOUNG.but(skin="#c58a60")), 200, 770, 1.15, 90)
    among = (looks.OFFICER, looks.AODAI_WHITE, looks.LEADER, looks.AODAI, looks.MAN, looks.AODAI.but(top="#7fb3c8"))
    return out + audience(21, 900, 1.4, 9, among=among) + audience(24, 1040, 1.85, 7, among=among)


@scene("trao-nha-tinh-nghia", "Đại diện địa phương trao chìa khóa căn nhà tình nghĩa mới cho gia đình chính sách trong niềm vui.")
def house_gift() -> str:
    """Handing over a gratitude house."""
    out = (
        sky.sky(sky.DAY, 460)
        + sky.sun(1100, 110, 38)
        + sky.clouds(53, 4, 80, 180)
        + land.treeline(11, 440, 46, "#6aa87c")
        + land.ground(450, "#aecb7c")
        + plants.palm(90, 540, 1.25)
        + plants.tree(1200, 550, 1.25, LEAF, 8)
        + plants.banana(1080, 530, 1.0)
    )
    out += (
        tile_house(620, 540, 2.0, "#fbeecb", "#cf5a3c", "#2f7f78", new=True)
        + rosette(620, 308, 1.2)
        + curve("M330 322Q475 380 620 312Q765 380 910 322", "#d8382e", 8)
        + flagpole(270, 560, 340, 100)
        + land.road(548, 720, (440, 800), (260, 980), "#e3d3a8", 0)
    )
    key = group(
        circle(0, 0, 15, "none", stroke="#f0b429", stroke_width=7)
        + line([(14, 0), (56, 0), (56, 13)], "#f0b429", 7)
        + line([(42, 0), (42, 10)], "#f0b429", 6),
        rot=14,
    )
    out += (
        person(540, 690, 1.65, looks.LEADER, "give", 1, right=key)
        + person(770, 690, 1.6, looks.ELDER_WOMAN, "give", -1)
        + person(872, 694, 1.6, looks.TOWNSFOLK[1], "clap")
        + person(962, 706, 1.65, looks.PUPIL_GIRL, "clap", child=True)
    )
    out += (
        person(420, 694, 1.6, looks.AODAI.but(top="#d8505c"), "clap")
        + person(310, 696, 1.6, looks.MILITIAMAN, "clap")
        + person(200, 700, 1.6, looks.YOUNG, "hold", left=carton(24, 20, 1.0, "#e8b04a", bow="#d8382e"))
    )
    return (
        out
        + plants.flower_bed(7, 1010, 1260, 714, ("#e2547f", "#f4c542", "#fbf3e1"), 1.4, 2)
        + plants.flower_bed(9, 10, 130, 714, ("#f08a3c", "#f4c542"), 1.4, 2)
    )
