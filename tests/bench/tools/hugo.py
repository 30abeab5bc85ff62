"""Hugo, whose binary comes with the package `hugo`: with templates as they are usually written, and tuned.

Tuned: what is the same on many pages is made once (partialCached), and no page looks anything up. One site a portal; a change builds its portal.
"""

import re
import subprocess
from functools import cache, partial
from importlib.metadata import distribution
from pathlib import Path
from shutil import copytree

from tests.bench.edits import Edit
from tests.bench.measure import Job
from tests.bench.posts import Unit
from tests.bench.tools.contract import FEED_ITEMS, PAGE_ROWS, Place, Tool, carry, convert, portal_data, write_json

HERE = Path(__file__).parent / "hugo"
NAMES = {"type": "document_type"}  # Hugo has a meaning of its own for it
CONFIG = {
    "languageCode": "vi", "defaultContentLanguage": "vi", "timeZone": "Asia/Ho_Chi_Minh", "taxonomies": {"category": "category"},
    "permalinks": {"term": {"category": "/chuyen-muc/:slug/"}}, "pagination": {"pagerSize": PAGE_ROWS, "disableAliases": True},
    "services": {"rss": {"limit": FEED_ITEMS}}, "disableKinds": ["taxonomy"], "outputs": {"term": ["html"]},
    "markup": {"goldmark": {"extensions": {"typographer": {"disable": True}}}},
}


@cache
def binary() -> Path:
    """The program itself, without the Python that starts it."""
    found = distribution("hugo").locate_file("hugo/binaries")
    return next(path for path in Path(str(found)).iterdir() if path.name.startswith("hugo") and not path.suffix)


def _version() -> str:
    said = subprocess.run([binary(), "version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"v(\d+\.\d+\.\d+)", said)
    return found[1] if found else said


def _site(place: Place, unit: Unit) -> Path:
    return place.work / "sites" / unit.key


def _content(place: Place, unit: Unit) -> Path:
    return _site(place, unit) / "content"


def _prepare(templates: str, place: Place) -> None:
    for unit in place.units:
        site = _site(place, unit)
        for layer in ("common", templates):
            copytree(HERE / layer, site / "layouts", dirs_exist_ok=True)
        write_json(site / "hugo.json", {**CONFIG, "baseURL": f"https://{unit.key}.example/", "title": unit.name,
                                        "params": {"portal": portal_data(place, unit)}})
    convert(place, NAMES, partial(_content, place))


def _carry(place: Place, edit: Edit) -> None:
    carry(place, edit, NAMES, partial(_content, place))


def _build(place: Place, edit: Edit | None) -> Job:
    """All portals one after the other, for Hugo itself uses all cores; after an edit its own portal."""
    units = (edit.unit,) if edit else place.units
    return Job(tuple((str(binary()), "--quiet", "--source", str(_site(place, unit)), "--destination", str(place.output / unit.key),
                      "--cleanDestinationDir") for unit in units), str(place.work))


_JOBS = dict.fromkeys(("cold", "nothing", "edit", "add", "delete", "backdate"), _build)
PLAIN = Tool("hugo", _version, partial(_prepare, "plain"), _carry, _JOBS)
TUNED = Tool("hugo-tuned", _version, partial(_prepare, "tuned"), _carry, _JOBS)
