"""Arts night and football."""

from __future__ import annotations

from .. import land, looks, rooms, sky
from ..groups import audience, loose_crowd
from ..people import person
from ..registry import CLASSIC, scene
from ..svg import circle, down, ellipse, group, line, path, poly, rect
from ..things import drum


@scene("van-nghe-quan-chung", "Đêm văn nghệ quần chúng với tốp múa áo dài, tay trống và đông đảo khán giả đứng xem.")
def performance() -> str:
    """Community arts night on stage."""
    out = (
        rect(0, 0, 1280, 720, down("#1d2440", "#3b2a4a"))
        + rooms.backdrop(120, 60, 1040, 390, "#8f2a4a", with_flag=False)
        + "".join(circle(640, 250, r, "none", stroke="#f4c542", stroke_width=3, opacity=0.35) for r in (150, 172, 194))
        + group(stage_lotus(), 640, 300)
    )
    out += (
        "".join(
            poly([(x, 0), (x + 40, 0), (x + dx + 150, 470), (x + dx - 110, 470)], down((c, 0.55), (c, 0.0)))
            for x, dx, c in ((200, 120, "#ffe9a8"), (480, 60, "#f7b0c4"), (760, -60, "#a9e0dd"), (1040, -120, "#ffe9a8"))
        )
        + rect(60, 450, 1160, 60, down("#c98a52", "#8a5a3a"))
        + rect(60, 506, 1160, 26, "#5d3a2a")
    )
    fans = path("M0 0L-34 -24Q0 -52 34 -24Z", "#f58aa4")
    dancers = tuple(looks.AODAI.but(top=c) for c in ("#e2547f", "#f4c542", "#e2392e", "#f4c542", "#e2547f"))
    out += "".join(
        person(330 + 155 * i, 496 - 6 * (2 - abs(i - 2)), 1.3, look, "dance", left=fans, right=fans) for i, look in enumerate(dancers)
    )
    out += (
        drum(180, 500, 0.95)
        + person(1130, 498, 1.25, looks.SUIT, "phone", -1, right=line([(0, 8), (0, -12)], "#2b2f36", 6) + circle(0, -16, 8, "#8d979b"))
        + person(112, 500, 1.15, looks.BABA.but(top="#2f8f86"), "drum", 1)
    )
    out += "".join(
        rect(x, 446, 64, 76, "#22283a", 4) + circle(x + 32, 468, 12, "#4b5570") + circle(x + 32, 498, 18, "#4b5570") for x in (64, 1152)
    )
    return out + audience(33, 750, 1.3, 10) + audience(37, 860, 1.7, 8)


def stage_lotus() -> str:
    """Large lotus emblem of the stage."""
    petal = path("M0 0Q-34 -50 0 -110Q34 -50 0 0Z", "#f4a3b5")
    return "".join(group(petal, 0, 0, 1, rot=a, opacity=0.9) for a in (-70, 70, -38, 38, 0)) + ellipse(0, 4, 60, 10, "#f4c542")


@scene("giai-bong-da", "Trận bóng đá thanh niên sôi nổi trên sân cỏ, cầu thủ áo đỏ và áo xanh tranh bóng trước khán giả.", CLASSIC)
def football() -> str:
    """Youth football match."""
    out = (
        sky.sky(sky.WARM, 400)
        + sky.sun(980, 130, 44)
        + sky.clouds(29, 4, 80, 170)
        + land.ba_den(240, 330, 0.45, "#6f9f98", "#f2e4bc")
        + land.treeline(11, 340, 30, "#5f9c6c", 1200)
        + rect(0, 330, 1200, 104, down("#c9b68c", "#a89468"))
    )
    out += (
        loose_crowd(14, 0, 1200, 392, 0.5, 30, poses=("cheer", "clap", "wave"))
        + loose_crowd(15, 0, 1200, 424, 0.56, 28, poses=("cheer", "clap", "stand"))
        + "".join(rect(150 * i, 420, 146, 32, c) for i, c in enumerate(("#2f7f78", "#e0a030", "#c8463c", "#fbf3e1") * 2))
    )
    out += (
        "".join(
            poly(
                [(120 * i, 452), (120 * (i + 1), 452), (600 + (120 * (i + 1) - 600) * 1.7, 800), (600 + (120 * i - 600) * 1.7, 800)],
                "#7fb75a" if i % 2 else "#8cc465",
            )
            for i in range(-3, 14)
        )
        + line([(-10, 470), (1210, 470)], "#f4f6e6", 4)
        + ellipse(600, 690, 300, 96, "none", stroke="#f4f6e6", stroke_width=5)
    )
    out += (
        rect(1010, 330, 8, 156, "#ffffff")
        + rect(1160, 330, 8, 170, "#ffffff")
        + rect(1010, 326, 158, 8, "#ffffff")
        + "".join(line([(1014 + 15 * k, 334), (1014 + 15 * k, 488)], "#ffffff", 1, opacity=0.55) for k in range(10))
        + "".join(line([(1014, 346 + 16 * k), (1162, 346 + 16 * k)], "#ffffff", 1, opacity=0.55) for k in range(9))
    )
    out += (
        person(1080, 510, 0.95, looks.PLAYER_RED.but(top="#f0c445", bottom="#2b3547"), "akimbo")
        + person(180, 570, 1.15, looks.PLAYER_BLUE, "run", 1)
        + person(860, 560, 1.15, looks.PLAYER_RED, "run", -1)
    )
    ball = (
        circle(0, 0, 19, "#fdfaf3")
        + poly([(0, -8), (8, -2), (5, 8), (-5, 8), (-8, -2)], "#2b2f36")
        + "".join(
            line([(8 * a, 8 * b), (18 * a, 18 * b)], "#2b2f36", 2)
            for a, b in ((0, -1), (0.95, -0.3), (0.6, 0.8), (-0.6, 0.8), (-0.95, -0.3))
        )
    )
    out += (
        person(400, 750, 1.95, looks.PLAYER_RED, "kick", 1)
        + person(800, 740, 1.85, looks.PLAYER_BLUE, "run", -1)
        + ellipse(600, 742, 26, 6, "#1c2b33", opacity=0.25)
        + group(ball, 590, 690, 1.25)
    )
    return out + person(1060, 720, 1.5, looks.Look(top="#2b2f36", bottom="#2b2f36", shorts=True), "point", -1)
