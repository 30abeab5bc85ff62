"""Which code and which tables of the law made what a store remembers: another code may say otherwise, and makes a new store."""

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

_TOP = Path(__file__).resolve().parents[2]
_JUDGING = ("schemas", "plugins/core", "plugins/rules")
_PAGES = ("plugins/pelican", "themes")
_PICTURES = ("picture_variants.py", "picture_cleaning.py", "picture_parts.py")
_CODE = frozenset({".py", ".yml", ".html", ".css", ".svg", ".png", ".jpg", ".webp", ".js", ".ttf"})


@cache
def code_digest() -> str:
    """A digest of all that decides what a post means and how it is judged, but for the content itself."""
    return _digest(_JUDGING)


@cache
def page_digest() -> str:
    """A digest of all that decides how a page looks: another theme makes all pages anew, and judges nothing anew."""
    return _digest(_PAGES)


@cache
def picture_digest() -> str:
    """A digest of all that decides what is made of a picture: it is made once, and other code is no reason to make it again."""
    import PIL  # the number of its version alone

    digest = blake2b(PIL.__version__.encode(), digest_size=8)
    for name in _PICTURES:
        digest.update((_TOP / "schemas" / "files" / name).read_bytes())
    return digest.hexdigest()


def _digest(folders: Iterable[str]) -> str:
    digest = blake2b(sys.version.encode(), digest_size=16)
    for path in _files(folders):
        digest.update(f"\0{path.relative_to(_TOP)}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def _files(folders: Iterable[str]) -> Iterator[Path]:
    yield _TOP / "requirements.txt"
    for folder in folders:
        yield from sorted(path for path in (_TOP / folder).rglob("*") if path.suffix in _CODE and path.is_file())
