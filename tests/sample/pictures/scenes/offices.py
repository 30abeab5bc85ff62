"""The committee building, the one-stop counter, legal advice."""

from __future__ import annotations

from .. import land, looks, plants, rooms, sky
from ..buildings import office, skyline
from ..furniture import counter, monitor, table
from ..groups import line_up, sitter
from ..palette import LEAF
from ..people import person
from ..registry import scene
from ..svg import group, line, rect, words
from ..things import papers, sheet


@scene("tru-so-ubnd", "Trụ sở Ủy ban nhân dân với Quốc kỳ tung bay, sân lát gạch rộng và người dân đến liên hệ công việc.")
def headquarters() -> str:
    """The committee building across its forecourt."""
    out = (
        sky.sky(sky.DAY, 560)
        + sky.sun(160, 110, 34)
        + sky.clouds(14, 4, 110, 210)
        + skyline(3, 480, "#9cc7bd", 20, 90)
        + land.treeline(6, 500, 26, "#6aa87c")
    )
    out += (
        "".join(plants.palm(x, 540, s) for x, s in ((88, 0.95), (1200, 1.0)))
        + plants.tree(180, 552, 0.8, "#5aa564", 3)
        + plants.tree(1110, 552, 0.8, LEAF, 8)
    )
    out += land.paving(530, "#dccfae") + office(640, 536, 0.98, sign="ỦY BAN NHÂN DÂN")
    out += plants.flower_bed(3, 190, 430, 590, ("#e2543f", "#f4c542", "#f08a3c"), 0.9) + plants.flower_bed(
        5, 850, 1090, 590, ("#e2543f", "#f4c542", "#e58aa4"), 0.9
    )
    out += person(520, 620, 0.72, looks.OFFICER, "walk", 1, right=sheet()) + person(
        760, 625, 0.75, looks.AODAI.but(top="#4f9a96"), "walk", -1
    )
    out += (
        line_up([looks.ELDER, looks.BABA], 880, 668, 0.88, 62, "calm")
        + person(330, 680, 0.95, looks.TOWNSFOLK[1], "walk", 1)
        + person(404, 684, 0.95, looks.CHILD, "walk", 1, child=True)
    )
    return out + plants.pot(90, 712, 1.2, bloom="#e58aa4") + plants.pot(1190, 712, 1.2, bloom="#f4c542")


@scene("mot-cua-tiep-dan", "Công chức Bộ phận Một cửa niềm nở tiếp nhận hồ sơ của người dân tại quầy, có ghế chờ và màn hình gọi số.")
def one_stop() -> str:
    """Clerks serving citizens at the one-stop counter."""
    out = (
        rooms.room("#e9f0e2", "#d9c9a4", 470)
        + rooms.tube_light(300, 40)
        + rooms.tube_light(900, 40)
        + rooms.big_window(60, 110, 230, 210)
        + rooms.daylight(120, 470)
    )
    out += (
        rect(400, 70, 560, 64, "#1f7a78", 6)
        + words(680, 114, 34, "BỘ PHẬN MỘT CỬA", "#fff3cf")
        + rooms.clock(1010, 104)
        + rooms.noticeboard(1090, 120, 150, 230)
    )
    staff = (looks.AODAI.but(top="#7fb3c8"), looks.OFFICER, looks.WOMAN.but(top="#fdfaf3"))
    for i, look in enumerate(staff):
        x = 460 + 250 * i
        out += (
            rect(x - 90, 168, 150, 44, "#2b3a44", 5)
            + words(x - 15, 200, 28, ("001", "002", "003")[i], "#ffb648")
            + person(x - 34, 524, 1.3, look, "hold", shadow=False)
        )
    out += (
        counter(330, 530, 800, 140)
        + "".join(monitor(500 + 250 * i, 382, 0.85, back=True) + papers(430 + 250 * i, 382, 0.9) for i in range(3))
        + plants.pot(350, 382, 0.6, bloom="#e58aa4")
    )
    out += (
        person(470, 690, 1.5, looks.FARMER.but(hat="", top="#8fb08a"), "give", back=True, right=sheet(0.9))
        + person(720, 700, 1.5, looks.TOWNSFOLK[2], "stand", back=True)
        + person(960, 690, 1.5, looks.TOWNSFOLK[0], "calm", back=True)
    )
    out += rect(20, 596, 290, 12, "#2f7f8c", 4) + line_up(
        [looks.ELDER, looks.BABA.but(top="#4f7d6b"), looks.TOWNSFOLK[7]], 66, 690, 1.25, 98, "seat"
    )
    return out + plants.pot(1200, 690, 1.7)


@scene("tu-van-phap-luat", "Luật gia tư vấn pháp luật miễn phí cho người dân tại bàn tiếp, trên kệ là sách luật và hồ sơ.")
def legal_advice() -> str:
    """Free legal advice at a table."""
    out = (
        rooms.room("#e4eee6", "#cfae80", 470)
        + rooms.shelf(40, 470, 300, 360, 8)
        + rooms.big_window(420, 90, 320, 250, 5)
        + rooms.daylight(440, 470)
        + rooms.shelf(940, 470, 300, 360, 19)
        + rooms.clock(840, 140, 36)
    )
    scales = (
        line([(0, 0), (0, -70)], "#c99a3a", 6)
        + line([(-40, -62), (40, -62)], "#c99a3a", 5)
        + "".join(
            line([(a, -62), (a - 14, -26)], "#c99a3a", 2)
            + line([(a, -62), (a + 14, -26)], "#c99a3a", 2)
            + rect(a - 18, -28, 36, 6, "#e3b95c", 3)
            for a in (-40, 40)
        )
        + rect(-22, -6, 44, 8, "#a97a2a", 3)
    )
    out += (
        sitter(280, 680, 1.9, looks.SUIT.but(extras=("tie",)), 1, "offer", right=sheet(0.8))
        + sitter(960, 680, 1.9, looks.BABA.but(top="#b0693f"), -1, colour="#b0693f")
        + sitter(1130, 690, 1.85, looks.ELDER, -1, "sit", colour="#b0693f")
    )
    out += (
        table(620, 690, 440, 170)
        + papers(560, 514, 1.1)
        + papers(720, 514, 1)
        + group(scales, 640, 516, 1.1)
        + plants.pot(820, 512, 0.5)
        + rect(440, 500, 70, 12, "#9c3b33", 2)
        + rect(446, 488, 62, 12, "#2f5f78", 2)
    )
    return out + plants.pot(60, 700, 1.6)
