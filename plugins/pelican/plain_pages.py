"""Plain HTML pages outside of the portals, such as a handbook or a script to be read aloud: the theme's looks, no script, no index.

A site of them lies in a folder of its own and opens from a disk as well as from a server: every address is relative.
"""

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from plugins.core.rendering.output import NotOurs
from plugins.pelican.templates import THEME, new_environment
from plugins.pelican.theme_files import FOLDER, STYLESHEET, theme_files

APART = THEME.parent / "apart"
ASSETS = "tai-nguyen"
CSS = f"{ASSETS}/{STYLESHEET}"


@dataclass(frozen=True)
class PlainPage:
    """A page at `name` («loai-bai/tin-tuc.html»); `body` is HTML that is safe, with its h1."""

    name: str
    title: str
    body: str


@dataclass(frozen=True)
class PlainSite:
    """What all pages of a folder share: title, a line under it, the first page, and the menu as (heading, ((words, name), …))."""

    title: str
    note: str = ""
    home: str = ""
    menu: Sequence[tuple[str, Sequence[tuple[str, str]]]] = ()


def write_site(folder: Path, site: PlainSite, pages: Iterable[PlainPage]) -> list[Path]:
    """Write the pages, and what they need, into a folder of ours; what an earlier run left there is removed. Raises NotOurs."""
    if folder.exists() and any(folder.iterdir()) and not (folder / ASSETS).is_dir():
        raise NotOurs(folder)
    shutil.rmtree(folder, ignore_errors=True)
    template = _environment().get_template("page.html")
    order = [link for _, links in site.menu for link in links]
    _write_assets(folder)
    written = []
    for page in pages:
        before, after = _neighbours(page.name, order)
        text = template.render(page=page, body=Markup(page.body), site=site, before=before, after=after, css=CSS,
                               top="../" * page.name.count("/"), emblem=f"{ASSETS}/{_name(theme_files().urls['emblem.svg'])}")
        written.append(_write(folder / page.name, text.encode()))
    return written


def body_of(template: str, **values: Any) -> str:
    """The body of a page from a template of themes/apart, escaped as everywhere."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    return new_environment(FileSystemLoader(APART))


def _neighbours(name: str, order: Sequence[tuple[str, str]]) -> tuple[tuple[str, str] | None, tuple[str, str] | None]:
    place = next((index for index, (_, other) in enumerate(order) if other == name), None)
    if place is None:
        return None, None
    return order[place - 1] if place else None, order[place + 1] if place + 1 < len(order) else None


def _write_assets(folder: Path) -> None:
    """The theme's style sheet with ours behind it, and the pictures that it names, side by side."""
    files = theme_files()
    css = files.bytes_by_url[files.urls[STYLESHEET]].decode() + (APART / "style.css").read_text("utf-8")
    _write(folder / CSS, css.replace(FOLDER, "").encode())
    for url, data in files.bytes_by_url.items():
        if url.endswith(".svg"):
            _write(folder / ASSETS / _name(url), data)


def _name(url: str) -> str:
    return url.rpartition("/")[2]


def _write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
