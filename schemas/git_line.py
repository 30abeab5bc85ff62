"""The protected branch as a line of commits, each one merge after the other: what may be published, and which is newer.

With git_tree.py and history.py, all that speaks to git. Publishing does so through GitPython; what every build asks is asked of git's
plumbing, because loading GitPython takes a tenth of a second.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from git import GitCommandError, Repo

from schemas.git_tree import NoSuchRevision
from schemas.history import Repository


@dataclass(frozen=True)
class Line:
    """The commits of a line of first parents, the newest first. A commit's place counts from 1 at the oldest: no clock has a say."""

    commits: tuple[str, ...]

    @property
    def head(self) -> str:
        return self.commits[0]

    @property
    def sequence(self) -> int:
        return len(self.commits)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.commits)

    def holds(self, commit: str) -> bool:
        """Whether the commit is the head or one before it."""
        return commit in self._known


@cache
def opened(top: Path) -> Repo:
    """The repository at `top`."""
    repo = Repo(top)
    repo.git.update_environment(GIT_NO_REPLACE_OBJECTS="1")  # a pushed refs/replace/… shows nobody another object
    return repo


def line_to(repository: Repository, revision: str) -> Line:
    """The line that ends at a revision; raises NoSuchRevision."""
    commit = repository.commit(revision)
    try:
        return Line(tuple(str(opened(repository.top).git.rev_list("--first-parent", commit)).split()))
    except GitCommandError:
        raise NoSuchRevision(revision) from None


def is_on_branch(repository: Repository, commit: str, branch: str) -> bool:
    """Whether the commit is on the line of a branch, as the server has it, or else as it is here."""
    for name in (f"refs/remotes/origin/{branch}", f"refs/heads/{branch}"):
        if repository.has(name):
            return line_to(repository, name).holds(commit)
    return False


def changed_paths(repository: Repository) -> list[str]:
    """Files that are not as the checked-out commit has them, new ones too, but for those that git is told to ignore."""
    status = opened(repository.top).git.status("--porcelain", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=none",
                                               stdout_as_string=False, strip_newline_in_stdout=False)
    return sorted(entry[3:] for entry in bytes(status).decode("utf-8", "surrogateescape").split("\0") if entry)
