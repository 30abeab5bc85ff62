"""Which code and which tables of the law made what a store remembers: another code may say otherwise, and makes a new store."""

import platform
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

_TOP = Path(__file__).resolve().parents[2]
_FOLDERS = ("schemas", "plugins/core", "plugins/rules")


@cache
def code_digest() -> str:
    """A digest of all that decides what a post means and how it is judged, but for the content itself."""
    digest = blake2b(platform.python_version().encode(), digest_size=16)
    for path in _files():
        digest.update(f"\0{path.relative_to(_TOP)}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    yield _TOP / "requirements.txt"
    for folder in _FOLDERS:
        yield from sorted(path for path in (_TOP / folder).rglob("*") if path.suffix in (".py", ".yml"))
