"""Motorbikes, lorries, machines, boats and bicycles."""

from __future__ import annotations

from .palette import INK, dark, light
from .svg import across, circle, curve, down, ellipse, group, line, path, poly, rect, star


def wheel(x: float, y: float, r: float) -> str:
    """Wheel with a hub."""
    return circle(x, y, r, "#2c2f35") + circle(x, y, r * 0.55, "#c9ced0") + circle(x, y, r * 0.2, "#5d666e")


def motorbike(x: float, y: float, s: float = 1, colour: str = "#c8463c", flip: bool = False) -> str:
    """Parked motorbike, about 150 long."""
    out = ellipse(0, 2, 84, 6, "#1c2b33", opacity=0.2) + wheel(-52, -24, 24) + wheel(54, -24, 24)
    out += path("M-78 -52Q-60 -74 -30 -68L6 -66Q14 -40 30 -38L40 -72L50 -74L58 -40Q40 -34 34 -22L-22 -20Q-34 -48 -60 -46Z", colour)
    out += (
        path("M-70 -66Q-60 -82 -20 -78L2 -74L2 -66L-60 -60Z", INK)
        + line([(40, -72), (34, -96), (22, -100)], "#4b5258", 4)
        + circle(44, -80, 8, "#fff2c4")
    )
    return group(out + path("M-20 -30L28 -30L30 -20L-24 -20Z", "#8d979b"), x, y, s, flip=flip)


def bicycle(x: float, y: float, s: float = 1, colour: str = "#2f7f8c") -> str:
    """Bicycle."""
    out = "".join(circle(a, -28, 27, "none", stroke=INK, stroke_width=3.5) for a in (-50, 50))
    out += (
        line([(-50, -28), (-20, -66), (34, -66), (0, -28), (-50, -28)], colour, 5)
        + line([(0, -28), (-24, -76)], colour, 5)
        + line([(50, -28), (32, -84), (44, -90)], colour, 5)
    )
    return group(out + rect(-38, -82, 28, 7, INK, 3), x, y, s)


def bus(x: float, y: float, s: float = 1, colour: str = "#2f8f6b") -> str:
    """Town bus seen from the side, 520 long, front to the right."""
    out = ellipse(0, 4, 280, 12, "#1c2b33", opacity=0.25)
    out += path("M-260 -30L-260 -176Q-258 -196 -238 -196L226 -196Q250 -196 256 -164L264 -84L264 -30Z", across(light(colour, 0.12), colour))
    out += path("M-260 -72L264 -72L264 -30L-260 -30Z", "#fbf6e8") + path("M-260 -84Q-60 -50 264 -96L264 -84Q-40 -40 -260 -70Z", "#f4c542")
    out += rect(-246, -176, 486, 74, "#274650", 8)
    panes = "".join(rect(-240 + i * 82, -170, 74, 62, down("#a9d4d6", "#6fa9ae"), 5) for i in range(5)) + path(
        "M172 -170L232 -170Q240 -130 244 -104L172 -104Z", down("#b8dfe0", "#7fb6ba")
    )
    riders = "".join(
        circle(-210 + i * 82, -132, 13, "#2f2a2c")
        + ellipse(-207 + i * 82, -129, 10, 11, "#d3a079")
        + rect(-227 + i * 82, -120, 34, 14, c, 6)
        for i, c in enumerate(("#d9583f", "#f4efe4", "#e8b04a", "#7fa7c4"))
    )
    door = rect(96, -168, 64, 136, "#dcefee", 4) + rect(102, -160, 24, 122, "#5d989d") + rect(130, -160, 24, 122, "#5d989d")
    lights = ellipse(256, -60, 8, 13, "#fff0b8") + rect(-262, -74, 8, 24, "#d8382e", 3)
    return group(
        out + panes + riders + door + lights + wheel(-160, -28, 32) + wheel(190, -28, 32) + rect(-110, -210, 220, 16, dark(colour), 6),
        x,
        y,
        s,
    )


