"""Meanings in the store, by a digest of all that they were made from. A meaning is made once; one that hangs on the moment of the
build says in its key from when until when it holds."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import blake2b
from typing import Any

from plugins.core.memory.freshness import Places, moment_of, place, stamp
from plugins.core.memory.store import FOR_EVER, LONG_AGO, Store, packed, unpacked
from schemas.clock import Clock

SPARE = 1000  # meanings
_KNOWN = "SELECT key, line, since, until FROM meaning WHERE key >= ? AND key < ? AND since <= ? AND until > ?"
Row = tuple[bytes, bytes, bytes, int, int]


def digest(*made_from: Any) -> bytes:
    """A key for what was made from these texts, numbers and tuples of them."""
    return blake2b(repr(made_from).encode("utf-8", "backslashreplace"), digest_size=16).digest()


def known(store: Store, key: bytes, as_of: datetime) -> tuple[bytes, Any, Clock] | None:
    """The whole key and the line of a meaning that was made before and holds now, and how long it holds."""
    now = stamp(as_of)
    found = store.one(_KNOWN, key, key + b"\xff" * 17, now, now)
    if not found:
        return None
    clock, (whole_key, line, since, until) = Clock(as_of), found
    clock.since, clock.until = moment_of(since), moment_of(until)
    return bytes(whole_key), unpacked(line), clock


def row_of(key: bytes, line: bytes, whole: bytes, clock: Clock) -> Row:
    """A row for a meaning that was made with this clock."""
    since, until = stamp(clock.since, LONG_AGO), stamp(clock.until, FOR_EVER)
    holds = b"" if (since, until) == (LONG_AGO, FOR_EVER) else since.to_bytes(8, "big", signed=True) + until.to_bytes(8, "big")
    return (key + holds, line, whole, since, until)


def add(store: Store, rows: Iterable[Row]) -> None:
    """Add meanings; nobody sees them before an item has their key."""
    store.do_all("INSERT OR REPLACE INTO meaning VALUES (?, ?, ?, ?, ?)", rows)


def place_value(store: Store, item: str, line: Any, places: Places) -> None:
    """Let something small stand in lists; no places: in none."""
    if not places:
        place(store, item, None, places)
        return
    small, large = packed(line), packed(None)
    key = digest(small, large)
    store.do("INSERT OR IGNORE INTO meaning VALUES (?, ?, ?, ?, ?)", key, small, large, LONG_AGO, FOR_EVER)
    place(store, item, key, places)


def items(store: Store, beginning: str) -> list[str]:
    """Names of the items that begin so."""
    return [name for (name,) in store.rows("SELECT name FROM item WHERE name >= ? AND name < ?", beginning, beginning + "\U0010ffff")]


def has_item(store: Store, name: str) -> bool:
    return store.one("SELECT 1 FROM item WHERE name = ?", name) is not None


def sweep_meanings(store: Store) -> None:
    """Take away the meanings of what is no longer there, once those may be the most. A row that is written again has a new number."""
    made = store.one("SELECT coalesce(max(rowid), 0) FROM meaning")[0]
    swept = store.recall("swept meanings") or 0
    if made - swept > SPARE and made - swept > SPARE + 2 * store.one("SELECT count(*) FROM item")[0]:
        store.do("DELETE FROM meaning WHERE key NOT IN (SELECT key FROM item)")
        store.remember("swept meanings", made)
