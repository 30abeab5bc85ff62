"""Schools, reading and health."""

from __future__ import annotations

from . import land, looks, plants, rooms, sky
from .buildings import block, row, skyline, tile_house
from .flags import FEAST, balloon, flagpole, pennants
from .groups import audience, line_up, sitter
from .palette import LEAF, WOOD, light
from .people import person
from .registry import CLASSIC, TALL, scene
from .svg import circle, curve, down, ellipse, glow, group, line, path, rect
from .things import book, carton, drum, monitor, papers, sheet, table


@scene("truong-hoc-khai-giang", "Học sinh quàng khăn đỏ dự lễ khai giảng trên sân trường rợp cờ hoa, thầy giáo đánh trống khai trường.")
def school() -> str:
    """First day of school with the opening drum."""
    out = sky.sky(sky.DAY, 500) + sky.sun(1120, 100, 36) + sky.clouds(23, 4, 70, 160) + land.treeline(4, 450, 40, "#6aa87c") + block(180, 460, 920, 3, "#f5d98f", 12, arcade=True) + plants.tree(90, 490, 1.1, "#4f9a5c", 5, "#e2392e") + plants.tree(1200, 490, 1.15, "#5aa564", 6, "#e2392e")
    out += land.paving(452, "#e3d1a8") + pennants(90, 190, 640, 150, 46, FEAST) + pennants(640, 150, 1200, 190, 46, FEAST) + flagpole(640, 500, 380, 110)
    out += rect(400, 478, 480, 26, "#c1543c", 4) + rect(386, 500, 508, 12, "#a8482f", 4) + drum(520, 480, 0.9) + person(450, 482, 0.95, looks.SUIT, "drum", 1, right=line([(0, 6), (26, -12)], "#7a4a2c", 5))
    out += person(740, 482, 0.95, looks.AODAI.but(top="#4f9a96"), "clap") + person(820, 482, 0.95, looks.AODAI, "clap") + plants.pot(880, 500, 0.7, bloom="#f4c542") + plants.pot(400, 500, 0.7, bloom="#f4c542")
    among = (looks.PUPIL, looks.PUPIL_GIRL, looks.PUPIL.but(skin="#c58a60"), looks.PUPIL_GIRL.but(cut="bob"))
    out += audience(2, 590, 1.05, 13, among=among, child=True) + audience(3, 664, 1.4, 11, among=among, child=True) + audience(4, 770, 1.9, 9, among=among, child=True)
    return out + "".join(balloon(x, y, 0.9, c) for x, y, c in ((150, 180, "#e2543f"), (186, 150, "#f4c542"), (1110, 220, "#2f8f86"), (1150, 190, "#e58aa4"), (250, 90, "#2a7fbf"), (1010, 80, "#f08a3c")))


@scene("thu-vien-doc-sach", "Các em nhỏ và bạn đọc say sưa đọc sách trong thư viện sáng sủa với nhiều kệ sách đầy màu sắc.", CLASSIC)
def library() -> str:
    """Reading in the public library."""
    out = rooms.room("#f4e7c8", "#d2a873", 500, 1200, 800) + rooms.big_window(450, 90, 300, 300, 3) + rooms.daylight(460, 500, 320, 800) + rooms.shelf(40, 500, 360, 410, 5, 5) + rooms.shelf(800, 500, 360, 410, 13, 5)
    out += ellipse(600, 690, 420, 84, "#2f8f86", opacity=0.85) + ellipse(600, 690, 380, 72, "#4fa79c") + ellipse(600, 690, 330, 58, "none", stroke="#f3e6bd", stroke_width=4)
    out += person(430, 506, 1.3, looks.AODAI.but(top="#7fb3c8"), "reach", -1, right=book(0.8, "#e0a93c")) + person(760, 520, 1.3, looks.ELDER, "phones", 0, right=group(book(1), -16, -6))
    colours = ("#c8463c", "#2a7fbf", "#e0a93c", "#3f8f55")
    out += sitter(180, 690, 1.55, looks.TOWNSFOLK[0], 1, "read", "#b0693f", right=book(1.1, "#2f5f78")) + sitter(1040, 690, 1.55, looks.YOUNG_WOMAN.but(top="#d97f6a"), -1, "read", "#b0693f", right=book(1.1, "#8c5a73"))
    kids = (looks.PUPIL, looks.CHILD_GIRL, looks.PUPIL_GIRL, looks.CHILD)
    spots = ((410, 690, 1), (530, 730, 1), (690, 728, -1), (800, 690, -1))
    for (x, y, face), look, colour in zip(spots, kids, colours, strict=True):
        out += ellipse(x, y, 60, 18, light(colour, 0.3)) + group(person(0, 0, 1.9, look, "squat", face, child=True, right=book(1.2, colour), shadow=False), x, y)
    return out + group("".join(rect(-34 + 3 * k, -12 * k - 12, 66, 11, c, 2) for k, c in enumerate(colours)), 600, 690) + plants.pot(70, 790, 1.4) + plants.pot(1140, 790, 1.4)


