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
        """What is neither a plain file nor a folder: links, submodules, pipes, programs, what may not be read …"""

    def size(self, path: str) -> int:
        """Bytes of a file that `paths` named."""


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
        self._sizes: dict[str, int] = {}
        self._odd: list[str] = []
        for entry in _walk(root):
            path = Path(entry.path).relative_to(root).as_posix()
            if _is_plain(entry):
                self._sizes[path] = entry.stat(follow_symlinks=False).st_size
            else:
                self._odd.append(path)

    def paths(self) -> list[str]:
        return sorted(self._sizes)

    def odd_paths(self) -> list[str]:
        return sorted(self._odd)

    def size(self, path: str) -> int:
        return self._sizes[path]

    def read(self, path: str) -> bytes:
        return self.reader.read(path)


def _walk(root: Path) -> "Iterator[os.DirEntry[str]]":
    """Everything below `root` but the folders; a folder that may not be read counts as a thing. No recursion: folders may be deep."""
    waiting: list[os.DirEntry[str] | Path] = [root]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                inside = list(entries)
        except OSError:
            if isinstance(folder, Path):
                raise
            yield folder
            continue
        for entry in inside:
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry)
            else:
                yield entry


def _is_plain(entry: "os.DirEntry[str]") -> bool:
    """A regular file that may be read and is no program (git's mode 100644)."""
    return (entry.is_file(follow_symlinks=False) and not entry.stat(follow_symlinks=False).st_mode & 0o111
            and os.access(entry.path, os.R_OK))
