"""School and library."""

from __future__ import annotations

from .. import land, looks, plants, rooms, sky
from ..buildings import block
from ..flags import FEAST, balloon, flagpole, pennants
from ..groups import audience, sitter
from ..palette import light
from ..people import person
from ..registry import CLASSIC, scene
from ..svg import ellipse, group, line, rect
from ..things import book, drum


@scene("truong-hoc-khai-giang", "Học sinh quàng khăn đỏ dự lễ khai giảng trên sân trường rợp cờ hoa, thầy giáo đánh trống khai trường.")
def school() -> str:
    """First day of school with the opening drum."""
    out = (
        sky.sky(sky.DAY, 500)
        + sky.sun(1120, 100, 36)
        + sky.clouds(23, 4, 70, 160)
        + land.treeline(4, 450, 40, "#6aa87c")
        + block(180, 460, 920, 3, "#f5d98f", 12, arcade=True)
        + plants.tree(90, 490, 1.1, "#4f9a5c", 5, "#e2392e")
        + plants.tree(1200, 490, 1.15, "#5aa564", 6, "#e2392e")
    )
    out += (
        land.paving(452, "#e3d1a8")
        + pennants(90, 190, 640, 150, 46, FEAST)
        + pennants(640, 150, 1200, 190, 46, FEAST)
        + flagpole(640, 500, 380, 110)
    )
    out += (
        rect(400, 478, 480, 26, "#c1543c", 4)
        + rect(386, 500, 508, 12, "#a8482f", 4)
        + drum(520, 480, 0.9)
        + person(450, 482, 0.95, looks.SUIT, "drum", 1, right=line([(0, 6), (26, -12)], "#7a4a2c", 5))
    )
    out += (
        person(740, 482, 0.95, looks.AODAI.but(top="#4f9a96"), "clap")
        + person(820, 482, 0.95, looks.AODAI, "clap")
        + plants.pot(880, 500, 0.7, bloom="#f4c542")
        + plants.pot(400, 500, 0.7, bloom="#f4c542")
    )
    among = (looks.PUPIL, looks.PUPIL_GIRL, looks.PUPIL.but(skin="#c58a60"), looks.PUPIL_GIRL.but(cut="bob"))
    out += (
        audience(2, 590, 1.05, 13, among=among, child=True)
        + audience(3, 664, 1.4, 11, among=among, child=True)
        + audience(4, 770, 1.9, 9, among=among, child=True)
    )
    return out + "".join(
        balloon(x, y, 0.9, c)
        for x, y, c in (
            (150, 180, "#e2543f"),
            (186, 150, "#f4c542"),
            (1110, 220, "#2f8f86"),
            (1150, 190, "#e58aa4"),
            (250, 90, "#2a7fbf"),
            (1010, 80, "#f08a3c"),
        )
    )


@scene("thu-vien-doc-sach", "Các em nhỏ và bạn đọc say sưa đọc sách trong thư viện sáng sủa với nhiều kệ sách đầy màu sắc.", CLASSIC)
def library() -> str:
    """Reading in the public library."""
    out = (
        rooms.room("#f4e7c8", "#d2a873", 500, 1200, 800)
        + rooms.big_window(450, 90, 300, 300, 3)
        + rooms.daylight(460, 500, 320, 800)
        + rooms.shelf(40, 500, 360, 410, 5, 5)
        + rooms.shelf(800, 500, 360, 410, 13, 5)
    )
    out += (
        ellipse(600, 690, 420, 84, "#2f8f86", opacity=0.85)
        + ellipse(600, 690, 380, 72, "#4fa79c")
        + ellipse(600, 690, 330, 58, "none", stroke="#f3e6bd", stroke_width=4)
    )
    out += person(430, 506, 1.3, looks.AODAI.but(top="#7fb3c8"), "reach", -1, right=book(0.8, "#e0a93c")) + person(
        760, 520, 1.3, looks.ELDER, "phones", 0, right=group(book(1), -16, -6)
    )
    colours = ("#c8463c", "#2a7fbf", "#e0a93c", "#3f8f55")
    out += sitter(180, 690, 1.55, looks.TOWNSFOLK[0], 1, "read", "#b0693f", right=book(1.1, "#2f5f78")) + sitter(
        1040, 690, 1.55, looks.YOUNG_WOMAN.but(top="#d97f6a"), -1, "read", "#b0693f", right=book(1.1, "#8c5a73")
    )
    kids = (looks.PUPIL, looks.CHILD_GIRL, looks.PUPIL_GIRL, looks.CHILD)
    spots = ((410, 690, 1), (530, 730, 1), (690, 728, -1), (800, 690, -1))
    for (x, y, face), look, colour in zip(spots, kids, colours, strict=True):
        out += ellipse(x, y, 60, 18, light(colour, 0.3)) + group(
            person(0, 0, 1.9, look, "squat", face, child=True, right=book(1.2, colour), shadow=False), x, y
        )
    return (
        out
        + group("".join(rect(-34 + 3 * k, -12 * k - 12, 66, 11, c, 2) for k, c in enumerate(colours)), 600, 690)
        + plants.pot(70, 790, 1.4)
        + plants.pot(1140, 790, 1.4)
    )
