"""Briefings, council sessions, voters' meetings."""

from __future__ import annotations

from .. import looks, plants, rooms
from ..flags import lotus
from ..furniture import laptop, table
from ..groups import audience, line_up
from ..palette import WOOD
from ..people import person
from ..registry import CLASSIC, scene
from ..svg import circle, line, rect
from ..things import papers, sheet


@scene("hop-giao-ban", "Cuộc họp giao ban tại phòng họp, cán bộ ngồi quanh bàn xem số liệu trên màn hình trình chiếu.")
def briefing() -> str:
    """Weekly briefing around a long table."""
    out = (
        rooms.room("#f0e6cf", "#c9a87a", 440)
        + rooms.big_window(40, 90, 220, 230, 6)
        + rooms.big_window(1020, 90, 220, 230, 9)
        + rooms.daylight(60, 440)
    )
    out += (
        rooms.screen(420, 80, 440, 250)
        + person(350, 470, 1.3, looks.OFFICER, "explain")
        + plants.pot(910, 450, 1.0, bloom="#e58aa4")
        + plants.pot(300, 450, 1.0)
    )
    seated = (looks.LEADER, looks.AODAI.but(top="#8fb0c9"), looks.OFFICER.but(top="#fdfaf3"), looks.WOMAN, looks.MAN.but(top="#cfe0d4"))
    out += (
        line_up(seated, 480, 590, 1.25, 98, "seat")
        + person(1000, 600, 1.3, looks.POLICEMAN.but(hat=""), "seat")
        + person(230, 600, 1.3, looks.MILITIAMAN.but(hat=""), "seat")
    )
    out += rect(120, 510, 1040, 26, WOOD, 10) + rect(150, 534, 980, 110, "#8a5a3a") + rect(150, 534, 980, 10, "#6f4a33")
    out += (
        "".join(papers(x, 514, 0.9) for x in (240, 400, 560, 730, 890, 1040))
        + laptop(480, 514, 0.85)
        + laptop(820, 514, 0.85)
        + "".join(rect(x, 492, 14, 22, "#bfe3e8", 3) for x in (320, 640, 960))
    )
    out += lotus(640, 512, 0.6) + lotus(612, 514, 0.5, "#f4c0cc") + lotus(668, 514, 0.5, "#f4c0cc")
    return out + audience(4, 880, 1.6, 6, seats="#6f4a33", among=(looks.OFFICER, looks.WOMAN, looks.MAN, looks.AODAI_WHITE, looks.LEADER))


@scene("ky-hop-hdnd", "Kỳ họp Hội đồng nhân dân: đại biểu giơ thẻ biểu quyết trong hội trường trang nghiêm.", CLASSIC)
def council() -> str:
    """Council session, delegates voting with raised cards."""
    out = rooms.room("#ecdfc2", "#a9744a", 480, 1200, 800) + rooms.backdrop(220, 40, 760, 350) + rooms.fan(110, 90) + rooms.fan(1090, 90)
    out += rect(200, 390, 800, 100, "#8a5a3a") + rect(190, 384, 820, 14, "#b98350", 3)
    chair_row = (looks.LEADER, looks.AODAI.but(top="#c8505c"), looks.SUIT)
    out += (
        line_up(chair_row, 500, 500, 1.15, 110, "seat")
        + rect(420, 400, 360, 88, "#7a4a2c", 4)
        + rect(412, 392, 376, 14, "#b98350", 3)
        + "".join(lotus(x, 392, 0.55) for x in (570, 600, 630))
        + papers(480, 394, 0.7)
        + papers(720, 394, 0.7)
    )
    out += (
        person(880, 486, 1.15, looks.SUIT.but(skin="#c58a60"), "explain", -1)
        + rect(828, 376, 66, 112, "#8a5a3a", 4)
        + circle(861, 430, 18, "#e3b95c")
        + rect(820, 368, 82, 12, "#b98350", 3)
        + plants.pot(250, 490, 1.1, bloom="#f4c542")
        + plants.pot(980, 490, 1.1, bloom="#f4c542")
    )
    among = (looks.SUIT, looks.AODAI, looks.OFFICER, looks.AODAI.but(top="#4f9a96"), looks.LEADER, looks.AODAI.but(top="#8c6fb0"))
    for level, (y, s, n) in enumerate(((700, 1.05, 8), (830, 1.35, 7), (990, 1.75, 6))):
        out += _voters(level, y, s, n, among) + rect(0, y - 88 * s, 1200, 14, "#b98350") + rect(0, y - 88 * s + 14, 1200, 26 * s, "#8a5a3a")
    return out


def _voters(level: int, y: float, s: float, count: int, among: tuple) -> str:
    card = rect(-11, -32, 22, 32, "#e2392e", 3)
    picked = looks.folk(level + 40, count, among)
    step = 1200 / count
    return "".join(person(step * (i + 0.5), y, s, look, "raise", back=True, right=card, shadow=False) for i, look in enumerate(picked))


@scene("tiep-xuc-cu-tri", "Cử tri phát biểu ý kiến tại hội nghị tiếp xúc cử tri ở nhà văn hóa khu phố, đại biểu ngồi lắng nghe.")
def voters_meeting() -> str:
    """A citizen speaking at a voters' meeting."""
    out = (
        rooms.room("#f1e3c0", "#c79a68", 450)
        + rooms.backdrop(300, 50, 560, 280)
        + rooms.big_window(50, 100, 190, 220)
        + rooms.big_window(950, 100, 260, 220, 7)
        + rooms.daylight(930, 450, 220)
    )
    out += (
        line_up((looks.LEADER, looks.AODAI.but(top="#4f9a96"), looks.SUIT), 480, 505, 1.2, 110, "seat")
        + table(590, 500, 430, 96, cloth="#2f7f78")
        + papers(480, 402, 0.8)
        + papers(600, 402, 0.8)
        + papers(700, 402, 0.8)
        + lotus(545, 402, 0.5)
        + lotus(655, 402, 0.5)
    )
    microphone = line([(2, 6), (-2, -16)], "#2b2f36", 6) + circle(-3, -20, 8, "#59646a")
    out += person(960, 640, 1.72, looks.ELDER.but(top="#cfd9bb"), "phone", -1, right=microphone, left=sheet(0.9)) + audience(
        61, 770, 1.35, 5, 760, seats="#3f7f8a"
    )
    return out + audience(65, 930, 1.75, 6, 1280, seats="#2f6f7a")
