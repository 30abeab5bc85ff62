"""What the repository held at a moment: the commit of the line of first parents that stood then; and what is odd about its dates."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from plugins.core.memory.store import Store
from schemas.fields import VIETNAM
from schemas.history import Repository

SKEW = 24 * 3600  # seconds by which clocks of honest people may differ


@dataclass(frozen=True)
class OddCommit:
    """A commit whose own date cannot be true: it goes back behind an earlier one of the line, or beyond the moment of the report."""

    id: str
    claimed: datetime
    counted: datetime
    ahead: bool


class Dated(NamedTuple):
    """A commit and the date that it gives itself, in seconds since 1970."""

    id: str
    claimed: int


def dated_line(repository: Repository, head: str) -> tuple[Dated, ...]:
    """The line of first parents that ends at `head`, the oldest first."""
    return tuple(Dated(commit.id, commit.claimed) for commit in repository.line("", head))


def commit_at(commits: Sequence[Dated], as_of: datetime) -> str | None:
    """The last commit of a line which had come by then; None where there was none.

    A commit came no earlier than the one before it. A date more than a day later than that of the last commit is not believed.
    """
    believed, latest, found = commits[-1].claimed + SKEW, 0, ""
    for commit in commits:
        latest = max(latest, commit.claimed) if commit.claimed <= believed else latest
        if latest <= as_of.timestamp():
            found = commit.id
    return found or None


def odd_commits(store: Store, as_of: datetime) -> Iterator[OddCommit]:
    """The commits of the line in the store whose dates are odd, the oldest first."""
    now, latest = int(as_of.timestamp()), 0
    for name, claimed in store.each("SELECT id, claimed FROM line WHERE id != '' ORDER BY number"):
        if claimed > now or claimed + SKEW < latest:
            yield OddCommit(name, _moment(claimed), _moment(latest or now), claimed > now)
        latest = max(latest, claimed) if claimed <= now else latest


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, VIETNAM)
