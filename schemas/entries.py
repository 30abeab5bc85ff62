"""What stands in a content tree: entries by path, and what changed in them."""

from collections.abc import Mapping
from hashlib import sha1
from typing import NamedTuple, Protocol


class Entry(NamedTuple):
    """A file: git's name of its bytes («» for what is no plain file), its size in bytes, and in a folder a stamp of its last writing."""

    blob: str
    size: int
    stamp: int = 0


Changes = dict[str, Entry | None]  # what there is now, by path, None for what is gone


class Before(Protocol):
    """The tree as it was seen last: the id of that tree («» where it has none), and its entries."""

    tree: str

    def entry(self, path: str) -> Entry | None:
        """One entry."""

    def entries(self) -> dict[str, Entry]:
        """All of them, by path."""


class Changed(Exception):
    """A file is not what it was a moment ago: somebody is writing into the folder."""


def compared(now: Mapping[str, Entry], before: Mapping[str, Entry]) -> Changes:
    """What is not as it was, by two whole lists; a file that was only written again, with the same bytes, counts for its stamp."""
    found: Changes = {path: entry for path, entry in now.items() if before.get(path) != entry}
    found.update(dict.fromkeys(before.keys() - now.keys()))
    return found


def blob_id(data: bytes) -> str:
    """Git's name of these bytes."""
    return sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def storable(path: str) -> str:
    """A path that can be kept and shown: bytes that are no UTF-8 as «\\udcff». No good path has such."""
    return path if path.isascii() else path.encode("utf-8", "backslashreplace").decode()
