"""Vaccination and check-up at the health station."""

from __future__ import annotations

from .. import looks, plants, rooms
from ..furniture import table
from ..groups import sitter
from ..people import person
from ..registry import TALL, scene
from ..svg import group, line, path, rect
from ..things import carton, papers


@scene("tiem-vac-xin", "Nhân viên y tế tiêm vắc xin cho em bé được mẹ bế trong lòng tại trạm y tế sạch sẽ.", TALL)
def vaccine() -> str:
    """A child being vaccinated at the health station."""
    out = (
        rooms.room("#dff0ec", "#c9d9cd", 600)
        + rooms.big_window(80, 120, 330, 300, 8)
        + rooms.daylight(100, 600, 330, 960)
        + rooms.noticeboard(860, 140, 330, 250, 6)
        + rooms.clock(640, 190, 46)
    )
    out += (
        rect(560, 330, 150, 170, "#f7fbfa", 6, stroke="#b5d0cc", stroke_width=4)
        + rect(615, 372, 40, 12, "#1f7a78")
        + rect(629, 358, 12, 40, "#1f7a78")
        + rect(580, 420, 110, 8, "#b5d0cc")
        + "".join(rect(584 + 26 * k, 440, 16, 40, c, 4) for k, c in enumerate(("#8fd0d8", "#f0c541", "#e58aa4", "#9cc570")))
    )
    syringe = rect(-2, -26, 8, 24, "#eaf6f8", 2) + line([(2, -26), (2, -38)], "#7d8a90", 2) + rect(-4, -4, 12, 5, "#2f7f8c")
    baby = looks.CHILD.but(top="#f7c94f", bottom="#8fb0c9", shorts=False)
    out += sitter(780, 840, 2.35, looks.WOMAN.but(top="#d97f6a", cut="long"), -1, "offer", "#2f7f8c") + person(
        692, 700, 1.75, baby, "sit", -1, child=True, shadow=False
    )
    out += person(430, 860, 2.4, looks.NURSE_WOMAN.but(extras=("mask",)), "give", 1, right=group(syringe, 4, 0, 0.75, rot=95))
    out += (
        table(180, 860, 250, 150, "#e9f1ef")
        + rect(80, 690, 200, 10, "#8fa8a6", 4)
        + carton(130, 694, 0.9, "#5fa5c0")
        + "".join(rect(180 + 24 * k, 662, 14, 30, c, 4) for k, c in enumerate(("#eaf6f8", "#f7e6b8", "#eaf6f8")))
    )
    return (
        out
        + person(1040, 860, 2.2, looks.TOWNSFOLK[1], "calm")
        + person(1160, 880, 2.3, looks.CHILD_GIRL, "hold", child=True)
        + plants.pot(60, 930, 1.4)
    )


@scene("kham-suc-khoe", "Bác sĩ đo huyết áp, khám sức khỏe định kỳ cho người cao tuổi tại trạm y tế phường.")
def check_up() -> str:
    """Doctor measuring an elder's blood pressure."""
    out = (
        rooms.room("#e4f1ea", "#c8d6c2", 470)
        + rooms.big_window(70, 90, 270, 230, 4)
        + rooms.daylight(90, 470)
        + rect(480, 90, 330, 220, "#f7fbfa", 6, stroke="#b5d0cc", stroke_width=4)
        + path(
            "M510 210L580 210L604 160L634 260L660 190L676 210L780 210", "none", stroke="#d9583f", stroke_width=6, stroke_linejoin="round"
        )
        + rect(640, 108, 12, 36, "#1f7a78")
        + rect(628, 120, 36, 12, "#1f7a78")
    )
    out += (
        rect(940, 250, 300, 220, "#cfe6e2")
        + "".join(rect(940 + 50 * k, 90, 50, 380, "#8fc3bd" if k % 2 else "#a7d3cc", opacity=0.9) for k in range(6))
        + rect(930, 82, 320, 8, "#7d8a90", 3)
    )
    cuff = rect(-16, -14, 26, 20, "#2f5f8c", 4)
    out += sitter(400, 680, 1.9, looks.DOCTOR.but(cut="short"), 1, "offer", "#2f7f8c", right=cuff) + sitter(
        820, 680, 1.85, looks.ELDER_WOMAN.but(extras=()), -1, "offer", "#b0693f"
    )
    out += (
        table(610, 680, 260, 140, "#e6efec")
        + rect(560, 490, 90, 50, "#f4f7f7", 6)
        + rect(568, 498, 50, 34, "#2b3a44", 3)
        + line([(574, 514), (586, 514), (590, 504), (596, 526), (602, 514), (612, 514)], "#7fe0a8", 2.4)
        + papers(690, 540, 0.9)
    )
    out += person(
        1020, 690, 1.7, looks.NURSE_WOMAN, "hold", left=rect(-10, -34, 50, 40, "#c99b63", 3) + rect(-5, -30, 40, 32, "#fdfaf3")
    ) + person(180, 700, 1.7, looks.ELDER, "calm")
    return out + plants.pot(60, 700, 1.5) + plants.pot(1220, 700, 1.4, bloom="#f4c542")
