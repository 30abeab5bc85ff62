"""Public administration: offices, meetings, receptions."""

from __future__ import annotations

from . import land, looks, plants, rooms, sky
from .buildings import office, skyline
from .flags import lotus
from .groups import audience, line_up, sitter
from .palette import LEAF, WOOD
from .people import person
from .registry import CLASSIC, scene
from .svg import circle, group, line, rect, words
from .things import counter, laptop, monitor, papers, sheet, table


@scene("tru-so-ubnd", "Trụ sở Ủy ban nhân dân với Quốc kỳ tung bay, sân lát gạch rộng và người dân đến liên hệ công việc.")
def headquarters() -> str:
    """The committee building across its forecourt."""
    out = sky.sky(sky.DAY, 560) + sky.sun(160, 110, 34) + sky.clouds(14, 4, 110, 210) + skyline(3, 480, "#9cc7bd", 20, 90) + land.treeline(6, 500, 26, "#6aa87c")
    out += "".join(plants.palm(x, 540, s) for x, s in ((88, 0.95), (1200, 1.0))) + plants.tree(180, 552, 0.8, "#5aa564", 3) + plants.tree(1110, 552, 0.8, LEAF, 8)
    out += land.paving(530, "#dccfae") + office(640, 536, 0.98, sign="ỦY BAN NHÂN DÂN")
    out += plants.flower_bed(3, 190, 430, 590, ("#e2543f", "#f4c542", "#f08a3c"), 0.9) + plants.flower_bed(5, 850, 1090, 590, ("#e2543f", "#f4c542", "#e58aa4"), 0.9)
    out += person(520, 620, 0.72, looks.OFFICER, "walk", 1, right=sheet()) + person(760, 625, 0.75, looks.AODAI.but(top="#4f9a96"), "walk", -1)
    out += line_up([looks.ELDER, looks.BABA], 880, 668, 0.88, 62, "calm") + person(330, 680, 0.95, looks.TOWNSFOLK[1], "walk", 1) + person(404, 684, 0.95, looks.CHILD, "walk", 1, child=True)
    return out + plants.pot(90, 712, 1.2, bloom="#e58aa4") + plants.pot(1190, 712, 1.2, bloom="#f4c542")


@scene("mot-cua-tiep-dan", "Công chức Bộ phận Một cửa niềm nở tiếp nhận hồ sơ của người dân tại quầy, có ghế chờ và màn hình gọi số.")
def one_stop() -> str:
    """Clerks serving citizens at the one-stop counter."""
    out = rooms.room("#e9f0e2", "#d9c9a4", 470) + rooms.tube_light(300, 40) + rooms.tube_light(900, 40) + rooms.big_window(60, 110, 230, 210) + rooms.daylight(120, 470)
    out += rect(400, 70, 560, 64, "#1f7a78", 6) + words(680, 114, 34, "BỘ PHẬN MỘT CỬA", "#fff3cf") + rooms.clock(1010, 104) + rooms.noticeboard(1090, 120, 150, 230)
    staff = (looks.AODAI.but(top="#7fb3c8"), looks.OFFICER, looks.WOMAN.but(top="#fdfaf3"))
    for i, look in enumerate(staff):
        x = 460 + 250 * i
        out += rect(x - 90, 168, 150, 44, "#2b3a44", 5) + words(x - 15, 200, 28, ("001", "002", "003")[i], "#ffb648") + person(x - 34, 524, 1.3, look, "hold", shadow=False)
    out += counter(330, 530, 800, 140) + "".join(monitor(500 + 250 * i, 382, 0.85, back=True) + papers(430 + 250 * i, 382, 0.9) for i in range(3)) + plants.pot(350, 382, 0.6, bloom="#e58aa4")
    out += person(470, 690, 1.5, looks.FARMER.but(hat="", top="#8fb08a"), "give", back=True, right=sheet(0.9)) + person(720, 700, 1.5, looks.TOWNSFOLK[2], "stand", back=True) + person(960, 690, 1.5, looks.TOWNSFOLK[0], "calm", back=True)
    out += rect(20, 596, 290, 12, "#2f7f8c", 4) + line_up([looks.ELDER, looks.BABA.but(top="#4f7d6b"), looks.TOWNSFOLK[7]], 66, 690, 1.25, 98, "seat")
    return out + plants.pot(1200, 690, 1.7)