def lorry(x: float, y: float, s: float = 1, colour: str = "#e0a030", load: str = "", flip: bool = False) -> str:
    """Small lorry, 330 long, cab to the right; `load` is drawn in the bed."""
    out = ellipse(0, 3, 180, 9, "#1c2b33", opacity=0.22) + group(load, -60, -96)
    out += (
        rect(-170, -98, 222, 52, colour, 3)
        + "".join(rect(-166 + 44 * i, -94, 5, 44, dark(colour, 0.18)) for i in range(6))
        + rect(-170, -48, 330, 16, "#45505a")
    )
    cab = path(
        "M58 -46L58 -140Q60 -150 70 -150L118 -150Q128 -150 134 -136L150 -92Q164 -88 166 -70L166 -36L58 -36Z", light(colour, 0.1)
    ) + path("M72 -138L114 -138Q122 -138 126 -128L138 -96L72 -96Z", "#8cc0c6")
    return group(out + cab + circle(160, -62, 8, "#fff0b8") + wheel(-112, -28, 28) + wheel(112, -28, 28), x, y, s, flip=flip)


def fire_engine(x: float, y: float, s: float = 1) -> str:
    """Fire engine with ladder, 420 long, cab to the right."""
    red = "#d2332a"
    out = ellipse(0, 3, 220, 10, "#1c2b33", opacity=0.22) + rect(-210, -150, 290, 116, across(light(red, 0.1), red), 5)
    out += (
        rect(-198, -136, 80, 60, "#c9ced0", 3)
        + rect(-108, -136, 80, 60, "#b8bec2", 3)
        + rect(-18, -136, 80, 60, "#c9ced0", 3)
        + "".join(line([(a, -126 + 10 * k), (a + 64, -126 + 10 * k)], "#8d979b", 2) for a in (-190, -100, -10) for k in range(5))
    )
    out += (
        rect(-210, -66, 400, 10, "#fbf3e1")
        + path("M84 -34L84 -158L152 -158Q170 -158 178 -136L194 -92L202 -84L202 -34Z", red)
        + path("M100 -146L150 -146Q162 -146 168 -130L180 -96L100 -96Z", "#a3d0d4")
    )
    out += (
        rect(104, -172, 40, 13, "#3f8fd0", 5)
        + line([(-206, -172), (60, -172)], "#e4e2da", 5)
        + line([(-206, -158), (60, -158)], "#e4e2da", 5)
        + "".join(line([(a, -172), (a, -158)], "#e4e2da", 4) for a in range(-200, 60, 22))
    )
    return group(out + wheel(-140, -30, 31) + wheel(140, -30, 31) + circle(194, -58, 9, "#fff0b8"), x, y, s)


def roller(x: float, y: float, s: float = 1, colour: str = "#eab02f") -> str:
    """Road roller, front drum to the right."""
    out = (
        ellipse(0, 4, 170, 9, "#1c2b33", opacity=0.25)
        + circle(104, -52, 54, across("#aab3b6", "#727d83"))
        + circle(104, -52, 15, "#4f5a60")
        + wheel(-86, -44, 46)
    )
    out += path(
        "M-150 -62L-150 -116L-36 -116L-20 -84L40 -84L50 -70L104 -70L104 -54L30 -50L-30 -50Q-50 -96 -96 -94Q-132 -92 -138 -62Z", colour
    )
    out += (
        rect(-88, -206, 130, 10, dark(colour, 0.25), 4)
        + rect(-80, -198, 7, 84, "#4b5258")
        + rect(26, -198, 7, 116, "#4b5258")
        + rect(-70, -134, 44, 20, INK, 5)
    )
    return group(out, x, y, s)


