"""content/exemptions.yml: where a rule does not apply, why, who said so, until when."""

from pydantic import Field

from schemas.fields import Day, Line, Model, Name
from schemas.frontmatter import decode
from schemas.post import validate
from schemas.problem import Problem
from schemas.strict_yaml import Position, YamlTree, read_mapping
from schemas.tree import Tree
from schemas.yaml_faults import YamlProblem

EXEMPTIONS_FILE = "exemptions.yml"
MAX_BYTES = 64 * 1024


class Exemption(Model):
    """One rule that does not hold for one file, up to and with the day `until`."""

    rule: str = Field(pattern=r"^[A-Z]+[0-9]{2}$")
    path: Line
    reason: Line
    by: Name
    until: Day


class Exemptions(Model):
    """All exemptions."""

    exemptions: tuple[Exemption, ...] = Field(default=(), max_length=500)


def read_exemptions(tree: Tree) -> tuple[tuple[tuple[Exemption, Position], ...], list[Problem]]:
    """Every exemption with its place in the file, and what is wrong with the file."""
    if EXEMPTIONS_FILE not in tree.paths():
        return (), []
    try:
        head = read_mapping(decode(tree.read(EXEMPTIONS_FILE), MAX_BYTES), max_events=6_000)
    except YamlProblem as fault:
        return (), [Problem(EXEMPTIONS_FILE, fault.line, fault.column, fault.code, fault.message, fault.hint)]
    found, problems = validate(Exemptions, head, EXEMPTIONS_FILE)
    return _placed(found, head), list(problems)


def _placed(found: Exemptions | None, head: YamlTree) -> tuple[tuple[Exemption, Position], ...]:
    entries = found.exemptions if found else ()
    return tuple((entry, head.place(("exemptions", index))) for index, entry in enumerate(entries))
