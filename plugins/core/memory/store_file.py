"""The file of a store: one build at a time uses it; what cannot be believed is thrown away, for it is only a cache."""

import fcntl
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from plugins.core.memory.store import Damaged, Store

T = TypeVar("T")


def with_store(path: Path | None, code: str, work: Callable[[Store], T]) -> T:
    """What `work` makes of the store at `path` (None: of one that does not stay), which was made by this code.

    A store that turns out to be damaged is thrown away, and the work done once more.
    """
    if path is None:
        with TemporaryDirectory(prefix="kho-") as folder:
            return with_store(Path(folder) / "kho.sqlite", code, work)
    path.parent.mkdir(parents=True, exist_ok=True)
    with _alone(path):
        try:
            return _used(path, code, work)
        except Damaged:
            _throw_away(path)
            return _used(path, code, work)


def _used(path: Path, code: str, work: Callable[[Store], T]) -> T:
    if path.exists() and not _is_sound(path, code):
        _throw_away(path)
    mark_of(path).unlink(missing_ok=True)  # what is written from now on may be cut short
    try:
        with closing(Store(path)) as store:
            if store.recall("code") not in (None, code):
                raise Damaged("made by other code")
            store.remember("code", code)
            return work(store)
    finally:
        _leave(path, code)


def _leave(path: Path, code: str) -> None:
    """Closed as it should be, whatever became of the work: what was not finished in it was rolled back. A damaged one gets no mark."""
    with suppress(sqlite3.Error):
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        mark_of(path).write_text(present_mark(path, code), "utf-8")


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Another build of the same store waits."""
    with path.with_name(path.name + ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_sound(path: Path, code: str) -> bool:
    """Whether it is as the last build left it; where that was killed, SQLite is asked."""
    try:
        return mark_of(path).read_text("utf-8") == present_mark(path, code)
    except FileNotFoundError:
        return _is_whole(path)
    except (OSError, ValueError):
        return False


def _is_whole(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(path)) as db:
            return bool(db.execute("PRAGMA integrity_check").fetchall() == [("ok",)])
    except sqlite3.Error:
        return False


def present_mark(path: Path, code: str) -> str:
    """What the mark of this file would say now."""
    stat = path.stat()
    return json.dumps({"size": stat.st_size, "seconds": int(stat.st_mtime), "code": code})


def mark_of(path: Path) -> Path:
    """The file beside a store that says how the last build left it."""
    return path.with_name(path.name + ".ok")


def _throw_away(path: Path) -> None:
    for ending in ("", "-wal", "-shm", ".ok"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
