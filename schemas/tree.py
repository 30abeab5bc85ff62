"""A content tree as data: what files there are and their bytes; nothing in it is ever executed."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from stat import S_ISREG
from tempfile import TemporaryFile
from typing import Protocol

from schemas.entries import Before, Changed, Changes, Entry, blob_id, storable

_RACY = 2_000_000_000  # nanoseconds: a file that was written just now may be written again within the same tick of its clock


class Reader(Protocol):
    """Reads one file of a tree by its path."""

    def read(self, path: str) -> bytes:
        """The bytes of a file that the tree's `paths` named."""


class Source(Protocol):
    """Reads files of which one knows the blob; small, so that it can travel to other processes."""

    def fetch(self, path: str, blob: str) -> bytes:
        """The bytes of this blob; raises Changed where there are other bytes by now."""


@dataclass(frozen=True)
class Pinned:
    """A reader of some files, each as it was when it was listed."""

    source: Source
    blobs: Mapping[str, str]

    def read(self, path: str) -> bytes:
        return self.source.fetch(path, self.blobs[path])


class Tree(Reader, Protocol):
    """Files by their path relative to the content folder, «wards/phuong-1/portal.yml»."""

    id: str  # the same id, the same tree; «» where nobody can know without looking

    @property
    def source(self) -> Source:
        """Reads the same files, without knowing which there are."""

    def changes(self, before: Before) -> Changes:
        """What is not as it was."""

    def portals(self) -> list[str]:
        """The folders of portals, sorted, the city's first; a folder in which something lies."""

    def has(self, path: str) -> bool:
        """Whether there is a file at this path, without looking at all others."""

    def paths(self) -> list[str]:
        """All files, sorted; links and other odd things are not files."""

    def size(self, path: str) -> int:
        """Bytes of a file that is there."""


@dataclass(frozen=True)
class FolderSource:
    """Reads files of a folder."""

    root: Path

    def read(self, path: str) -> bytes:
        """The bytes of a file, whatever they are by now."""
        return (self.root / path).read_bytes()

    def fetch(self, path: str, blob: str) -> bytes:
        try:
            data = self.read(path)
        except OSError:
            raise Changed(path) from None
        if blob_id(data) != blob:
            raise Changed(path)
        return data


class FolderTree:
    """Files of a folder; the folder is looked through when somebody first asks."""

    id = ""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.source = FolderSource(root)

    def paths(self) -> list[str]:
        return sorted(path for path, stat in self._found.items() if stat)

    def has(self, path: str) -> bool:
        try:
            return _is_plain(str(self.root / path), (self.root / path).lstat())
        except OSError:
            return False

    def size(self, path: str) -> int:
        return (self.root / path).lstat().st_size

    def read(self, path: str) -> bytes:
        return self.source.read(path)

    def changes(self, before: Before) -> Changes:
        """What is not as it was. Only files whose size or stamp is new are read."""
        known, now, found = before.entries(), _now(), {}
        top = len(os.path.join(self.root, ""))  # noqa: PTH118 (one text for each of very many files)
        for path, stat in _walk(self.root):
            name = storable(path[top:])
            last = known.pop(name, None)
            stamp = hash((stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino))
            if last is None or last.stamp != stamp or last.size != stat.st_size:
                entry = self._entry(path, stat, now)
                found.update({} if entry == last else {name: entry})
        return found | dict.fromkeys(known)

    def portals(self) -> list[str]:
        wards = self.root / "wards"
        units = sorted(entry.name for entry in os.scandir(wards) if entry.is_dir(follow_symlinks=False)) if _is_folder(wards) else []
        folders = ["city", *(f"wards/{unit}" for unit in units)]
        return [folder for folder in folders if _holds_something(self.root / folder)]

    @cached_property
    def _found(self) -> "dict[str, os.stat_result | None]":
        """Everything below the folder but folders, with its stat where it is a plain file."""
        top = len(os.path.join(self.root, ""))  # noqa: PTH118 (one text for each of very many files)
        return {path[top:]: stat if _is_plain(path, stat) else None for path, stat in _walk(self.root)}

    def _entry(self, path: str, stat: os.stat_result, now: int) -> Entry:
        """A file as it is now; a moment ago it was as `stat` says. Whether it may be read hangs on what its stamp is made of."""
        is_recent = max(stat.st_mtime_ns, stat.st_ctime_ns) > now - _RACY
        stamp = 0 if is_recent else hash((stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino))
        if not _is_plain(path, stat):
            return Entry("", stat.st_size, stamp)
        try:
            data = Path(path).read_bytes()
        except OSError:
            return Entry("", 0)
        return Entry(blob_id(data), len(data), stamp)


def _now() -> int:
    """What the clock of files says (nanoseconds): nobody else's counts for them."""
    with TemporaryFile() as file:
        return os.fstat(file.fileno()).st_mtime_ns


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _holds_something(folder: Path) -> bool:
    return _is_folder(folder) and os.access(folder, os.R_OK | os.X_OK) and next(_walk(folder), None) is not None


def _walk(root: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Everything below `root` but the folders, and its stat; a folder that may not be read counts as a thing. No recursion: folders
    may be deep."""
    waiting: list[str] = [os.fspath(root)]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                inside = list(entries)
        except OSError:
            if folder == os.fspath(root):
                raise
            yield folder, os.lstat(root)  # all that matters is that it is no file
            continue
        for entry in inside:
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            else:
                with suppress(FileNotFoundError):  # it has just gone
                    yield entry.path, entry.stat(follow_symlinks=False)


def _is_plain(path: str, stat: "os.stat_result") -> bool:
    """A regular file that may be read and is no program (git's mode 100644)."""
    return S_ISREG(stat.st_mode) and not stat.st_mode & 0o111 and os.access(path, os.R_OK)
