"""By which names people look for a unit: those of portal.yml, and how they are shortened («Phường IV» = «phuong 4» = «p4»)."""

import re
from collections.abc import Iterator

from schemas.portal import Portal
from schemas.text.search_words import search_form

_NUMBERS = (("1", "i", "mot"), ("2", "ii", "hai"), ("3", "iii", "ba"), ("4", "iv", "bon"), ("5", "v", "nam"), ("6", "vi", "sau"),
            ("7", "vii", "bay"), ("8", "viii", "tam"), ("9", "ix", "chin"), ("10", "x", "muoi"))
_TIERS = {"phuong": ("phuong", "p", "f"), "xa": ("xa", "x")}


def spoken_names(portal: Portal) -> tuple[str, ...]:
    """Names of a ward or commune in search form, the longest first; a bare number or syllable is none."""
    written = [name for dated in portal.names for name in (dated.name, dated.short)]
    written += [alias for alias in portal.aliases if "(" not in alias]
    found = {form for name in written for form in _forms(_plain(name)) if len(form) > 1 and not form.isdigit()}
    return tuple(sorted(found, key=lambda form: (-len(form), form)))


def place_word(portal: str) -> str:
    """The word by which the posts of a portal are found, whatever it is called («donviphuongiv»)."""
    return "donvi" + portal.replace("-", "")


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", search_form(name)))


def _forms(name: str) -> Iterator[str]:
    yield name
    tier, _, rest = name.partition(" ")
    for short in _TIERS.get(tier, ()):
        numbers = next((numbers for numbers in _NUMBERS if rest in numbers), ())
        yield from (f"{short} {number}" for number in numbers)
        yield from (f"{short}{number}" for number in numbers if number.isdigit())
        yield f"{short} {rest}"
    if tier in _TIERS and " " in rest:
        yield rest
