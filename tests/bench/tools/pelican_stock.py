"""Pelican as it comes, with a reader for YAML heads: one process a portal, two at a time; edits with its content cache.

Twice: with the parser that the ready-made plugins use (pure Python), and with libyaml's.
"""

import sys
from functools import partial
from importlib.metadata import version
from pathlib import Path
from shutil import copytree, rmtree

from tests.bench.edits import Edit
from tests.bench.measure import Job
from tests.bench.posts import Unit
from tests.bench.tools.contract import Place, Tool, carry, convert, portal_data, write_json

HERE = Path(__file__).parent / "pelican"
CACHE = ("-e", "CACHE_CONTENT=true", "LOAD_CONTENT_CACHE=true", 'CONTENT_CACHING_LAYER="reader"')


def _site(place: Place, unit: Unit) -> Path:
    return place.work / "sites" / unit.key


def _content(place: Place, unit: Unit) -> Path:
    return _site(place, unit) / "content"


def _prepare(libyaml: bool, place: Place) -> None:
    for unit in place.units:
        copytree(HERE, _site(place, unit))
        write_json(_site(place, unit) / "portal.json", {"key": unit.key, "libyaml": libyaml, **portal_data(place, unit)})
    convert(place, {}, partial(_content, place))


def _carry(place: Place, edit: Edit) -> None:
    carry(place, edit, {}, partial(_content, place))


def _command(place: Place, unit: Unit, *more: str) -> tuple[str, ...]:
    return ("env", "-C", str(_site(place, unit)), sys.executable, "-m", "pelican", "-s", "conf.py", "-o", str(place.output / unit.key), "-q", *more)


def _all(place: Place, edit: Edit | None) -> Job:
    return Job(tuple(_command(place, unit) for unit in place.units), str(place.work), at_once=2)


def _one(place: Place, edit: Edit | None) -> Job:
    assert edit
    return Job((_command(place, edit.unit, *CACHE),), str(place.work))


def _fill_cache(place: Place) -> Job:
    return Job((_command(place, place.units[-1], *CACHE),), str(place.work))


def _forget(place: Place) -> None:
    for unit in place.units:
        rmtree(_site(place, unit) / "cache", ignore_errors=True)


def _tool(name: str, libyaml: bool) -> Tool:
    return Tool(name, partial(version, "pelican"), partial(_prepare, libyaml), _carry,
                {"cold": _all, **dict.fromkeys(("edit", "add", "delete", "backdate"), _one)}, _forget, _fill_cache, removes=False)


PURE = _tool("pelican", libyaml=False)
LIBYAML = _tool("pelican-libyaml", libyaml=True)
