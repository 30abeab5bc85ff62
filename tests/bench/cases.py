"""The cases of the comparison, in the order in which they are measured, and how one tool goes through them."""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from tests.bench import floor
from tests.bench.edits import Clone, Edit
from tests.bench.measure import Figures, Job, measure
from tests.bench.tools.contract import Place, Tool


@dataclass(frozen=True)
class Case:
    """What is lost before the case, and which edit comes before it."""

    loses_output: bool = False
    loses_store: bool = False
    edit: Callable[[Clone], Edit] | None = None
    renders: bool = True


CASES = {
    "cold": Case(loses_output=True, loses_store=True), "warm": Case(loses_output=True), "nothing": Case(),
    "edit": Case(edit=Clone.edit), "add": Case(edit=Clone.add), "delete": Case(edit=Clone.delete), "backdate": Case(edit=Clone.backdate),
    "check": Case(loses_store=True, renders=False), "check after edit": Case(edit=Clone.edit, renders=False),
}
QUICK, TIMES = 10.0, 3  # what takes fewer seconds is measured three times, and the median told


class Wrong(Exception):
    """A tool ended well but its output does not show the edit: its figures mean nothing."""


def measured(tool: Tool, place: Place, clone: Clone, wanted: list[str]) -> Iterator[tuple[str, Figures]]:
    """The figures of each wanted case that the tool knows; "floor" comes after our cold build, with which all cases begin."""
    tool.prepare(place)
    for name in (name for name in CASES if name in {"cold", *wanted} and name in tool.jobs):
        figures = _median(tool, place, clone, name)
        if name in wanted:
            yield name, figures
        if name == "cold" and tool.before_edits:
            measure(tool.before_edits(place), place.output)


def _median(tool: Tool, place: Place, clone: Clone, name: str) -> Figures:
    found = [_once(tool, place, clone, name)]
    while len(found) < TIMES and found[0].wall < QUICK:
        found.append(_once(tool, place, clone, name))
    return sorted(found, key=lambda figures: figures.wall)[len(found) // 2]


def _once(tool: Tool, place: Place, clone: Clone, name: str) -> Figures:
    case = CASES[name]
    if case.loses_output:
        rmtree(place.output, ignore_errors=True)
    if case.loses_store:
        tool.forget(place)
    edit = case.edit(clone) if case.edit else None
    if edit:
        tool.carry(place, edit)
    figures = measure(tool.jobs[name](place, edit), place.output)
    if edit and case.renders:
        _confirm(tool, place, edit)
    return figures


def _confirm(tool: Tool, place: Place, edit: Edit) -> None:
    page = place.page(edit)
    shown = page.read_text("utf-8") if page.exists() else None
    if (shown is not None and tool.removes) if edit.words is None else (shown is None or edit.words not in shown):
        raise Wrong(f"{tool.name}: {page}")


def measure_floor(place: Place) -> Figures:
    """Read all content and write as much as our cold build wrote, with nothing between."""
    sizes, target = place.work / "sizes.json", place.work / "floor"
    sizes.write_text(json.dumps(floor.sizes_of(place.output)), "utf-8")
    words = (sys.executable, "-I", floor.__file__, str(place.content), str(sizes), str(target))
    figures = measure(Job((words,), str(place.work)), target)
    rmtree(target)
    return figures


def folder_for(tool: Tool, work: Path) -> Path:
    """A new empty folder for the tool."""
    folder = work / tool.name
    rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
