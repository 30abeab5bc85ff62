"""How things are said, as data (schemas/law/spoken.yml)."""

from functools import cache

from schemas.fields import Line, Model, Name
from schemas.law_file import read_law_file


class SpokenLaw(Model):
    """Words for units, abbreviations and letters; how fast a bulletin is read."""

    zero_tens: Line
    thousand: Line
    syllables_a_minute: int
    seconds_between: int
    units: dict[str, Line]
    abbreviations: dict[str, Name]
    before_names: dict[str, Name]
    before_digits: dict[str, Name]
    document_words: dict[str, Name]
    letters: dict[str, Line]


@cache
def spoken_law() -> SpokenLaw:
    """All that spoken.yml says."""
    return read_law_file(SpokenLaw, "spoken")
