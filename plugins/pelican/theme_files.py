"""The theme's style sheet and pictures, named by their content so that they can be kept for ever."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.presenter import Presenter

THEME = Path(__file__).resolve().parents[2] / "themes" / "portal"
FOLDER = "/tai-nguyen/"


@dataclass(frozen=True)
class ThemeFiles:
    """Addresses of the theme's pictures by plain name, of the one style sheet, and the bytes behind each address."""

    urls: dict[str, str]
    stylesheet: str
    bytes_by_url: dict[str, bytes]


@cache
def theme_files() -> ThemeFiles:
    """The theme's files: pictures first, then the style sheet that names them."""
    pictures = {path.name: path.read_bytes() for path in sorted((THEME / "static" / "img").iterdir())}
    urls = {name: _hashed(name, data) for name, data in pictures.items()}
    css = _css(urls).encode()
    stylesheet = _hashed("portal.css", css)
    return ThemeFiles(urls, stylesheet, {urls[name]: data for name, data in pictures.items()} | {stylesheet: css})


def _css(urls: dict[str, str]) -> str:
    """All style sheets in one: the base, the components by name, the print rules last."""
    base = sorted((THEME / "static" / "css").glob("*.css"))
    parts = sorted((THEME / "components").glob("*/style.css"))
    ordered = [path for path in base if path.name < "90"] + parts + [path for path in base if path.name >= "90"]
    text = "\n".join(path.read_text("utf-8") for path in ordered)
    return re.sub(rf"{FOLDER}([\w.-]+)", lambda match: urls[match[1]], _without_comments(text))


def _without_comments(css: str) -> str:
    lines = (line.strip() for line in re.sub(r"/\*.*?\*/", "", css, flags=re.S).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def _hashed(name: str, data: bytes) -> str:
    stem, _, ending = name.rpartition(".")
    return f"{FOLDER}{stem}.{hashlib.sha256(data).hexdigest()[:10]}.{ending}"


def names(presenter: Presenter) -> Iterable[str]:
    """Addresses of the theme's files."""
    return theme_files().bytes_by_url


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write one of them."""
    pages.write_bytes(url, theme_files().bytes_by_url[url])


def register() -> None:
    register_maker("theme", names, make)
