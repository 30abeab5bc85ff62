"""This project. All command lines that are measured stand in the table `COMMANDS`."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from shutil import rmtree

from tests.bench.edits import AS_OF, Edit
from tests.bench.measure import Job
from tests.bench.tools.contract import Place, Tool
from tests.worlds import ROOT

COMMANDS = {
    "pages": "render --pages-only --rev HEAD --content {content} --output {output} --cache {store} --as-of {as_of} --jobs 2",
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


def _job(step: str) -> Callable[[Place, Edit | None], Job]:
    return lambda place, edit: Job((words_of(step, place),), str(ROOT))


def _forget(place: Place) -> None:
    """Beside the output there is only what a build remembers: the store, kept pictures, prepared templates."""
    for path in place.work.iterdir():
        if path != place.output:
            rmtree(path) if path.is_dir() else path.unlink()


_RENDERS = ("cold", "warm", "nothing", "edit", "add", "delete", "backdate")
# The peers have no search index either; what it costs is the difference of the two.
TOOL = Tool("ours", _version, _nothing, _nothing,
            dict.fromkeys(_RENDERS, _job("pages")) | {"check": _job("check"), "check after edit": _job("check")}, forget=_forget)
WITH_SEARCH = replace(TOOL, name="ours-search", jobs=dict.fromkeys(_RENDERS, _job("render")))
