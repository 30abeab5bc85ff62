"""The cooperative."""

from __future__ import annotations

from .. import land, looks, sky, vehicles
from ..furniture import table
from ..palette import mix
from ..people import person
from ..registry import scene
from ..svg import circle, curve, down, group, path, poly, rect
from ..things import basket


@scene("hop-tac-xa", "Xã viên hợp tác xã phân loại, đóng thùng rau quả sạch bên nhà màng, xe tải chờ chở hàng đi.")
def cooperative() -> str:
    """Cooperative members packing vegetables by greenhouses."""
    out = (
        sky.sky(sky.DAY, 440)
        + sky.sun(1100, 100, 36)
        + sky.clouds(35, 4, 80, 180)
        + land.ba_den(840, 390, 0.58, "#5b9a98", "#dcefd9")
        + land.hills(9, 386, 8, "#92bf83")
        + land.treeline(5, 396, 18, "#5f9c5c")
        + land.ground(404, "#a9c46c")
    )
    for x, w in ((130, 330), (430, 270), (660, 200)):
        out += (
            path(
                f"M{x - w / 2} 470L{x - w / 2} 400Q{x} {300 if w > 300 else 320} {x + w / 2} 400L{x + w / 2} 470Z",
                "#f3f8f2",
                stroke="#8fb3ab",
                stroke_width=3,
            )
            + "".join(
                curve(
                    f"M{x - w / 2 + w * k / 6} 470L{x - w / 2 + w * k / 6} {400 - k * (6 - k) / 18 * (100 if w > 300 else 80):.0f}",
                    "#8fb3ab",
                    2.5,
                )
                for k in range(7)
            )
            + rect(x - w / 2, 448, w, 22, "#7fb45c", opacity=0.7)
        )
    out += "".join(
        poly([(20 + 84 * k, 480), (60 + 84 * k, 480), (-140 + 130 * k, 600), (-220 + 130 * k, 600)], mix("#5f9a48", "#a9cf5d", (k % 3) / 3))
        for k in range(11)
    ) + poly([(0, 590), (1280, 560), (1280, 720), (0, 720)], down("#e0cfa4", "#c9b283"))
    crates = "".join(
        _crate(-64 + 64 * i, -44 * j, c)
        for j, row_ in enumerate((("#7fb45c", "#e2543f", "#f4c542"), ("#f08a3c", "#7fb45c")))
        for i, c in enumerate(row_)
    )
    out += group(vehicles.lorry(0, 0, 1.35, "#2f8f86", group(crates, 0, 0, 0.9)), 1010, 600)
    out += (
        person(330, 640, 1.45, looks.FARMER_WOMAN.but(extras=("apron",)), "hold", shadow=False)
        + person(560, 640, 1.45, looks.FARMER.but(extras=("green-vest",)), "hold", shadow=False)
        + table(450, 690, 460, 140, cloth="#3f8f6b")
        + basket(280, 548, 0.8, "#7fb45c", 3)
        + basket(420, 548, 0.8, "#e2543f", 5)
        + basket(500, 548, 0.75, "#f4c542", 7)
        + basket(620, 548, 0.8, "#a9c46c", 9)
    )
    out += person(810, 690, 1.5, looks.TOWNSFOLK[0].but(extras=("apron",)), "carry", left=_crate(30, 20, "#7fb45c")) + person(
        110, 690, 1.55, looks.OFFICER, "phones", left=rect(-4, -30, 50, 38, "#2b3a44", 4)
    )
    return (
        out
        + group(_crate(0, 0, "#f08a3c"), 1130, 706, 1.3)
        + group(_crate(0, 0, "#7fb45c"), 1216, 710, 1.3)
        + group(_crate(0, 0, "#e2543f"), 1172, 652, 1.3)
    )


def _crate(x: float, y: float, heap: str) -> str:
    fruit = "".join(circle(-22 + 11 * k, -34 - 4 * (k % 2), 8, mix(heap, "#fff3dd", 0.1 * (k % 3))) for k in range(5))
    return group(
        fruit
        + rect(-30, -34, 60, 34, "#c99b63", 2)
        + "".join(rect(-30, -24 + 11 * k, 60, 3, "#8a5a3a") for k in range(2))
        + rect(-30, -34, 5, 34, "#a9744a")
        + rect(25, -34, 5, 34, "#a9744a"),
        x,
        y,
    )