@scene("tiem-vac-xin", "Nhân viên y tế tiêm vắc xin cho em bé được mẹ bế trong lòng tại trạm y tế sạch sẽ.", TALL)
def vaccine() -> str:
    """A child being vaccinated at the health station."""
    out = rooms.room("#dff0ec", "#c9d9cd", 600) + rooms.big_window(80, 120, 330, 300, 8) + rooms.daylight(100, 600, 330, 960) + rooms.noticeboard(860, 140, 330, 250, 6) + rooms.clock(640, 190, 46)
    out += rect(560, 330, 150, 170, "#f7fbfa", 6, stroke="#b5d0cc", stroke_width=4) + rect(615, 372, 40, 12, "#d8382e") + rect(629, 358, 12, 40, "#d8382e") + rect(580, 420, 110, 8, "#b5d0cc") + "".join(rect(584 + 26 * k, 440, 16, 40, c, 4) for k, c in enumerate(("#8fd0d8", "#f0c541", "#e58aa4", "#9cc570")))
    syringe = rect(-2, -26, 8, 24, "#eaf6f8", 2) + line([(2, -26), (2, -38)], "#7d8a90", 2) + rect(-4, -4, 12, 5, "#2f7f8c")
    baby = looks.CHILD.but(top="#f7c94f", bottom="#8fb0c9", shorts=False)
    out += sitter(780, 840, 2.35, looks.WOMAN.but(top="#d97f6a", cut="long"), -1, "offer", "#2f7f8c") + person(692, 700, 1.75, baby, "sit", -1, child=True, shadow=False)
    out += person(430, 860, 2.4, looks.NURSE_WOMAN.but(extras=("mask",)), "give", 1, right=group(syringe, 4, 0, 1.2, rot=70))
    out += table(180, 860, 250, 150, "#e9f1ef") + rect(80, 690, 200, 10, "#8fa8a6", 4) + carton(130, 694, 0.9, "#5fa5c0") + "".join(rect(180 + 24 * k, 662, 14, 30, c, 4) for k, c in enumerate(("#eaf6f8", "#f7e6b8", "#eaf6f8")))
    return out + person(1040, 860, 2.2, looks.TOWNSFOLK[1], "calm") + person(1160, 880, 2.3, looks.CHILD_GIRL, "hold", child=True) + plants.pot(60, 930, 1.4)


@scene("kham-suc-khoe", "Bác sĩ đo huyết áp, khám sức khỏe định kỳ cho người cao tuổi tại trạm y tế phường.")
def check_up() -> str:
    """Doctor measuring an elder's blood pressure."""
    out = rooms.room("#e4f1ea", "#c8d6c2", 470) + rooms.big_window(70, 90, 270, 230, 4) + rooms.daylight(90, 470) + rect(480, 90, 330, 220, "#f7fbfa", 6, stroke="#b5d0cc", stroke_width=4) + path("M510 210L580 210L604 160L634 260L660 190L676 210L780 210", "none", stroke="#d9583f", stroke_width=6, stroke_linejoin="round") + rect(640, 108, 12, 36, "#d8382e") + rect(628, 120, 36, 12, "#d8382e")
    out += rect(940, 250, 300, 220, "#cfe6e2") + "".join(rect(940 + 50 * k, 90, 50, 380, "#8fc3bd" if k % 2 else "#a7d3cc", opacity=0.9) for k in range(6)) + rect(930, 82, 320, 8, "#7d8a90", 3)
    cuff = rect(-16, -14, 26, 20, "#2f5f8c", 4)
    out += sitter(400, 680, 1.9, looks.DOCTOR.but(cut="short"), 1, "offer", "#2f7f8c", right=cuff) + sitter(820, 680, 1.85, looks.ELDER_WOMAN.but(extras=()), -1, "offer", "#b0693f")
    out += table(610, 680, 260, 140, "#e6efec") + rect(560, 490, 90, 50, "#f4f7f7", 6) + rect(568, 498, 50, 34, "#2b3a44", 3) + line([(574, 514), (586, 514), (590, 504), (596, 526), (602, 514), (612, 514)], "#7fe0a8", 2.4) + papers(690, 540, 0.9)
    out += person(1020, 690, 1.7, looks.NURSE_WOMAN, "hold", left=rect(-10, -34, 50, 40, "#c99b63", 3) + rect(-5, -30, 40, 32, "#fdfaf3")) + person(180, 700, 1.7, looks.ELDER, "calm")
    return out + plants.pot(60, 700, 1.5) + plants.pot(1220, 700, 1.4, bloom="#f4c542")


