"""The theme's style sheet, scripts and pictures, named by their content so that they can be kept for ever."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.presenter import Presenter
from plugins.pelican.templates import THEME

FOLDER = "/tai-nguyen/"
STYLESHEET = "portal.css"


@dataclass(frozen=True)
class ThemeFiles:
    """Addresses of pictures, scripts and the one style sheet («portal.css») by plain name, and the bytes behind each address."""

    urls: dict[str, str]
    bytes_by_url: dict[str, bytes]


@cache
def theme_files() -> ThemeFiles:
    """All files of the theme."""
    found = ThemeFiles({}, {})
    for path in sorted((THEME / "static" / "img").iterdir()):
        _add(found, path.name, path.read_bytes())
    _add(found, STYLESHEET, _with_addresses(_css(), found).encode())
    for path in sorted((THEME / "static" / "js").glob("*.js")):
        _add_script(found, path.name)
    return found


def _add(found: ThemeFiles, name: str, data: bytes) -> None:
    stem, _, ending = name.rpartition(".")
    url = f"{FOLDER}{stem}.{hashlib.sha256(data).hexdigest()[:10]}.{ending}"
    found.urls[name], found.bytes_by_url[url] = url, data


def _add_script(found: ThemeFiles, name: str) -> None:
    """Add a script, those that it names first: their addresses stand in it."""
    if name in found.urls:
        return
    text = plain_script(f"js/{name}")
    for other in re.findall(rf"{FOLDER}([\w.-]+\.js)", text):
        _add_script(found, other)
    _add(found, name, _with_addresses(text, found).encode())


def _with_addresses(text: str, found: ThemeFiles) -> str:
    """«/tai-nguyen/emblem.svg» → the address of the emblem."""
    return re.sub(rf"{FOLDER}([\w.-]+)", lambda match: found.urls[match[1]], text)


def _css() -> str:
    """All style sheets in one: the base, the components by name, the print rules last."""
    base = sorted((THEME / "static" / "css").glob("*.css"))
    parts = sorted((THEME / "components").glob("*/style.css"))
    ordered = [path for path in base if path.name < "90"] + parts + [path for path in base if path.name >= "90"]
    text = "\n".join(path.read_text("utf-8") for path in ordered)
    return _joined(re.sub(r"/\*.*?\*/", "", text, flags=re.S).splitlines())


def plain_script(path: str) -> str:
    """A script of the folder static without its comments, which stand on lines of their own or after a space, and without indents."""
    text = (THEME / "static" / path).read_text("utf-8")
    return _joined(re.sub(r"(^|\s)// .*$", "", line) for line in text.splitlines())


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(line.strip() for line in lines if line.strip()) + "\n"


def names(presenter: Presenter) -> Iterable[str]:
    """Addresses of the theme's files."""
    return theme_files().bytes_by_url


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write one of them."""
    pages.write_bytes(url, theme_files().bytes_by_url[url])


def register() -> None:
    register_maker("theme", names, make)
