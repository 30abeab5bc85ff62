"""The store: all that a build remembers, in one SQLite file. It is a cache: without it, or with a damaged one, a build takes longer.

`file`     the content tree that the store knows: path → blob («» for what is no plain file); `folder` is that of a file beside posts
`line`     the commits of the line of first parents, `version` which posts each changed, `came` with which one each post was accepted
`todo`     what is to be taken in: a post file, or a folder («…/») whose files may be named by no post
`meaning`  what a post says, by a digest of all that it was made from: a small row for lists, and the whole
`item`     what stands for a post now: the key of its meaning, and its places in lists
`entry`    the lists themselves, sorted
`cell`     what was worked out from lists and the clock: the judgement of a post, a page of a portal
`seen`     which stretch of which list a cell has read (plugins/core/memory/freshness.py)
`output`   files in the output folder, by the cell that they come from
"""

import pickle
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

SMALL = 400  # bytes
LONG_AGO, FOR_EVER = 0, 2**62  # microseconds since 1970

TABLES = """
CREATE TABLE about(name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE file(path TEXT PRIMARY KEY, blob TEXT, size INT, stamp INT, folder TEXT) WITHOUT ROWID;
CREATE INDEX file_beside ON file(folder) WHERE folder IS NOT NULL;
CREATE TABLE line(number INTEGER PRIMARY KEY, id TEXT, claimed INT, latest INT);
CREATE TABLE version(post TEXT, number INT, blob TEXT, PRIMARY KEY(post, number)) WITHOUT ROWID;
CREATE TABLE came(post TEXT PRIMARY KEY, number INT, tried INT, waits INT) WITHOUT ROWID;
CREATE INDEX waiting ON came(post) WHERE waits;
CREATE TABLE todo(path TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE meaning(key BLOB PRIMARY KEY, line BLOB, whole BLOB, since INT, until INT);
CREATE INDEX begun_meaning ON meaning(since) WHERE since > 0;
CREATE INDEX ended_meaning ON meaning(until) WHERE until < 4611686018427387904;
CREATE TABLE item(name TEXT PRIMARY KEY, key BLOB, places BLOB) WITHOUT ROWID;
CREATE TABLE entry(list TEXT, sort TEXT, item TEXT, PRIMARY KEY(list, sort, item)) WITHOUT ROWID;
CREATE TABLE cell(number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, portal TEXT,
    stale INT, since INT, until INT, state TEXT, told INT, why TEXT, record BLOB);
CREATE INDEX stale_cell ON cell(name) WHERE stale;
CREATE INDEX told_cell ON cell(name) WHERE told > 0;
CREATE INDEX cell_in_state ON cell(state, portal) WHERE state > '';
CREATE INDEX begun_cell ON cell(since) WHERE since > 0;
CREATE INDEX ended_cell ON cell(until) WHERE until < 4611686018427387904;
CREATE TABLE seen(list TEXT, low TEXT, high TEXT, depth INT, cell INT, PRIMARY KEY(list, low, high, depth, cell)) WITHOUT ROWID;
CREATE TABLE output(path TEXT PRIMARY KEY, cell TEXT, digest BLOB) WITHOUT ROWID;
CREATE INDEX output_of_cell ON output(cell);
"""


class Damaged(Exception):
    """The store cannot be believed; the caller throws it away and begins again."""


class Store:
    """One connection to the store; the one that writes is the main process's, workers only read."""

    def __init__(self, path: Path, read_only: bool = False) -> None:
        self.path = path
        with told_of_damage():
            self._db = sqlite3.connect(f"{path.absolute().as_uri()}{'?mode=ro' if read_only else ''}", uri=True, isolation_level=None)
            self._db.executescript("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY;")
            if not read_only:
                self._db.execute("PRAGMA journal_mode = WAL")
                if not self.rows("SELECT 1 FROM sqlite_master"):
                    self._db.executescript(TABLES)

    def rows(self, sql: str, *values: Any) -> list[Any]:
        """All rows of a query."""
        return self._ask(sql, values, sqlite3.Cursor.fetchall)

    def each(self, sql: str, *values: Any) -> Iterator[Any]:
        """The rows of a long query, one after the other."""
        with told_of_damage():
            yield from self._db.execute(sql, values)

    def one(self, sql: str, *values: Any) -> Any:
        """The first row of a query, or None."""
        return self._ask(sql, values, sqlite3.Cursor.fetchone)

    def do(self, sql: str, *values: Any) -> int:
        """Carry out a statement; the number of the row that it added, if it did."""
        return self._ask(sql, values, lambda cursor: cursor.lastrowid or 0)

    def do_all(self, sql: str, rows: Iterable[Any]) -> None:
        """The same statement for many rows."""
        with told_of_damage():
            self._db.executemany(sql, rows)

    def _ask(self, sql: str, values: tuple[Any, ...], answer: Callable[[sqlite3.Cursor], T]) -> T:
        try:
            return answer(self._db.execute(sql, values))
        except sqlite3.Error as error:  # as in `told_of_damage`, which takes longer than most statements
            raise Damaged(str(error)) from error

    @contextmanager
    def together(self) -> Iterator[None]:
        """All of the changes inside, or none."""
        self.do("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            with suppress(sqlite3.Error):
                self._db.execute("ROLLBACK")
            raise
        self.do("COMMIT")

    def recall(self, name: str) -> Any:
        """What was remembered under a name, or None."""
        found = self.one("SELECT value FROM about WHERE name = ?", name)
        return unpacked(found[0]) if found else None

    def remember(self, name: str, value: Any) -> None:
        self.do("INSERT OR REPLACE INTO about VALUES (?, ?)", name, packed(value))

    def close(self) -> None:
        with suppress(sqlite3.Error):
            self._db.close()


@contextmanager
def told_of_damage() -> Iterator[None]:
    """Whatever SQLite says of its file is damage: it is only a cache."""
    try:
        yield
    except sqlite3.Error as error:
        raise Damaged(str(error)) from error


def packed(value: Any) -> bytes:
    """A value as bytes that carry a checksum (zlib's); what is small is not made smaller, which takes longer than to write it."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return zlib.compress(data, 1) if len(data) > SMALL else b"\0" + zlib.crc32(data).to_bytes(4, "big") + data


def unpacked(data: bytes) -> Any:
    """The value again; raises Damaged. Only our own store is ever read so: what editors write is never unpickled."""
    try:
        plain = data[5:] if data[:1] == b"\0" else zlib.decompress(data)
        if data[:1] == b"\0" and zlib.crc32(plain) != int.from_bytes(data[1:5], "big"):
            raise Damaged("a value does not fit its checksum")
        return pickle.loads(plain)  # noqa: S301
    except (zlib.error, pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, ValueError) as error:
        raise Damaged(str(error)) from error
