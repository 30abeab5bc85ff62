"""content/exemptions.yml: where a rule does not apply, why, who said so, until when."""

from typing import Annotated

from pydantic import Field, StringConstraints

from schemas.data_file import read_data
from schemas.fields import Day, Line, Model, Name
from schemas.problem import Problem
from schemas.shapes import Shape
from schemas.strict_yaml import Position
from schemas.tree import Tree

EXEMPTIONS_FILE = "exemptions.yml"


class Exemption(Model):
    """One rule that does not hold for one file, up to and with the day `until`."""

    rule: Annotated[str, StringConstraints(pattern=r"^[A-Z]+[0-9]{2}$"), Shape("line", hint="Mã quy tắc, ví dụ HN04.")]
    path: Line
    reason: Line
    by: Name
    until: Day


class Exemptions(Model):
    """All exemptions."""

    exemptions: tuple[Exemption, ...] = Field(default=(), max_length=500)


def read_exemptions(tree: Tree) -> tuple[tuple[tuple[Exemption, Position], ...], list[Problem]]:
    """Every exemption with its place in the file, and what is wrong with the file."""
    if not tree.has(EXEMPTIONS_FILE):
        return (), []
    found = read_data(Exemptions, tree.read(EXEMPTIONS_FILE), EXEMPTIONS_FILE)
    if found.fields is None or found.places is None:
        return (), list(found.problems)
    entries = enumerate(found.fields.exemptions)
    return tuple((entry, found.places.place(("exemptions", index))) for index, entry in entries), []
