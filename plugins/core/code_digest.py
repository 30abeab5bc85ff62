"""Which code and which tables of the law made what a store remembers: another code may say otherwise, and makes a new store."""

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

_TOP = Path(__file__).resolve().parents[2]
_JUDGING = ("schemas", "plugins/core", "plugins/rules")
_PAGES = ("plugins/pelican", "themes")
_PICTURES = ("picture_variants.py", "picture_cleaning.py", "picture_parts.py")


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
    for name in ("requirements.txt", *_files(folders)):
        digest.update(f"\0{name}\0".encode())
        digest.update((_TOP / name).read_bytes())
    return digest.hexdigest()


def _files(folders: Iterable[str]) -> Iterator[str]:
    """All files below, but for what Python itself leaves there."""
    for folder in folders:
        for place, below, names in os.walk(_TOP / folder):
            below[:] = sorted(name for name in below if name != "__pycache__")
            start = place[len(str(_TOP)) + 1 :]
            yield from (f"{start}/{name}" for name in sorted(names))
