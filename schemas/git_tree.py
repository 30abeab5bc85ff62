"""Git as a place to read from: the content folder as it is in one commit. With history.py and git_line.py, all that speaks to git."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from git import GitCommandError, Repo

PLAIN = "100644"


class NoSuchRevision(Exception):
    """The name is no commit of the repository, or the commit is broken."""


@dataclass(frozen=True)
class GitReader:
    """Reads files of one commit; `prefix` («content/») leads from the top of the repository to the content folder."""

    repository: Path
    commit: str
    prefix: str

    def read(self, path: str) -> bytes:
        return bytes(opened(self.repository).git.get_object_data(f"{self.commit}:{self.prefix}{path}")[3])


class GitTree:
    """The content folder as it is in one commit; only plain files (mode 100644) count as files."""

    def __init__(self, reader: GitReader) -> None:
        self.reader = reader
        listed = words_of(opened(reader.repository), "ls_tree", "-r", "-z", "-l", "--full-tree", reader.commit)
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


@cache
def opened(top: Path) -> Repo:
    """The repository at `top`."""
    repo = Repo(top)
    repo.git.update_environment(GIT_NO_REPLACE_OBJECTS="1")  # a pushed refs/replace/… shows nobody another object
    return repo


def _entry(line: str) -> tuple[str, str, str]:
    """Mode, size and path of «100644 blob ID     SIZE<tab>PATH»."""
    facts, _, path = line.partition("\t")
    mode, _, _, size = facts.split()
    return mode, size, path


def words_of(repo: Repo, command: str, *words: str) -> list[str]:
    """Words of a `-z` output; names that are no UTF-8 keep their bytes."""
    try:
        output: bytes = getattr(repo.git, command)(*words, stdout_as_string=False, strip_newline_in_stdout=False)
    except GitCommandError:
        raise NoSuchRevision(words[-1]) from None
    return output.decode("utf-8", "surrogateescape").rstrip("\0").split("\0") if output else []
