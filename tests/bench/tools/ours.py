"""This project. All command lines that are measured stand in the table `COMMANDS`."""

import subprocess
import sys
from functools import cache
from shutil import rmtree

from tests.bench.edits import AS_OF, Edit
from tests.bench.measure import Job
from tests.bench.tools.contract import Place, Tool
from tests.worlds import ROOT

COMMANDS = {
    "render": "render --rev HEAD --content {content} --output {output} --cache {store} --as-of {as_of} --jobs 2",
    "check": "check --rev HEAD --content {content} --cache {store} --as-of {as_of} --jobs 2",
    "serve": "serve --content {content} --output {output} --cache {store} --as-of {as_of} --jobs 2",
}


def words_of(step: str, place: Place) -> tuple[str, ...]:
    """The words of a command line of the table."""
    line = COMMANDS[step] if _has_store() else COMMANDS[step].replace(" --cache {store}", "")
    words = line.format(content=place.content, output=place.output, store=place.work / "store", as_of=AS_OF).split()
    return (sys.executable, str(ROOT / "build.py"), *words)


@cache
def _has_store() -> bool:
    """Whether this version has a store at all."""
    helped = subprocess.run([sys.executable, ROOT / "build.py", "render", "--help"], capture_output=True, text=True, check=True)
    return "--cache" in helped.stdout


def _version() -> str:
    return subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def _nothing(place: Place, edit: Edit | None = None) -> None:
    """Ours reads the clone itself."""


def _render(place: Place, edit: Edit | None) -> Job:
    return Job((words_of("render", place),), str(ROOT))


def _check(place: Place, edit: Edit | None) -> Job:
    return Job((words_of("check", place),), str(ROOT))


TOOL = Tool(
    "ours", _version, _nothing, _nothing,
    dict.fromkeys(("cold", "warm", "nothing", "edit", "add", "delete", "backdate"), _render) | {"check": _check, "check after edit": _check},
    forget=lambda place: rmtree(place.work / "store", ignore_errors=True))
