"""Ready-made looks: office staff, youth union, nurses, farmers, children…"""

from __future__ import annotations

import random

from .palette import AMBER, CLAY, HAIRS, LEAF, MILITIA, NAVY, NURSE, PLUM, POLICE, ROSE, SKINS, TEAL, WHITE, YOUTH
from .people import Look

MAN = Look(top=WHITE, bottom=NAVY)
OFFICER = Look(top="#dfeaf2", bottom="#2f3d4f", extras=("badge",), skin=SKINS[0])
LEADER = Look(top=WHITE, bottom="#29333f", extras=("badge",), hair="#4a4745", skin=SKINS[3])
SUIT = Look(top="#33475c", bottom="#2a3a4b", style="long", extras=("tie",))
WOMAN = Look(top="#f3e3c8", bottom="#3f4a5e", cut="bob", skin=SKINS[2])
AODAI = Look(top=ROSE, bottom="#fbf7ee", style="aodai", cut="long", skin=SKINS[2], hair=HAIRS[0])
AODAI_WHITE = AODAI.but(top="#fdfaf3")
BABA = Look(top=PLUM, bottom="#2c2a33", style="baba", cut="bun", skin=SKINS[1])
FARMER = Look(top="#7a8f5a", bottom="#3c4038", style="long", skin=SKINS[3], hat="nonla", shoe="#5b4a3c")
FARMER_WOMAN = BABA.but(top="#b0693f", hat="nonla", skin=SKINS[1])
YOUNG = Look(top=YOUTH, bottom="#2b3547", skin=SKINS[0], style="shirt")
YOUNG_WOMAN = YOUNG.but(cut="pony", skin=SKINS[2])
NURSE_WOMAN = Look(top=NURSE, bottom="#e6eff0", style="coat", cut="bob", hat="nurse", skin=SKINS[4])
DOCTOR = Look(top=NURSE, bottom="#7f96a3", style="coat", skin=SKINS[0])
MILITIAMAN = Look(
    top=MILITIA, bottom="#4d6038", style="long", hat="soft", hat_colour=MILITIA, extras=("belt",), skin=SKINS[3], shoe="#2c2f24"
)
POLICEMAN = Look(top=POLICE, bottom="#3c6139", hat="peaked", hat_colour=POLICE, skin=SKINS[0])
WORKER = Look(top="#3f6c8f", bottom="#33475a", style="long", hat="hard", extras=("vest",), skin=SKINS[3])
FIREMAN = Look(
    top="#3d4a56", bottom="#35404b", style="long", hat="fire", hat_colour="#c8352b", extras=("vest",), skin=SKINS[1], shoe="#23272c"
)
ELDER = Look(top="#d8d2c2", bottom="#5a5148", style="long", hair="#cfcac2", skin=SKINS[3])
ELDER_WOMAN = BABA.but(top="#7b6a86", hair="#d3cec6", skin=SKINS[3], extras=("khanran",))
PUPIL = Look(top=WHITE, bottom="#2f4f7d", extras=("scarf",), skin=SKINS[2])
PUPIL_GIRL = PUPIL.but(cut="pony", skin=SKINS[4])
CHILD = Look(top=AMBER, bottom="#43617f", shorts=True, skin=SKINS[2])
CHILD_GIRL = Look(top="#e2706c", style="dress", bottom="#e2706c", cut="bob", skin=SKINS[4])
PLAYER_RED = Look(top="#d8382e", bottom="#fdf6ea", shorts=True, extras=("number",), skin=SKINS[1])
PLAYER_BLUE = PLAYER_RED.but(top="#2a78b5", bottom="#24507c", skin=SKINS[3])
HELPER = Look(top="#35506b", bottom="#2f3c4a", extras=("blue-vest",), skin=SKINS[0])

TOWNSFOLK = (
    Look(top="#e8b04a", bottom="#3f4a5e"),
    Look(top=TEAL, bottom="#39434f", style="long"),
    BABA.but(top="#4f7d6b"),
    WOMAN.but(top="#d97f6a", cut="long"),
    Look(top="#a9bfc9", bottom="#4a4440", hair="#8b8680"),
    BABA.but(top=CLAY, extras=("khanran",)),
    WOMAN.but(top="#8fb08a", cut="bun"),
    Look(top="#c9d6b0", bottom="#3b4652", style="long"),
    AODAI.but(top="#5fa39a"),
    ELDER,
    ELDER_WOMAN,
    Look(top=LEAF, bottom="#32404a"),
)


def folk(seed: int, count: int, among: tuple[Look, ...] = TOWNSFOLK) -> list[Look]:
    """A varied row of people; neighbours differ."""
    rng = random.Random(seed)
    chosen: list[Look] = []
    while len(chosen) < count:
        batch = list(among)
        rng.shuffle(batch)
        chosen += batch
    return [look.but(skin=rng.choice(SKINS)) for look in chosen[:count]]