@scene("phun-thuoc-muoi", "Nhân viên y tế mang bình phun diệt muỗi phòng sốt xuất huyết, người dân lật úp lu vại chứa nước.")
def fogging() -> str:
    """Spraying against mosquitoes around homes."""
    out = sky.sky(sky.WARM, 470) + sky.clouds(37, 4, 90, 180) + sky.sun(150, 120, 36) + land.treeline(9, 430, 40, "#6aa87c") + land.ground(440, "#a8c674") + tile_house(930, 520, 1.3, "#f1dfb4", door="#8a5a3a") + tile_house(380, 490, 0.9, "#dbe9df") + plants.banana(620, 520, 1.1) + plants.tree(100, 540, 1.25, LEAF, 4) + plants.tree(1240, 540, 1.1, "#5aa564", 6)
    sprayer = looks.Look(top="#e9eef0", bottom="#d5dde0", style="long", hat="cap", hat_colour="#2a7fbf", extras=("mask", "pack"), shoe="#2f3d3a")
    fog = "".join(ellipse(560 + 58 * k, 600 - 10 * k, 50 + 13 * k, 28 + 9 * k, glow(("#ffffff", 0.75), ("#ffffff", 0.0))) for k in range(8))
    nozzle = line([(-10, 4), (70, -6)], "#4b5258", 7) + poly_tip()
    out += fog + rect(256, 452, 54, 96, "#2f7f8c", 10) + person(330, 680, 1.6, sprayer, "give", 1, right=nozzle) + person(120, 660, 1.4, sprayer.but(hat_colour="#e0a030"), "explain", 1)
    jar = path("M-34 0Q-52 -40 -30 -70L30 -70Q52 -40 34 0Z", "#a8613c") + rect(-34, -8, 68, 9, "#8a4b2c", 3)
    out += group(jar, 1040, 620, 1.2) + group(jar, 1120, 640, 1.0) + group(jar, 880, 648, 1.1, rot=100) + person(950, 690, 1.55, looks.BABA.but(top="#4f7d6b"), "pick", -1) + person(1190, 690, 1.5, looks.CHILD, "carry", child=True)
    return out + plants.hedge(4, 430, 660, 712, 1.0, "#4f9a5c", "#e2547f") + land.tufts(3, 50, 650, 730, "#7ba04d")


def poly_tip() -> str:
    """Mouth of the spray lance."""
    return path("M66 -14L92 -22L92 8L66 2Z", "#d9583f")


@scene("hien-mau", "Người dân và đoàn viên tham gia ngày hội hiến máu tình nguyện, nhân viên y tế ân cần chăm sóc.", CLASSIC)
def blood() -> str:
    """Voluntary blood donation day."""
    out = rooms.room("#f5e4d6", "#d6b48e", 480, 1200, 800) + rooms.big_window(50, 100, 240, 230, 7) + rooms.big_window(910, 100, 240, 230, 9) + rooms.daylight(70, 480, 280, 800) + rect(350, 70, 500, 240, "#c5302a", 10)
    drop = "M0 -74Q52 -6 42 26Q30 62 0 62Q-30 62 -42 26Q-52 -6 0 -74Z"
    out += group(path(drop, "#fdf3e4") + group(path("M0 22C-34 -2 -22 -30 0 -14C22 -30 34 -2 0 22Z", "#d8382e"), 0, 14, 1.1), 600, 196, 1.35) + "".join(group(path(drop, "#e86a5c"), x, 200, 0.55) for x in (430, 500, 700, 770))
    for x, look in ((330, looks.YOUNG), (790, looks.WOMAN.but(top="#f0c66a", bottom="#43506a"))):
        out += _couch(x, 700) + group(person(0, 0, 1.5, look.but(), "stand", shadow=False), x - 172, 624, 1, rot=90) + rect(x - 6, 540, 6, 160, "#8d979b") + rect(x - 20, 516, 34, 46, "#a3201c", 8) + curve(f"M{x - 4} 560Q{x + 10} 600 {x - 20} 640", "#a3201c", 3)
    out += person(520, 700, 1.6, looks.NURSE_WOMAN, "hold", left=rect(-8, -20, 40, 30, "#c9dfe2", 3)) + person(1030, 710, 1.65, looks.DOCTOR, "explain", -1) + person(100, 710, 1.6, looks.YOUNG_WOMAN, "hold", left=carton(24, 20, 0.8, "#e58a94", bow="#c5302a"))
    return out + plants.pot(1140, 780, 1.4, bloom="#e58aa4")


def _couch(x: float, y: float) -> str:
    legs = "".join(rect(x + a, y - 50, 10, 50, "#7d8a90") for a in (-150, 150))
    return ellipse(x, y + 2, 190, 10, "#1c2b33", opacity=0.18) + legs + rect(x - 190, y - 62, 380, 26, down("#4fa0a8", "#2f7f8c"), 12) + rect(x + 110, y - 84, 76, 26, "#fbf6ea", 12)
