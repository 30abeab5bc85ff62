"""The line of commits on which posts are accepted, as the store remembers it: a post was accepted with its first version there
that can be read and is no draft.

A commit's own date is what its maker says: it counts as no earlier than that of the commit before it, and one later than the
moment of the build is not believed (where no other is before it, it counts as that moment).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from plugins.core.memory.store import Store
from plugins.core.reading.versions import place_versions
from schemas.fields import VIETNAM
from schemas.history import Commit, Repository, Version


class Tried(NamedTuple):
    """A version of a post, by the number of its commit on the line."""

    number: int
    blob: str


def follow(store: Store, repository: Repository, commit: str) -> None:
    """Bring the line in the store to where it ends at `commit`. Posts with versions that nobody has looked at then wait."""
    last = store.one("SELECT number, id FROM line ORDER BY number DESC LIMIT 1")
    if last and last[1] == commit:
        return
    with store.together():
        kept = _known_until(store, repository, commit)
        new = list(repository.line(id_of(store, kept), commit))
        if kept and new and new[0].parent != id_of(store, kept):  # it came in from the side
            kept, new = 0, list(repository.line("", commit))
        touched = _go_back(store, kept) | _go_on(store, kept, new)
        place_versions(store, touched)
        store.do("UPDATE cell SET stale = 1 WHERE state = 'held' AND state > ''")  # an earlier version may be online, or be so no longer


def make_up(store: Store, accepted: Mapping[str, datetime]) -> None:
    """A history that somebody made up: when each post was accepted."""
    for table in ("line", "came"):
        store.do(f"DELETE FROM {table}")  # noqa: S608 (one of two names)
    moments = sorted({int(moment.timestamp()) for moment in accepted.values()})
    store.do_all("INSERT INTO line VALUES (?, '', ?, ?)", [(number, moment, moment) for number, moment in enumerate(moments, 1)])
    store.do_all("INSERT INTO came VALUES (?, ?, 0, 0)",
                 [(post, moments.index(int(moment.timestamp())) + 1) for post, moment in accepted.items()])


def accepted_at(store: Store, post: str, as_of: datetime) -> datetime | None:
    """When the post was accepted, as far as one knows."""
    found = store.one("SELECT number FROM came WHERE post = ?", post)
    return came_at(store, found[0], as_of) if found and found[0] else None


def came_at(store: Store, number: int, as_of: datetime) -> datetime:
    """When a commit of the line counts to have come."""
    now = int(as_of.timestamp())
    [latest] = store.one("SELECT latest FROM line WHERE number = ?", number)
    if latest > now:
        [latest] = store.one("SELECT max(claimed) FROM line WHERE number <= ? AND claimed <= ?", number, now)
    return datetime.fromtimestamp(latest, VIETNAM) if latest else as_of


def untried(store: Store, post: str) -> list[Tried]:
    """The versions that may have been the first to count, the oldest first; none where that one is known."""
    return [Tried(*row) for row in store.rows("""SELECT v.number, v.blob FROM version v LEFT JOIN came c USING(post)
        WHERE post = ? AND c.number IS NULL AND v.number > coalesce(c.tried, 0) AND v.blob != '' ORDER BY v.number""", post)]


def numbers(store: Store, post: str, count: int) -> list[int]:
    """Numbers of the last commits that changed a post or its files, the newest first."""
    return [number for (number,) in store.rows("SELECT number FROM version WHERE post = ? ORDER BY number DESC LIMIT ?", post, count)]


def settle(store: Store, post: str, number: int | None, tried: int) -> None:
    """The first version to count has this number; None: none has, up to `tried`."""
    store.do("UPDATE came SET number = coalesce(number, ?), tried = max(tried, ?), waits = 0 WHERE post = ?", number, tried, post)


def waiting(store: Store) -> list[str]:
    """Posts with versions that nobody has looked at."""
    return [post for (post,) in store.rows("SELECT post FROM came WHERE waits")]


def disbelieved(store: Store, as_of: datetime) -> list[str]:
    """Posts whose date of acceptance hangs on the moment of the build, or did so in the last one."""
    now, before = int(as_of.timestamp()), store.recall("disbelieving")
    latest = (store.one("SELECT latest FROM line ORDER BY number DESC LIMIT 1") or [0])[0]
    if before is None and latest <= now:
        return []
    store.remember("disbelieving", now if latest > now else None)
    return [post for (post,) in store.rows("SELECT post FROM came JOIN line USING(number) WHERE latest > ?", min(now, before or now))]


def _known_until(store: Store, repository: Repository, commit: str) -> int:
    """The number of the last commit of the line in the store that stays."""
    last = store.one("SELECT number, id FROM line ORDER BY number DESC LIMIT 1")
    common = repository.common(last[1], commit) if last else ""
    found = store.one("SELECT number FROM line WHERE id = ?", common)
    return found[0] if found else 0


def id_of(store: Store, number: int) -> str:
    """The commit with this number on the line; «» before the first."""
    return str(store.one("SELECT id FROM line WHERE number = ?", number)[0]) if number else ""


def _go_back(store: Store, number: int) -> set[str]:
    """Forget what came after a commit; the posts that were changed there."""
    touched = {post for (post,) in store.rows("SELECT post FROM version WHERE number > ?", number)}
    for table in ("line", "version"):
        store.do(f"DELETE FROM {table} WHERE number > ?", number)  # noqa: S608 (one of two names)
    store.do("UPDATE came SET number = NULL, waits = 1 WHERE number > ?", number)
    store.do("UPDATE came SET tried = ? WHERE tried > ?", number, number)
    return touched


def _go_on(store: Store, number: int, commits: Iterable[Commit]) -> set[str]:
    """Take in the commits after one; the posts that they changed."""
    touched: set[str] = set()
    latest = store.one("SELECT latest FROM line WHERE number = ?", number)[0] if number else 0
    for commit in commits:
        number, latest = number + 1, max(latest, commit.claimed)
        store.do("INSERT INTO line VALUES (?, ?, ?, ?)", number, commit.id, commit.claimed, latest)
        blobs = _by_post(commit.versions)
        touched |= blobs.keys()
        store.do_all("INSERT INTO version VALUES (?, ?, ?)", [(post, number, blob) for post, blob in blobs.items()])
        store.do_all("INSERT INTO came VALUES (?, NULL, 0, 1) ON CONFLICT DO UPDATE SET waits = 1 WHERE number IS NULL",
                     [(post,) for post, blob in blobs.items() if blob])
    return touched


def _by_post(versions: Iterable[Version]) -> dict[str, str]:
    """The posts that a commit changed, with their blobs; «» where it changed only a file beside the post, or took it away."""
    found: dict[str, str] = {}
    for path, blob in versions:
        if path.endswith(".md"):
            found[path] = blob
        else:
            found.setdefault(f"{path.rpartition('/')[0]}/index.md", "")
    return found