def excavator(x: float, y: float, s: float = 1, colour: str = "#eab02f") -> str:
    """Small excavator, arm to the right."""
    out = (
        ellipse(0, 4, 130, 8, "#1c2b33", opacity=0.25)
        + rect(-110, -44, 210, 44, "#3a4147", 22)
        + "".join(circle(-86 + 42 * i, -22, 15, "#7f898e") for i in range(5))
    )
    out += (
        path("M-120 -54L-120 -110L-40 -118L-34 -176L40 -176L56 -100L56 -54Z", colour)
        + path("M-22 -166L30 -166L42 -108L-24 -108Z", "#95c6cb")
        + rect(-124, -54, 190, 10, "#4b5258", 3)
    )
    out += (
        line([(50, -96), (120, -214), (226, -160)], dark(colour, 0.08), 22)
        + line([(226, -160), (214, -74)], dark(colour, 0.18), 16)
        + line([(84, -130), (132, -190)], "#9aa7ab", 7)
    )
    return group(out + path("M196 -84L232 -78Q238 -40 204 -34L176 -44Q180 -62 196 -84Z", "#4b5258"), x, y, s)


def lift_lorry(x: float, y: float, s: float, reach: tuple[float, float], crew: str = "") -> str:
    """Lorry with a raised work basket; `reach` is the basket's place, `crew` stands in it."""
    bx, by = reach
    arm = (
        line([(-80, -110), (-20, by * 0.55)], "#d98a1e", 16)
        + line([(-20, by * 0.55), (bx, by + 6)], "#eaa436", 13)
        + circle(-20, by * 0.55, 12, "#4b5258")
    )
    basket = (
        rect(bx - 42, by - 52, 84, 58, "#f4c542", 4, opacity=0.96)
        + "".join(rect(bx - 38 + 19 * i, by - 48, 3, 50, "#c98a1c") for i in range(5))
        + rect(bx - 44, by - 56, 88, 7, "#c98a1c", 3)
    )
    return group(lorry(0, 0, 1, "#f3efe2") + arm + group(crew, bx, by) + basket, x, y, s)


def boat(x: float, y: float, s: float = 1, colour: str = "#7a5139", crew: str = "", flip: bool = False) -> str:
    """Wooden sampan, 260 long."""
    hull = path(
        "M-140 -34Q-110 -14 -60 -12L70 -12Q118 -16 148 -42Q128 16 82 20L-76 20Q-120 14 -140 -34Z",
        down(light(colour, 0.1), dark(colour, 0.15)),
    )
    rim = curve("M-140 -34Q-110 -14 -60 -12L70 -12Q118 -16 148 -42", light(colour, 0.3), 4)
    under = ellipse(4, 22, 150, 9, "#0f3a42", opacity=0.28)
    return group(under + group(crew, 0, -2) + hull + rim, x, y, s, flip=flip)


def rescue_boat(x: float, y: float, s: float = 1, crew: str = "") -> str:
    """Orange rescue dinghy, 320 long, bow to the right."""
    out = ellipse(0, 24, 190, 10, "#0f3a42", opacity=0.3) + group(crew, 0, 0)
    out += path("M-160 -30Q-168 22 -130 26L110 26Q160 22 190 -42Q150 -22 104 -24L-130 -28Z", down("#f58b3a", "#d8622a")) + curve(
        "M-150 2L112 2Q152 0 174 -18", "#fbe3c0", 5
    )
    return group(out + rect(-188, -52, 30, 44, "#3a4147", 5) + rect(-180, -10, 10, 44, "#4b5258"), x, y, s)


def patrol_bike(x: float, y: float, s: float = 1, flip: bool = False) -> str:
    """White and green patrol motorbike."""
    return group(motorbike(0, 0, 1, "#3f7a52") + rect(-92, -86, 34, 28, "#f4f1e8", 4) + star(-75, -72, 8, "#f2c230"), x, y, s, flip=flip)


def cart_poly(colour: str, heap: str) -> str:
    """A rounded heap used as lorry or cart load."""
    return path("M-104 0Q-90 -44 -40 -40Q-10 -66 30 -42Q86 -44 104 0Z", down(heap, colour)) + poly(
        [(-104, 0), (104, 0), (96, 8), (-96, 8)], colour
    )