@scene("hop-giao-ban", "Cuộc họp giao ban tại phòng họp, cán bộ ngồi quanh bàn xem số liệu trên màn hình trình chiếu.")
def briefing() -> str:
    """Weekly briefing around a long table."""
    out = rooms.room("#f0e6cf", "#c9a87a", 440) + rooms.big_window(40, 90, 220, 230, 6) + rooms.big_window(1020, 90, 220, 230, 9) + rooms.daylight(60, 440)
    out += rooms.screen(420, 80, 440, 250) + person(350, 470, 1.3, looks.OFFICER, "explain") + plants.pot(910, 450, 1.0, bloom="#e58aa4") + plants.pot(300, 450, 1.0)
    seated = (looks.LEADER, looks.AODAI.but(top="#8fb0c9"), looks.OFFICER.but(top="#fdfaf3"), looks.WOMAN, looks.MAN.but(top="#cfe0d4"))
    out += line_up(seated, 480, 590, 1.25, 98, "seat") + person(1000, 600, 1.3, looks.POLICEMAN.but(hat=""), "seat") + person(230, 600, 1.3, looks.MILITIAMAN.but(hat=""), "seat")
    out += rect(120, 510, 1040, 26, WOOD, 10) + rect(150, 534, 980, 110, "#8a5a3a") + rect(150, 534, 980, 10, "#6f4a33")
    out += "".join(papers(x, 514, 0.9) for x in (240, 400, 560, 730, 890, 1040)) + laptop(480, 514, 0.85) + laptop(820, 514, 0.85) + "".join(rect(x, 492, 14, 22, "#bfe3e8", 3) for x in (320, 640, 960))
    out += lotus(640, 512, 0.6) + lotus(612, 514, 0.5, "#f4c0cc") + lotus(668, 514, 0.5, "#f4c0cc")
    return out + audience(4, 880, 1.6, 6, seats="#6f4a33", among=(looks.OFFICER, looks.WOMAN, looks.MAN, looks.AODAI_WHITE, looks.LEADER))


@scene("ky-hop-hdnd", "Kỳ họp Hội đồng nhân dân: đại biểu giơ thẻ biểu quyết trong hội trường trang nghiêm.", CLASSIC)
def council() -> str:
    """Council session, delegates voting with raised cards."""
    out = rooms.room("#ecdfc2", "#a9744a", 480, 1200, 800) + rooms.backdrop(220, 40, 760, 350) + rooms.fan(110, 90) + rooms.fan(1090, 90)
    out += rect(200, 390, 800, 100, "#8a5a3a") + rect(190, 384, 820, 14, "#b98350", 3)
    chair_row = (looks.LEADER, looks.AODAI.but(top="#c8505c"), looks.SUIT)
    out += line_up(chair_row, 500, 500, 1.15, 110, "seat") + rect(420, 400, 360, 88, "#7a4a2c", 4) + rect(412, 392, 376, 14, "#b98350", 3) + "".join(lotus(x, 392, 0.55) for x in (570, 600, 630)) + papers(480, 394, 0.7) + papers(720, 394, 0.7)
    out += person(880, 486, 1.15, looks.SUIT.but(skin="#c58a60"), "explain", -1) + rect(828, 376, 66, 112, "#8a5a3a", 4) + circle(861, 430, 18, "#e3b95c") + rect(820, 368, 82, 12, "#b98350", 3) + plants.pot(250, 490, 1.1, bloom="#f4c542") + plants.pot(980, 490, 1.1, bloom="#f4c542")
    among = (looks.SUIT, looks.AODAI, looks.OFFICER, looks.AODAI.but(top="#4f9a96"), looks.LEADER, looks.AODAI.but(top="#8c6fb0"))
    for level, (y, s, n) in enumerate(((700, 1.05, 8), (830, 1.35, 7), (990, 1.75, 6))):
        out += _voters(level, y, s, n, among) + rect(0, y - 88 * s, 1200, 14, "#b98350") + rect(0, y - 88 * s + 14, 1200, 26 * s, "#8a5a3a")
    return out


