"""The history of a repository: what changed between two commits, when a post first came in. With git_tree.py
and git_line.py, all that speaks to git.

Revisions and paths of others are data: a revision is made a commit id before it is used, and paths are never arguments.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from git import GitCommandError, InvalidGitRepositoryError, NoSuchPathError

from schemas.fields import VIETNAM
from schemas.frontmatter import read_document
from schemas.git_tree import PLAIN, GitReader, GitTree, NoSuchRevision, opened, words_of
from schemas.yaml_faults import YamlProblem


@dataclass(frozen=True)
class Change:
    """A file that two commits differ in: «A» added, «M» modified, «D» deleted, «T» of another type."""

    status: str
    path: str


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
        return cls(content, "content/") if bare and _is_repository(content) else None

    @cached_property
    def is_shallow(self) -> bool:
        return str(opened(self.top).git.rev_parse("--is-shallow-repository")) == "true"

    @property
    def is_bare(self) -> bool:
        return bool(opened(self.top).bare)

    @property
    def has_commits(self) -> bool:
        return opened(self.top).head.is_valid()

    def commit(self, revision: str) -> str:
        """The id of the commit that a name stands for; raises NoSuchRevision."""
        try:
            return str(opened(self.top).git.rev_parse("--verify", "--quiet", "--end-of-options", revision + "^{commit}"))
        except GitCommandError:
            raise NoSuchRevision(revision) from None

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
            return str(opened(self.top).git.merge_tree("--write-tree", base, head)).partition("\n")[0]
        except GitCommandError:
            return None

    def tree(self, commit: str) -> GitTree:
        """The content folder in a commit (or in a tree of the whole repository)."""
        return GitTree(GitReader(self.top, commit, self.prefix))

    def changes(self, base: str, head: str) -> list[Change]:
        """Files of the whole repository that differ between two commits; a rename is a deletion and an addition."""
        words = words_of(opened(self.top), "diff_tree", "-r", "-z", "--no-renames", "--name-status", base, head)
        return [Change(status[:1], path) for status, path in zip(words[::2], words[1::2], strict=True)]

    def is_ancestor(self, base: str, head: str) -> bool:
        """Whether `head` goes on from `base`."""
        return bool(opened(self.top).is_ancestor(base, head))  # type: ignore[arg-type]  # ids do as well

    def latest_date(self, base: str, head: str) -> datetime:
        """The latest date that a commit after `base`, up to `head`, gives itself."""
        dates = opened(self.top).git.log("--format=%ct", "--end-of-options", f"{base}..{head}").split()
        return datetime.fromtimestamp(max(map(int, dates), default=0), VIETNAM)

    def first_accepted(self, commit: str, paths: Iterable[str], now: datetime) -> dict[str, datetime]:
        """When each post file first stood, readable and not as a draft, on the line of first parents that ends at `commit`.

        A commit's own date is what its maker says: it counts as no earlier than that of the commit before it,
        and one later than `now` is not believed (where no other is before it, it counts as `now`).
        """
        wanted = {self.prefix + path: path for path in paths if path.endswith(".md")}
        accepted: dict[str, datetime] = {}
        latest = 0
        for claimed, path, blob in self._versions("--first-parent", commit):
            latest = max(latest, claimed) if claimed <= now.timestamp() else latest
            if path in wanted and wanted[path] not in accepted and self._is_finished(blob):
                accepted[wanted[path]] = datetime.fromtimestamp(latest, VIETNAM) if latest else now
        return accepted

    def versions_between(self, base: str, head: str) -> Iterator[tuple[str, bytes]]:
        """Path and bytes of every version of a post file that the commits after `base`, up to `head`, bring into history."""
        for _, path, blob in self._versions(f"{base}..{head}"):
            if blob and path.startswith(self.prefix) and path.endswith(".md"):
                with suppress(ValueError):  # an object that is not there: git_tree.py tells of it
                    yield path.removeprefix(self.prefix), bytes(opened(self.top).git.get_object_data(blob)[3])

    def _versions(self, *which: str) -> Iterator[tuple[int, str, str]]:
        """(the date that the commit gives itself, path, blob) of every version of a file, the oldest commit first.

        Each commit comes once without a path too: its date counts for those after it, whatever it changed.
        """
        words = iter(words_of(opened(self.top), "log", "--reverse", "-m", "--raw", "--no-abbrev", "-z", "--no-renames",
                              "--format=commit %ct", *which))
        claimed = 0
        for word in words:
            if ":" in word:  # «:100644 100644 OLD NEW M», and the path is the next word, whatever it says
                path, mode, blob = next(words), word.split(" ")[1], word.split(" ")[3]
                if mode == PLAIN:  # no deletion, no link, no submodule (whose object is not here)
                    yield claimed, path, blob
            elif word.strip():
                claimed = int(word.split()[1])
                yield claimed, "", ""

    def _is_finished(self, blob: str) -> bool:
        """Whether this version of a post can be read and is no draft, however its status is spelt in YAML."""
        try:
            document = read_document(bytes(opened(self.top).git.get_object_data(blob)[3]))
        except YamlProblem:
            return False
        return document.head.data.get("status") != "draft"


def _is_repository(folder: Path) -> bool:
    try:
        return opened(folder).bare
    except (InvalidGitRepositoryError, NoSuchPathError):
        return False
