"""Git as a place to read from: the content folder as it is in one commit. With history.py and git_line.py, all that speaks to git.

Git is asked through its plumbing commands, each in a process of its own; blobs come from one long process for each of ours.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from schemas.entries import Before, Changes, Entry, compared, storable

PLAIN = "100644"
NOTHING = "000000"  # the mode of what is not there


class NoSuchRevision(Exception):
    """The name is no commit of the repository, or the commit is broken."""


@dataclass(frozen=True)
class GitSource:
    """Reads blobs of a repository."""

    repository: Path

    def fetch(self, path: str, blob: str) -> bytes:
        return read_blob(self.repository, blob)


class GitTree:
    """The content folder as it is in one commit (or tree); only plain files (mode 100644) count as files.

    `prefix` («content/») leads from the top of the repository to the content folder.
    """

    def __init__(self, repository: Path, commit: str, prefix: str) -> None:
        self.repository, self.source = repository, GitSource(repository)
        [(oid, kind, _)] = objects(repository, [f"{commit}:{prefix.rstrip('/')}"])
        self.id = oid if kind == "tree" else ""
        self._listed: dict[str, dict[str, Entry]] = {}

    def changes(self, before: Before) -> Changes:
        if self.id and self.id == before.tree:
            return {}
        found = self._difference(before) if self.id and before.tree else None
        return self._compared_whole(before) if found is None else found

    def portals(self) -> list[str]:
        folders = ["city", *sorted(f"wards/{name}" for name in self._folders("wards"))]
        return folders if "city" in self._folders("") else folders[1:]

    def paths(self) -> list[str]:
        return sorted(path for path, entry in self._entries.items() if entry.blob)

    def has(self, path: str) -> bool:
        return path in self.listed(path.rpartition("/")[0])

    def size(self, path: str) -> int:
        return self.listed(path.rpartition("/")[0])[path].size

    def read(self, path: str) -> bytes:
        return read_blob(self.repository, self.listed(path.rpartition("/")[0])[path].blob)

    def listed(self, folder: str) -> dict[str, Entry]:
        """The plain files in a folder, by path, without those in folders below; none where there is no such folder."""
        if folder not in self._listed:
            try:
                found = self._list(f"{self.id}:{folder}", f"{folder}/" if folder else "") if self.id else {}
            except NoSuchRevision:
                found = {}
            self._listed[folder] = {path: entry for path, entry in found.items() if entry.blob}
        return self._listed[folder]

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        return self._list(self.id, "", "-r") if self.id else {}

    def _list(self, tree: str, prefix: str, *how: str) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        lines = [line.partition("\t") for line in words_of(self.repository, "ls-tree", "-z", *how, tree)]
        lines = [line for line in lines if how or line[0].split(" ")[1] != "tree"]
        entries = _sized(self.repository, [(head.split(" ")[0], head.split(" ")[2]) for head, _, _ in lines])
        for (_, _, path), entry in zip(lines, entries, strict=True):
            name = prefix + storable(path)
            found[name] = Entry("", 0) if name in found else entry  # of two entries of one name, nobody knows which one counts
        return found

    def _folders(self, folder: str) -> list[str]:
        if not self.id or (folder and objects(self.repository, [f"{self.id}:{folder}"])[0][1] != "tree"):
            return []
        return words_of(self.repository, "ls-tree", "-z", "-d", "--name-only", f"{self.id}:{folder}" if folder else self.id)

    def _compared_whole(self, before: Before) -> Changes:
        """By two whole lists; where a folder was seen last, the stamps of its files still hold."""
        known = before.entries()
        now = {path: known[path] if path in known and known[path][:2] == entry[:2] else entry for path, entry in self._entries.items()}
        return compared(now, known)

    def _difference(self, before: Before) -> Changes | None:
        """What git says differs; None where that does not fit what is known, as with two entries of one name."""
        if objects(self.repository, [before.tree])[0][1] != "tree":
            return None
        words = words_of(self.repository, "diff-tree", "-r", "-z", "--no-renames", before.tree, self.id)
        pairs = [(facts.split(" "), storable(path)) for facts, path in zip(words[::2], words[1::2], strict=True)]
        now = _sized(self.repository, [(new_mode, new) for (_, new_mode, _, new, _), _ in pairs])
        found: Changes = {}
        for ((old_mode, new_mode, old, _, _), path), entry in zip(pairs, now, strict=True):
            known = before.entry(path)
            if path in found or (known is None) != (old_mode == ":" + NOTHING) or (known and known.blob != old):
                return None
            found[path] = None if new_mode == NOTHING else entry
        return found


def git(top: Path, *words: str, given: bytes = b"") -> bytes:
    """What a git command answers; raises NoSuchRevision (of its last word) where it fails."""
    done = subprocess.run(["git", *words], cwd=top, env=_environment(), input=given, capture_output=True, check=False)
    if done.returncode:
        raise NoSuchRevision(words[-1])
    return done.stdout


def commit_of(top: Path, revision: str) -> str:
    """The id of the commit that a name stands for; raises NoSuchRevision."""
    try:
        return git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").decode().strip()
    except (NoSuchRevision, ValueError):  # a name with a NUL is no argument
        raise NoSuchRevision(revision) from None


def words_of(top: Path, *words: str) -> list[str]:
    """Words of a `-z` output; names that are no UTF-8 keep their bytes."""
    output = git(top, *words).decode("utf-8", "surrogateescape")
    return output.rstrip("\0").split("\0") if output else []


def objects(top: Path, names: Iterable[str]) -> list[tuple[str, str, int]]:
    """Id, type and size of each object; the type is «missing» where there is none."""
    given = "".join(f"{name}\n" for name in names).encode()
    lines = git(top, "cat-file", "--batch-check", given=given).decode().split("\n")
    return [_object(line.rsplit(" ", 2)) for line in lines[:-1]]


def _object(words: list[str]) -> tuple[str, str, int]:
    return (words[0], words[1], int(words[2])) if len(words) == 3 and words[2].isdigit() else (words[0], "missing", 0)


def _sized(top: Path, listed: list[tuple[str, str]]) -> Iterator[Entry]:
    """Entries of (mode, blob); odd where it is no plain file, or its object is no blob or not there."""
    plain = iter(objects(top, [blob for mode, blob in listed if mode == PLAIN]))
    for mode, blob in listed:
        _, kind, size = next(plain) if mode == PLAIN else ("", "", 0)
        yield Entry(blob, size) if kind == "blob" else Entry("", 0)


def read_blob(top: Path, blob: str) -> bytes:
    """The bytes of a blob; raises ValueError where it is not there."""
    process = _blobs(top, os.getpid())
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{blob}\n".encode())
    process.stdin.flush()
    words = process.stdout.readline().split()
    if len(words) != 3:
        raise ValueError(blob)
    return process.stdout.read(int(words[2]) + 1)[:-1]


@cache
def _blobs(top: Path, pid: int) -> "subprocess.Popen[bytes]":
    """A process that gives out blobs, for this process of ours: one that was forked must not share it."""
    return subprocess.Popen(["git", "cat-file", "--batch"], cwd=top, env=_environment(), stdin=subprocess.PIPE,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


@cache
def _environment() -> dict[str, str]:
    return {**os.environ, "GIT_NO_REPLACE_OBJECTS": "1"}  # a pushed refs/replace/… shows nobody another object
