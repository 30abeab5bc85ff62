"""Git: trees of a commit, what changed between two, when a post first came in. The only module that speaks to git.

Revisions and paths of others are data: a revision is made a commit id before it is used, and paths are never arguments.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path

from git import GitCommandError, InvalidGitRepositoryError, NoSuchPathError, Repo

from schemas.fields import VIETNAM

PLAIN = "100644"
_DRAFT = re.compile(rb"^status:\s*[\"']?draft\b", re.M)
_HEAD_BYTES = 16 * 1024


class NoSuchRevision(Exception):
    """The name is no commit of the repository."""


@dataclass(frozen=True)
class Change:
    """A file that two commits differ in: «A» added, «M» modified, «D» deleted, «T» of another type."""

    status: str
    path: str


@dataclass(frozen=True)
class GitReader:
    """Reads files of one commit; `prefix` («content/») leads from the top of the repository to the content folder."""

    repository: Path
    commit: str
    prefix: str

    def read(self, path: str) -> bytes:
        return bytes(_repo(self.repository).git.get_object_data(f"{self.commit}:{self.prefix}{path}")[3])


class GitTree:
    """The content folder as it is in one commit; only plain files (mode 100644) count as files."""

    def __init__(self, reader: GitReader) -> None:
        self.reader = reader
        listed = _raw(_repo(reader.repository), "ls_tree", "-r", "-z", "--full-tree", reader.commit)
        entries = [(mode.split(" ")[0], path) for mode, _, path in (line.partition("\t") for line in listed)]
        inside = [(mode, path.removeprefix(reader.prefix)) for mode, path in entries if path.startswith(reader.prefix)]
        self._plain = sorted(path for mode, path in inside if mode == PLAIN)
        self._odd = sorted(path for mode, path in inside if mode != PLAIN)

    def paths(self) -> list[str]:
        return list(self._plain)

    def odd_paths(self) -> list[str]:
        return list(self._odd)

    def read(self, path: str) -> bytes:
        return self.reader.read(path)


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
        return str(_repo(self.top).git.rev_parse("--is-shallow-repository")) == "true"

    @property
    def is_bare(self) -> bool:
        return bool(_repo(self.top).bare)

    @property
    def has_commits(self) -> bool:
        return _repo(self.top).head.is_valid()

    def commit(self, revision: str) -> str:
        """The id of the commit that a name stands for; raises NoSuchRevision."""
        try:
            return str(_repo(self.top).git.rev_parse("--verify", "--quiet", "--end-of-options", revision + "^{commit}"))
        except GitCommandError:
            raise NoSuchRevision(revision) from None

    def has(self, revision: str) -> bool:
        """Whether the name is a commit of the repository."""
        try:
            return bool(self.commit(revision))
        except NoSuchRevision:
            return False

    def common_base(self, one: str, other: str) -> str | None:
        """The commit from which two lines part; None where they have nothing in common."""
        try:
            return str(_repo(self.top).git.merge_base(one, other)).partition("\n")[0]
        except GitCommandError:
            return None

    def tree(self, commit: str) -> GitTree:
        """The content folder in a commit."""
        return GitTree(GitReader(self.top, commit, self.prefix))

    def changes(self, base: str, head: str) -> list[Change]:
        """Files of the whole repository that differ between two commits; a rename is a deletion and an addition."""
        words = _raw(_repo(self.top), "diff_tree", "-r", "-z", "--no-renames", "--name-status", base, head)
        return [Change(status[:1], path) for status, path in zip(words[::2], words[1::2], strict=True)]

    def first_accepted(self, commit: str, paths: Iterable[str]) -> dict[str, datetime]:
        """When each content file first stood, not as a draft, on the line of first parents that ends at `commit`.

        A commit's own date is what its maker says; it counts as no earlier than that of the commit before it.
        """
        wanted = {self.prefix + path: path for path in paths}
        accepted: dict[str, datetime] = {}
        for moment, path, blob in self._arrivals(commit):
            if path in wanted and wanted[path] not in accepted and not self._is_draft(blob):
                accepted[wanted[path]] = moment
        return accepted

    def _arrivals(self, commit: str) -> Iterator[tuple[datetime, str, str]]:
        """(moment, path, blob) of every file version, the oldest commit first."""
        words = iter(_raw(_repo(self.top), "log", "--first-parent", "--reverse", "-m", "--raw", "--no-abbrev", "-z", "--no-renames",
                          "--format=commit %ct", commit))
        latest = 0
        for word in words:
            if ":" in word:  # «:100644 100644 OLD NEW M», and the path is the next word, whatever it says
                path, blob = next(words), word.split(" ")[3]
                if blob.strip("0"):
                    yield datetime.fromtimestamp(latest, VIETNAM), path, blob
            elif word.strip():
                latest = max(latest, int(word.split()[1]))

    def _is_draft(self, blob: str) -> bool:
        data = _repo(self.top).git.get_object_data(blob)[3][:_HEAD_BYTES]
        return bool(_DRAFT.search(data))


@cache
def _repo(top: Path) -> Repo:
    repo = Repo(top)
    repo.git.update_environment(GIT_NO_REPLACE_OBJECTS="1")  # a pushed refs/replace/… shows nobody another object
    return repo


def _is_repository(folder: Path) -> bool:
    try:
        return _repo(folder).bare
    except (InvalidGitRepositoryError, NoSuchPathError):
        return False


def _raw(repo: Repo, command: str, *words: str) -> list[str]:
    """Words of a `-z` output; names that are no UTF-8 keep their bytes."""
    output: bytes = getattr(repo.git, command)(*words, stdout_as_string=False, strip_newline_in_stdout=False)
    return output.decode("utf-8", "surrogateescape").rstrip("\0").split("\0") if output else []
