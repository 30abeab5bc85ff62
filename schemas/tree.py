"""A content tree as data: what files there are and their bytes; nothing in it is ever executed."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class Reader(Protocol):
    """Reads one file of a tree by its path; small, so that it can travel to other processes."""

    def read(self, path: str) -> bytes:
        """The bytes of a file that the tree's `paths` named."""


class Tree(Reader, Protocol):
    """Files by their path relative to the content folder, «wards/phuong-1/portal.yml»."""

    @property
    def reader(self) -> Reader:
        """Reads the same files, without knowing which there are."""

    def paths(self) -> list[str]:
        """All files, sorted; links and other odd things are not files."""

    def odd_paths(self) -> list[str]:
        """What is neither a plain file nor a folder: links, submodules, pipes, programs …"""


@dataclass(frozen=True)
class FolderReader:
    """Reads files of a folder."""

    root: Path

    def read(self, path: str) -> bytes:
        return (self.root / path).read_bytes()


class FolderTree:
    """The tree as it lies in a folder; symbolic links are never followed."""

    def __init__(self, root: Path) -> None:
        self.reader = FolderReader(root)
        self._plain: list[str] = []
        self._odd: list[str] = []
        for entry in _walk(root):
            path = Path(entry.path).relative_to(root).as_posix()
            (self._plain if _is_plain(entry) else self._odd).append(path)

    def paths(self) -> list[str]:
        return sorted(self._plain)

    def odd_paths(self) -> list[str]:
        return sorted(self._odd)

    def read(self, path: str) -> bytes:
        return self.reader.read(path)


def _walk(folder: Path) -> "Iterator[os.DirEntry[str]]":
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path))
            else:
                yield entry


def _is_plain(entry: "os.DirEntry[str]") -> bool:
    """A regular file that is no program (git's mode 100644)."""
    return entry.is_file(follow_symlinks=False) and not entry.stat(follow_symlinks=False).st_mode & 0o111
