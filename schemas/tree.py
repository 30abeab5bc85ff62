"""A content tree as data: what files there are and their bytes; nothing in it is ever executed."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol


class Tree(Protocol):
    """Files by their path relative to the content folder, «wards/phuong-1/portal.yml»."""

    def paths(self) -> list[str]:
        """All files, sorted; links and other odd things are not files."""

    def odd_paths(self) -> list[str]:
        """What is neither a plain file nor a folder: links, pipes …"""

    def read(self, path: str) -> bytes:
        """The bytes of one file that `paths` named."""


class FolderTree:
    """The tree as it lies in a folder; symbolic links are never followed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._plain: list[str] = []
        self._odd: list[str] = []
        for entry in _walk(root):
            path = Path(entry.path).relative_to(root).as_posix()
            (self._plain if entry.is_file(follow_symlinks=False) else self._odd).append(path)

    def paths(self) -> list[str]:
        return sorted(self._plain)

    def odd_paths(self) -> list[str]:
        return sorted(self._odd)

    def read(self, path: str) -> bytes:
        return (self.root / path).read_bytes()


def _walk(folder: Path) -> "Iterator[os.DirEntry[str]]":
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path))
            else:
                yield entry
