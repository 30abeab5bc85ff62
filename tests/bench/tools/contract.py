"""What a tool of the comparison provides, and what several of them need to make their own sites of the corpus."""

import json
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from schemas.kinds import KINDS
from schemas.law import categories
from tests.bench.edits import Edit
from tests.bench.measure import Job
from tests.bench.posts import Unit

MENU = tuple((kind.label, f"/{kind.folder}/") for kind in KINDS.values() if kind.is_public)
CATEGORIES = {entry.id: entry.title for entry in categories().values()}
FEED_ITEMS, PAGE_ROWS = 30, 20


@dataclass(frozen=True)
class Place:
    """Where a tool works: the content (a clone of the corpus), the units in it, the tool's own folder, and there its output."""

    content: Path
    units: tuple[Unit, ...]
    work: Path

    @property
    def output(self) -> Path:
        return self.work / "output"

    def page(self, edit: Edit) -> Path:
        """The page of the post that an edit changed."""
        return self.output / edit.unit.key / edit.url.strip("/") / "index.html"


@dataclass(frozen=True)
class Tool:
    """A tool of the comparison. What is not measured: `prepare` makes its own sites of the whole corpus, `carry` brings one edit there.

    `jobs` gives for each case that the tool knows what is run: `edit` is None for cases about all portals.
    `forget` removes what a cold build may not find; `before_edits` is run, unmeasured, after the cold build.
    `removes` says whether the page of a deleted post goes away.
    """

    name: str
    version: Callable[[], str]
    prepare: Callable[[Place], None]
    carry: Callable[[Place, Edit], None]
    jobs: Mapping[str, Callable[[Place, Edit | None], Job]]
    forget: Callable[[Place], None] = lambda place: None
    before_edits: Callable[[Place], Job] | None = None
    removes: bool = True


def convert(place: Place, names: dict[str, str], site_content: Callable[[Unit], Path]) -> None:
    """Copy all posts of all units to the tool's sites, with keys of the head renamed (`names`: ours → the tool's)."""
    for unit in place.units:
        for path in (place.content / unit.folder).rglob("*.*"):
            if path.is_file() and path.suffix != ".yml":
                _copy(path, site_content(unit) / path.relative_to(place.content / unit.folder), names)


def carry(place: Place, edit: Edit, names: dict[str, str], site_content: Callable[[Unit], Path]) -> None:
    """Bring the changed files of an edit there."""
    for status, name in edit.changes:
        target = site_content(edit.unit) / name.removeprefix(edit.unit.folder + "/")
        if status == "D":
            target.unlink()
        else:
            _copy(place.content / name, target, names)


def _copy(source: Path, target: Path, names: dict[str, str]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.suffix != ".md":
        shutil.copyfile(source, target)
        return
    _, head, body = source.read_text("utf-8").split("---\n", 2)
    head = re.sub(r"^(date: .*T\d\d:\d\d)", r"\1:00", head, flags=re.M)  # no other tool reads a time without seconds
    head = re.sub(r"^(\w+):", lambda key: names.get(key[1], key[1]) + ":", head, flags=re.M)
    target.write_text(f"---\n{head}---\n{body}", "utf-8")


def portal_data(place: Place, unit: Unit) -> dict[str, Any]:
    """What stands on every page of a portal: its own facts, the menu, the other units, names of categories and kinds."""
    own = yaml.safe_load((place.content / unit.folder / "portal.yml").read_text("utf-8"))
    facts = {key: own[key] for key in ("slogan", "introduction", "address", "phone", "email", "responsible", "information_contact", "accounts")}
    return {"name": unit.name, "menu": [{"title": title, "url": url} for title, url in MENU],
            "kinds": {url.strip("/"): title for title, url in MENU}, "categories": CATEGORIES,
            "units": [{"name": other.name, "url": f"https://{other.key}.example/"} for other in place.units], **facts}


def write_json(path: Path, data: Any) -> None:
    """A JSON file, its folder made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1, default=str), "utf-8")
