"""Parks and flower streets."""

from __future__ import annotations

from .. import land, looks, plants, sky
from ..buildings import row, skyline
from ..flags import FEAST, pennants
from ..groups import bench_pair
from ..palette import LEAF
from ..people import person
from ..registry import CLASSIC, scene
from ..svg import down, ellipse, path


@scene("cong-vien", "Người dân tập dưỡng sinh, đi dạo và nghỉ ngơi trong công viên bên hồ rợp bóng cây.", CLASSIC)
def park() -> str:
    """Morning in the park by a pond."""
    out = (
        sky.sky(sky.WARM, 430)
        + sky.sun(250, 130, 42)
        + sky.clouds(8, 3, 100, 180)
        + skyline(15, 390, "#a9cbbd", 30, 130, 1200)
        + land.treeline(7, 396, 36, "#6aa87c", 1200)
        + land.ground(404, "#9cc570", 1200)
    )
    out += (
        path("M420 470Q640 420 900 452Q1100 480 980 530Q760 580 520 548Q340 520 420 470Z", down("#bfe3dc", "#5fa5aa"))
        + path("M420 470Q640 420 900 452Q1100 480 980 530", "none", stroke="#e9dcb8", stroke_width=8)
        + "".join(ellipse(520 + 84 * k, 480 + 13 * (k % 4), 36, 3, "#f1faf2", opacity=0.55) for k in range(6))
    )
    out += "".join(ellipse(560 + 60 * k, 530 - 6 * (k % 3), 20, 6, "#5f9c5c") for k in range(5)) + path(
        "M-20 690Q300 590 640 640Q900 680 1230 600L1230 690Q900 770 620 716Q320 660 -20 780Z", down("#f3e5c2", "#dfcca0")
    )
    out += "".join(
        plants.tree(x, y, s, c, x, b)
        for x, y, s, c, b in (
            (90, 520, 1.35, LEAF, ""),
            (280, 480, 0.9, "#5aa564", ""),
            (1110, 540, 1.4, "#4f9a5c", "#f3a13c"),
            (960, 450, 0.7, "#6aa84f", ""),
        )
    )
    out += "".join(
        person(360 + 88 * i, 640 - 6 * i, 1.05, look, "dance")
        for i, look in enumerate(
            (
                looks.ELDER.but(top="#fdfaf3", bottom="#fdfaf3"),
                looks.ELDER_WOMAN.but(top="#fdfaf3", bottom="#f1ece0", extras=()),
                looks.ELDER.but(top="#f7e9c9", bottom="#fdfaf3"),
            )
        )
    )
    out += (
        bench_pair(1010, 660, 1.15, (looks.TOWNSFOLK[2], looks.ELDER))
        + person(840, 730, 1.35, looks.TOWNSFOLK[0].but(shorts=True, bottom="#35506b"), "run", 1)
        + person(650, 712, 1.3, looks.YOUNG_WOMAN.but(top="#e2706c"), "run", 1)
    )
    out += person(160, 690, 1.25, looks.WOMAN.but(top="#4f9a96"), "walk", 1) + person(
        226, 694, 1.25, looks.CHILD_GIRL, "walk", 1, child=True
    )
    return (
        out
        + plants.flower_bed(6, 40, 480, 796, ("#e2547f", "#f4c542", "#fbf3e1"), 1.5, 2)
        + plants.hedge(5, 620, 1220, 806, 1.2, "#4f9a5c", "#f08a3c")
    )


@scene("duong-hoa", "Đường hoa rực rỡ dọc tuyến phố, du khách mặc áo dài tản bộ và chụp ảnh lưu niệm.")
def flower_street() -> str:
    """Avenue of flowers with strollers."""
    out = (
        sky.sky(sky.DAY, 440)
        + sky.sun(640, 130, 40)
        + sky.clouds(28, 4, 80, 180)
        + land.ba_den(640, 390, 0.42, "#6fa6a0", "#e2f0d9")
        + row(81, 430, -10, 440, 150, 260)
        + row(88, 430, 810, 1290, 150, 260)
    )
    out += land.ground(404, "#93bb68") + land.road(404, 720, (610, 670), (360, 920), "#e2d2ac", 0)
    palette = ("#f4c542", "#e2543f", "#e58aa4", "#9a6fb5", "#fbf3e1", "#f08a3c")
    for i, t in enumerate((0.06, 0.17, 0.32, 0.53, 0.82)):
        y, s = 410 + 330 * t, 0.35 + 1.35 * t
        for side in (-1, 1):
            x = 640 + side * (44 + 262 * t)
            span = 150 + 330 * t
            x0, x1 = (x - span, x) if side < 0 else (x, x + span)
            out += plants.flower_bed(i * 3 + side + 5, x0, x1, y, (palette[(i + side) % 6], palette[(i + 2) % 6]), s, 2)
    out += (
        plants.apricot(180, 560, 1.15, seed=3)
        + plants.apricot(1100, 560, 1.15, "#f29ab0", 4)
        + plants.apricot(400, 470, 0.6, "#f29ab0", 9)
        + plants.apricot(880, 470, 0.6, seed=8)
        + "".join(pennants(a, 110, b, 110, 50, FEAST, 16) for a, b in ((0, 430), (430, 850), (850, 1280)))
    )
    out += (
        person(690, 640, 1.15, looks.AODAI.but(top="#d8382e"), "calm")
        + person(768, 650, 1.15, looks.AODAI.but(top="#f4c542", cut="bun"), "wave")
        + person(490, 704, 1.4, looks.TOWNSFOLK[1], "phone", 1)
    )
    return (
        out
        + person(648, 486, 0.5, looks.ELDER, "walk", -1)
        + person(616, 486, 0.5, looks.BABA, "walk", -1)
        + person(600, 690, 1.3, looks.CHILD_GIRL, "cheer", child=True)
    )
