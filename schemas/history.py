"""The history of a repository: its commits, what changed between two of them. With git_tree.py and
git_line.py, all that speaks to git.

Revisions and paths of others are data: a revision is made a commit id before it is used, and paths are never arguments.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from schemas.entries import storable
from schemas.fields import VIETNAM
from schemas.git_tree import PLAIN, GitTree, NoSuchRevision, commit_of, git, read_blob, words_of


@dataclass(frozen=True)
class Change:
    """A file that two commits differ in: «A» added, «M» modified, «D» deleted, «T» of another type."""

    status: str
    path: str


class Version(NamedTuple):
    """A file as a commit left it; the blob is «» where it is gone, or no plain file any more."""

    path: str
    blob: str


class Commit(NamedTuple):
    """A commit: its id, that of its first parent («» for the first of all), the date that it gives itself (seconds since 1970),
    and the files that it changed."""

    id: str
    parent: str
    claimed: int
    versions: list[Version]


class Repository:
    """The git repository around a content folder, or a bare one that holds a folder `content/`."""

    def __init__(self, top: Path, prefix: str) -> None:
        self.top, self.prefix = top, prefix

    @classmethod
    def around(cls, content: Path) -> "Repository | None":
        """The repository whose work tree holds `content`, or the bare one that `content` is; None where there is none.

        Only a «.git» on the way up counts: a folder of an editor that looks like a bare repository is no repository.
        """
        for folder in (content, *content.parents):
            if (folder / ".git").exists():
                prefix = content.relative_to(folder).as_posix()
                return cls(folder, "" if prefix == "." else prefix + "/")
        bare = (content / "HEAD").is_file() and (content / "objects").is_dir() and not (content / "city").exists()
        found = cls(content, "content/")
        return found if bare and found.is_bare else None

    @cached_property
    def is_shallow(self) -> bool:
        return self._says("rev-parse", "--is-shallow-repository")

    @cached_property
    def is_bare(self) -> bool:
        return self._says("rev-parse", "--is-bare-repository")

    @property
    def has_commits(self) -> bool:
        return self.has("HEAD")

    def commit(self, revision: str) -> str:
        """The id of the commit that a name stands for; raises NoSuchRevision."""
        return commit_of(self.top, revision)

    def has(self, revision: str) -> bool:
        """Whether the name is a commit of the repository."""
        try:
            return bool(self.commit(revision))
        except NoSuchRevision:
            return False

    def merged(self, base: str, head: str) -> str | None:
        """What would stand on the line of `base` after taking in `head`: a commit or a tree; None where git cannot merge the two."""
        if self.is_ancestor(base, head):
            return head
        try:
            return self._answer("merge-tree", "--write-tree", base, head).partition("\n")[0]
        except NoSuchRevision:
            return None

    def tree(self, commit: str) -> GitTree:
        """The content folder in a commit (or in a tree of the whole repository)."""
        return GitTree(self.top, commit, self.prefix)

    def changes(self, base: str, head: str) -> list[Change]:
        """Files of the whole repository that differ between two commits; a rename is a deletion and an addition."""
        words = words_of(self.top, "diff-tree", "-r", "-z", "--no-renames", "--name-status", base, head)
        return [Change(status[:1], path) for status, path in zip(words[::2], words[1::2], strict=True)]

    def is_ancestor(self, base: str, head: str) -> bool:
        """Whether `head` goes on from `base`."""
        return self.common(base, head) == base

    def common(self, one: str, other: str) -> str:
        """The last commit that both go on from; «» where there is none."""
        with suppress(NoSuchRevision):
            return self._answer("merge-base", one, other)
        return ""

    def latest_date(self, base: str, head: str) -> datetime:
        """The latest date that a commit after `base`, up to `head`, gives itself."""
        dates = self._answer("log", "--format=%ct", "--end-of-options", f"{base}..{head}").split()
        return datetime.fromtimestamp(max(map(int, dates), default=0), VIETNAM)

    def authors(self, base: str, head: str) -> frozenset[str]:
        """The names that the commits after `base`, up to `head`, give as their authors, merges apart; they prove nothing."""
        return frozenset(self._answer("log", "--no-merges", "--format=%an", "--end-of-options", f"{base}..{head}").splitlines())

    def line(self, after: str, commit: str) -> Iterator[Commit]:
        """The line of first parents that ends at `commit`, the oldest first; where `after` is given, only what came after it."""
        yield from self._commits(f"{after}..{commit}" if after else commit, "--first-parent")

    def versions_between(self, base: str, head: str) -> Iterator[tuple[str, bytes]]:
        """Path and bytes of every version of a post file that the commits after `base`, up to `head`, bring into history."""
        for path, blob in (version for commit in self._commits(f"{base}..{head}") for version in commit.versions):
            if blob and path.endswith(".md"):
                with suppress(ValueError):  # an object that is not there: git_tree.py tells of it
                    yield path, read_blob(self.top, blob)

    def _commits(self, which: str, *how: str) -> Iterator[Commit]:
        """Commits with what each changed in the content folder, the oldest first; a merge comes once for each of its parents."""
        words = iter(words_of(self.top, "log", "--reverse", "-m", "--raw", "--no-abbrev", "-z", "--no-renames",
                              "--format=commit %H %ct %P", *how, "--end-of-options", which))
        commit: Commit | None = None
        for word in words:
            if ":" in word:  # «:100644 100644 OLD NEW M», and the path is the next word, whatever it says
                path, (_, mode, _, blob, _) = next(words), word.split(" ")
                if commit and path.startswith(self.prefix):
                    commit.versions.append(Version(storable(path.removeprefix(self.prefix)), blob if mode == PLAIN else ""))
            elif word.strip():
                if commit:
                    yield commit
                _, name, claimed, *parents = word.split()
                commit = Commit(name, parents[0] if parents else "", int(claimed), [])
        if commit:
            yield commit

    def _answer(self, *words: str) -> str:
        return git(self.top, *words).decode().strip()

    def _says(self, *words: str) -> bool:
        try:
            return self._answer(*words) == "true"
        except NoSuchRevision:
            return False
