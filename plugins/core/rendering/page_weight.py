"""What a reader's phone has to load before it scrolls, worked out from the files of a built portal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.core.publishing.compress import METHODS
from plugins.core.publishing.content_types import TEXT_TYPES
from schemas.page_budget import page_budget

_LOADED = re.compile(r'<(?:link rel="(?:stylesheet|icon|modulepreload)"|script)(?: [^>]*?)? (?:href|src)="(/[^"]+)"')
# What style sheets and scripts load at once; what a script may ask for later, with import(…), is not among it.
_NAMED = re.compile(r'(?:url\(|\b(?:from|import) ?")(/tai-nguyen/[\w.-]+)')
_PICTURE = re.compile(r"(?:<picture>(?P<sources>[^\n]*?))?<img (?P<image>[^>]*)>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_SIZE = re.compile(r"(?:\(min-width: ([\d.]+)rem\) )?([\d.]+)(vw|rem)")
_REM = 16  # points


@dataclass(frozen=True)
class Weight:
    """Bytes after gzip of a page and of all that is loaded before anybody scrolls, how many requests that takes, the heaviest picture."""

    html: int
    first_view: int
    requests: int
    picture: str = ""
    picture_bytes: int = 0


class Scale:
    """Weighs the pages of one built portal; each file is packed once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, int] = {}
        self._parts: dict[str, frozenset[str]] = {}

    def weigh(self, page: Path) -> Weight:
        """The weight of a page of the portal."""
        data = page.read_bytes()
        text = data.decode()
        pictures = {url: self._sent(url) for url in _first_pictures(text)}
        parts = frozenset(_LOADED.findall(text))
        loaded = parts.union(pictures, *(self._loaded_by(url) for url in parts))
        html = len(METHODS[".gz"](data))
        heaviest = max(pictures, key=lambda url: pictures[url], default="")
        return Weight(html, html + sum(map(self._sent, loaded)), 1 + len(loaded), heaviest, pictures.get(heaviest, 0))

    def _sent(self, url: str) -> int:
        """Bytes that a server sends for a file."""
        if url not in self._known:
            path = self._folder / url.lstrip("/")
            is_text = path.suffix.lstrip(".") in TEXT_TYPES
            self._known[url] = len(METHODS[".gz"](path.read_bytes())) if is_text else path.stat().st_size
        return self._known[url]

    def _loaded_by(self, url: str) -> frozenset[str]:
        """All that a style sheet or a script names, and what those name; some of it only some pages load."""
        if url not in self._parts:
            self._parts[url] = frozenset()  # it may name itself
            named = _NAMED.findall((self._folder / url.lstrip("/")).read_text("utf-8")) if url.endswith((".css", ".js")) else []
            self._parts[url] = frozenset(named).union(*map(self._loaded_by, named))
        return self._parts[url]


def _first_pictures(text: str) -> Iterator[str]:
    """Pictures that are loaded at once, in the size and format that the phone takes."""
    for found in _PICTURE.finditer(text):
        image = dict(_ATTRIBUTE.findall(found["image"]))
        if image.get("loading") != "lazy":
            source = dict(_ATTRIBUTE.findall((found["sources"] or "").partition(">")[0]))  # the first format is the one that phones take
            yield _candidate(source["srcset"], source["sizes"]) if source else image["src"]


def _candidate(srcset: str, sizes: str) -> str:
    """The smallest picture that is sharp on the phone, or the largest there is."""
    budget = page_budget()
    wanted = _points(sizes) * budget.phone_pixels
    found = sorted((int(width[:-1]), url) for url, width in (part.split() for part in srcset.split(", ")))
    return next((url for width, url in found if width >= wanted), found[-1][1])


def _points(sizes: str) -> float:
    """Width at which the phone shows the picture: the first size whose condition holds."""
    screen = page_budget().phone_width
    for least, length, unit in _SIZE.findall(sizes):
        if float(least or 0) * _REM <= screen:
            return float(length) * (screen / 100 if unit == "vw" else _REM)
    return screen