def _voters(level: int, y: float, s: float, count: int, among: tuple) -> str:
    card = rect(-11, -32, 22, 32, "#e2392e", 3)
    picked = looks.folk(level + 40, count, among)
    step = 1200 / count
    return "".join(person(step * (i + 0.5), y, s, look, "raise", back=True, right=card, shadow=False) for i, look in enumerate(picked))


@scene("tiep-xuc-cu-tri", "Cử tri phát biểu ý kiến tại hội nghị tiếp xúc cử tri ở nhà văn hóa khu phố, đại biểu chăm chú ghi chép.")
def voters_meeting() -> str:
    """A citizen speaking at a voters' meeting."""
    out = rooms.room("#f1e3c0", "#c79a68", 450) + rooms.backdrop(300, 50, 560, 280) + rooms.big_window(50, 100, 190, 220) + rooms.big_window(950, 100, 260, 220, 7) + rooms.daylight(930, 450, 220)
    out += line_up((looks.LEADER, looks.AODAI.but(top="#4f9a96"), looks.SUIT), 480, 505, 1.2, 110, "seat") + table(590, 500, 430, 96, cloth="#2f7f78") + papers(480, 402, 0.8) + papers(600, 402, 0.8) + papers(700, 402, 0.8) + lotus(545, 402, 0.5) + lotus(655, 402, 0.5)
    microphone = line([(2, 6), (-2, -16)], "#2b2f36", 6) + circle(-3, -20, 8, "#59646a")
    out += person(960, 640, 1.72, looks.ELDER.but(top="#cfd9bb"), "phone", -1, right=microphone, left=sheet(0.9)) + audience(61, 770, 1.35, 5, 760, seats="#3f7f8a")
    return out + audience(65, 930, 1.75, 6, 1280, seats="#2f6f7a")


@scene("tu-van-phap-luat", "Luật gia tư vấn pháp luật miễn phí cho người dân tại bàn tiếp, trên kệ là sách luật và hồ sơ.")
def legal_advice() -> str:
    """Free legal advice at a table."""
    out = rooms.room("#e4eee6", "#cfae80", 470) + rooms.shelf(40, 470, 300, 360, 8) + rooms.big_window(420, 90, 320, 250, 5) + rooms.daylight(440, 470) + rooms.shelf(940, 470, 300, 360, 19) + rooms.clock(840, 140, 36)
    scales = line([(0, 0), (0, -70)], "#c99a3a", 6) + line([(-40, -62), (40, -62)], "#c99a3a", 5) + "".join(line([(a, -62), (a - 14, -26)], "#c99a3a", 2) + line([(a, -62), (a + 14, -26)], "#c99a3a", 2) + rect(a - 18, -28, 36, 6, "#e3b95c", 3) for a in (-40, 40)) + rect(-22, -6, 44, 8, "#a97a2a", 3)
    out += sitter(280, 680, 1.9, looks.SUIT.but(extras=("tie",)), 1, "offer", right=sheet(0.8)) + sitter(960, 680, 1.9, looks.BABA.but(top="#b0693f"), -1, colour="#b0693f") + sitter(1130, 690, 1.85, looks.ELDER, -1, "sit", colour="#b0693f")
    out += table(620, 690, 440, 170) + papers(560, 514, 1.1) + papers(720, 514, 1) + group(scales, 640, 516, 1.1) + plants.pot(820, 512, 0.5) + rect(440, 500, 70, 12, "#9c3b33", 2) + rect(446, 488, 62, 12, "#2f5f78", 2)
    return out + plants.pot(60, 700, 1.6)
