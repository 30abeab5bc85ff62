"""The exemptions and the file in which they stand, taken in: an item for each, and one for what is wrong with the file."""

from collections.abc import Container
from dataclasses import dataclass

from plugins.core.judging.exempt import Placed, exempt_places
from plugins.core.memory.freshness import place
from plugins.core.memory.meanings import items, place_value
from plugins.core.memory.store import Store
from plugins.core.reading.files import Files
from plugins.core.world import World
from schemas.exemptions import EXEMPTIONS_FILE, read_exemptions
from schemas.problem import Problem
from schemas.tree import Tree

EXEMPTIONS = "fact/exemptions"  # the list of the file itself


@dataclass(frozen=True)
class ExemptionsFile:
    """What stands in the file, what is wrong with it, and which of the files are there that it names."""

    placed: tuple[Placed, ...]
    problems: tuple[Problem, ...]
    there: frozenset[str]


def take_exemptions(store: Store, world: World, files: Files, codes: Container[str]) -> None:
    """Let the exemptions be those that hold now: of any other rule than these `codes`, none does, whatever the file says."""
    placed, problems = _remembered(store, files, world.tree)
    there = frozenset(entry.path for entry, _ in placed if files.entry(entry.path))
    place_value(store, "exemptions", ExemptionsFile(placed, problems, there), frozenset({(EXEMPTIONS, "")}))
    if world.exempting:
        placed = read_exemptions(world.exempting)[0]
    holding = [entry for entry, _ in placed if entry.rule in codes]
    for number, entry in enumerate(holding):
        place_value(store, _item(number), entry, exempt_places(number, entry))
    for name in items(store, "exempt:"):
        if name >= _item(len(holding)):
            place(store, name, None, frozenset())


def _remembered(store: Store, files: Files, tree: Tree) -> tuple[tuple[Placed, ...], tuple[Problem, ...]]:
    """The file as it was read when it last changed."""
    blob = files.blob(EXEMPTIONS_FILE)
    before, known = store.recall("exemptions") or (None, None)
    if before != blob:
        placed, problems = read_exemptions(tree)
        known = placed, tuple(problems)
        store.remember("exemptions", (blob, known))
    return known  # type: ignore[return-value]


def _item(number: int) -> str:
    return f"exempt:{number:04}"
