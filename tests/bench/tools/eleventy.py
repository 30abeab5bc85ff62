"""Eleventy (`npm ci --prefix tests/bench/eleventy`): one process a portal, two at a time; after an edit `--incremental` on the changed file.

It is the last version 3 in which that works in a fresh process: 3.1.2 to 3.1.8 end with «templateRender has not yet initialized».
"""

import json
from functools import partial
from pathlib import Path
from shutil import copyfile, copytree

from tests.bench.edits import Edit
from tests.bench.measure import Job
from tests.bench.posts import Unit
from tests.bench.tools.contract import Place, Tool, carry, convert, portal_data, write_json

HERE = Path(__file__).parents[1] / "eleventy"
CONFIG = "eleventy.config.mjs"
NAMES = {"tags": "keywords"}  # Eleventy makes a collection of each tag


def _site(place: Place, unit: Unit) -> Path:
    return place.work / "sites" / unit.key


def _content(place: Place, unit: Unit) -> Path:
    return _site(place, unit) / "content"


def _version() -> str:
    found = json.loads((HERE / "node_modules/@11ty/eleventy/package.json").read_text("utf-8"))
    return str(found["version"])


def _prepare(place: Place) -> None:
    for unit in place.units:
        copytree(HERE / "pages", _content(place, unit))
        copytree(HERE / "includes", _site(place, unit) / "includes")
        copyfile(HERE / CONFIG, _site(place, unit) / CONFIG)
        write_json(_site(place, unit) / "portal.json", {"key": unit.key, **portal_data(place, unit)})
    convert(place, NAMES, partial(_content, place))


def _carry(place: Place, edit: Edit) -> None:
    carry(place, edit, NAMES, partial(_content, place))


def _command(place: Place, unit: Unit, *more: str) -> tuple[str, ...]:
    return ("env", "-C", str(_site(place, unit)), "node", str(HERE / "node_modules/@11ty/eleventy/cmd.cjs"),
            f"--output={place.output / unit.key}", *more)


def _all(place: Place, edit: Edit | None) -> Job:
    return Job(tuple(_command(place, unit) for unit in place.units), str(place.work), at_once=2)


def _one(place: Place, edit: Edit | None) -> Job:
    assert edit
    (_, name), *_ = edit.changes
    return Job((_command(place, edit.unit, f"--incremental=content/{name.removeprefix(edit.unit.folder + '/')}"),), str(place.work))


def _whole_portal(place: Place, edit: Edit | None) -> Job:
    """`--incremental` wants a file that is there."""
    assert edit
    return Job((_command(place, edit.unit),), str(place.work))


TOOL = Tool("eleventy", _version, _prepare, _carry,
            {"cold": _all, "nothing": _all, "edit": _one, "add": _one, "backdate": _one, "delete": _whole_portal}, removes=False)
