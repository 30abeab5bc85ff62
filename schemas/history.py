"""Git: trees of a commit, what changed between two, when a post first came in. The only module that speaks to git.

Revisions and paths of others are data: a revision is made a commit id before it is used, and paths are never arguments.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path

from git import GitCommandError, InvalidGitRepositoryError, NoSuchPathError, Repo

from schemas.fields import VIETNAM
from schemas.frontmatter import read_document
from schemas.yaml_faults import YamlProblem

PLAIN = "100644"


class NoSuchRevision(Exception):
    """The name is no commit of the repository, or the commit is broken."""


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
        listed = _raw(_repo(reader.repository), "ls_tree", "-r", "-z", "-l", "--full-tree", reader.commit)
        self._sizes: dict[str, int] = {}
        odd: set[str] = set()
        for mode, size, path in (_entry(line) for line in listed):
            if path.startswith(reader.prefix):
                name = path.removeprefix(reader.prefix)
                if mode == PLAIN and size.isdigit() and name not in self._sizes:
                    self._sizes[name] = int(size)
                else:  # a size that is no number is of an object that is not there
                    odd.add(name)
        self._odd = sorted(odd)
        for name in odd:  # of two entries of one name, nobody knows which one counts
            self._sizes.pop(name, None)

    def paths(self) -> list[str]:
        return sorted(self._sizes)

    def odd_paths(self) -> list[str]:
        return list(self._odd)

    def size(self, path: str) -> int:
        return self._sizes[path]

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

    def merged(self, base: str, head: str) -> str | None:
        """What would stand on the line of `base` after taking in `head`: a commit or a tree; None where git cannot merge the two."""
        if self.is_ancestor(base, head):
            return head
        try:
            return str(_repo(self.top).git.merge_tree("--write-tree", base, head)).partition("\n")[0]
        except GitCommandError:
            return None

    def tree(self, commit: str) -> GitTree:
        """The content folder in a commit (or in a tree of the whole repository)."""
        return GitTree(GitReader(self.top, commit, self.prefix))

    def changes(self, base: str, head: str) -> list[Change]:
        """Files of the whole repository that differ between two commits; a rename is a deletion and an addition."""
        words = _raw(_repo(self.top), "diff_tree", "-r", "-z", "--no-renames", "--name-status", base, head)
        return [Change(status[:1], path) for status, path in zip(words[::2], words[1::2], strict=True)]

    def is_ancestor(self, base: str, head: str) -> bool:
        """Whether `head` goes on from `base`."""
        return bool(_repo(self.top).is_ancestor(base, head))  # type: ignore[arg-type]  # ids do as well

    def latest_date(self, base: str, head: str) -> datetime:
        """The latest date that a commit after `base`, up to `head`, gives itself."""
        dates = _repo(self.top).git.log("--format=%ct", "--end-of-options", f"{base}..{head}").split()
        return datetime.fromtimestamp(max(map(int, dates), default=0), VIETNAM)

    def first_accepted(self, commit: str, paths: Iterable[str], now: datetime) -> dict[str, datetime]:
        """When each post file first stood, readable and not as a draft, on the line of first parents that ends at `commit`.

        A commit's own date is what its maker says: it counts as no earlier than that of the commit before it,
        and one later than `now` is not believed (where no other is before it, it counts as `now`).
        """
        wanted = {self.prefix + path: path for path in paths if path.endswith(".md")}
        accepted: dict[str, datetime] = {}
        for moment, path, blob in self._arrivals(commit, now):
            if path in wanted and wanted[path] not in accepted and self._is_finished(blob):
                accepted[wanted[path]] = moment
        return accepted

    def _arrivals(self, commit: str, now: datetime) -> Iterator[tuple[datetime, str, str]]:
        """(moment, path, blob) of every file version, the oldest commit first."""
        words = iter(_raw(_repo(self.top), "log", "--first-parent", "--reverse", "-m", "--raw", "--no-abbrev", "-z", "--no-renames",
                          "--format=commit %ct", commit))
        latest = 0
        for word in words:
            if ":" in word:  # «:100644 100644 OLD NEW M», and the path is the next word, whatever it says
                path, blob = next(words), word.split(" ")[3]
                if blob.strip("0"):
                    yield datetime.fromtimestamp(latest, VIETNAM) if latest else now, path, blob
            elif word.strip():
                claimed = int(word.split()[1])
                latest = max(latest, claimed) if claimed <= now.timestamp() else latest

    def _is_finished(self, blob: str) -> bool:
        """Whether this version of a post can be read and is no draft, however its status is spelt in YAML."""
        try:
            document = read_document(bytes(_repo(self.top).git.get_object_data(blob)[3]))
        except YamlProblem:
            return False
        return document.head.data.get("status") != "draft"


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


def _entry(line: str) -> tuple[str, str, str]:
    """Mode, size and path of «100644 blob ID     SIZE<tab>PATH»."""
    facts, _, path = line.partition("\t")
    mode, _, _, size = facts.split()
    return mode, size, path


def _raw(repo: Repo, command: str, *words: str) -> list[str]:
    """Words of a `-z` output; names that are no UTF-8 keep their bytes."""
    try:
        output: bytes = getattr(repo.git, command)(*words, stdout_as_string=False, strip_newline_in_stdout=False)
    except GitCommandError:
        raise NoSuchRevision(words[-1]) from None
    return output.decode("utf-8", "surrogateescape").rstrip("\0").split("\0") if output else []
