"""What decides that something must be worked out again: the one place that knows when a cell is stale.

A cell (the judgement of a post, a page of a portal) remembers which stretches of which lists it has read, and from when until when
its reading of the clock holds. It is stale as soon as an entry comes into such a stretch, leaves it or changes, or when the clock
leaves its time. Nothing else goes into a cell, except what is the same for all: then all of them are made stale together.
So there are no events to miss: whatever changes a list does it through `place`.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from plugins.core.memory.lists import ENTRY, LINE, WHOLE, Notes
from plugins.core.memory.store import FOR_EVER, LONG_AGO, Store, packed, unpacked
from schemas.fields import VIETNAM

Places = frozenset[tuple[str, str]]  # (list, sort key)

_TOUCH = """UPDATE cell SET stale = 1, why = ? WHERE NOT stale AND number IN
    (SELECT cell FROM seen WHERE list = ? AND low <= ? AND high >= ? AND depth >= ?)"""
_STALE = "SELECT name FROM cell INDEXED BY stale_cell WHERE stale AND name >= ? AND name < ? ORDER BY name"
CLOCK, SAME = "clock", "same"  # why a cell is stale, where it is not «list sort key»


def place(store: Store, item: str, key: bytes | None, places: Places) -> None:
    """Let an item stand in these lists with the meaning of this key, or in none (key None); readers of what changed become stale."""
    found = store.one("SELECT key, places FROM item WHERE name = ?", item)
    old_key, old = (found[0], frozenset(unpacked(found[1]))) if found else (None, frozenset())
    if (old_key, old) == (key, places):
        return
    depth = WHOLE if old_key is None or key is None or _line(store, old_key) == _line(store, key) else LINE
    touch(store, [(*where, ENTRY) for where in old ^ places])
    touch(store, [(*where, depth) for where in old & places] if old_key != key else [])
    store.do_all("DELETE FROM entry WHERE list = ? AND sort = ? AND item = ?", [(*where, item) for where in old - places])
    store.do_all("INSERT INTO entry VALUES (?, ?, ?)", [(*where, item) for where in sorted(places - old)])
    if key is None:
        store.do("DELETE FROM item WHERE name = ?", item)
    else:
        store.do("INSERT OR REPLACE INTO item VALUES (?, ?, ?)", item, key, packed(sorted(places)))


def places_of(store: Store, item: str) -> Places:
    """The lists in which an item stands, each with its sort key."""
    found = store.one("SELECT places FROM item WHERE name = ?", item)
    return frozenset(unpacked(found[0])) if found else frozenset()


def touch(store: Store, changed: Iterable[tuple[str, str, int]]) -> None:
    """Make stale what has read (list, sort key) at least as deep as the change goes."""
    if not store.one("SELECT 1 FROM seen LIMIT 1"):  # as in a build from nothing
        return
    store.do_all(_TOUCH, [(f"{name} {sort}", name, sort, sort, depth) for name, sort, depth in changed])


def let_time_pass(store: Store, as_of: datetime) -> None:
    """Make stale what the clock no longer, or not yet, agrees with."""
    now = stamp(as_of)
    store.do("UPDATE cell SET stale = 1, why = ? WHERE since > 0 AND since > ?", CLOCK, now)
    store.do("UPDATE cell SET stale = 1, why = ? WHERE until < 4611686018427387904 AND until <= ?", CLOCK, now)


def keep(store: Store, name: str, portal: str, notes: Notes, record: object, state: str = "", told: int = 0) -> None:
    """A cell that was worked out, with what it has read; `state` and `told` (how many complaints) are there to be counted."""
    since, until = stamp(notes.clock.since, LONG_AGO), stamp(notes.clock.until, FOR_EVER)
    number = store.do("INSERT OR REPLACE INTO cell(name, portal, stale, since, until, state, told, record) VALUES (?, ?, 0, ?, ?, ?, ?, ?)",
                      name, portal, since, until, state, told, packed(record))
    store.do_all("INSERT INTO seen VALUES (?, ?, ?, ?, ?)", [(*stretch, number) for stretch in sorted(notes.stretches)])


def want(store: Store, name: str, portal: str) -> None:
    """A cell that is to be there: stale until it is worked out."""
    store.do("INSERT OR IGNORE INTO cell(name, portal, stale, since, until) VALUES (?, ?, 1, 0, ?)", name, portal, FOR_EVER)


def renew(store: Store, name: str, portal: str) -> None:
    """A cell that is to be there and must be worked out again."""
    store.do("""INSERT INTO cell(name, portal, stale, since, until) VALUES (?, ?, 1, 0, ?)
        ON CONFLICT(name) DO UPDATE SET stale = 1""", name, portal, FOR_EVER)


def forget(store: Store, name: str) -> None:
    """A cell that is to be there no longer."""
    store.do("DELETE FROM cell WHERE name = ?", name)


def stale(store: Store, beginning: str) -> list[str]:
    """Names of the stale cells that begin so, sorted."""
    rows = store.rows(_STALE, beginning, beginning + "\U0010ffff")
    return [name for (name,) in rows]


def sweep(store: Store) -> None:
    """Take away the readings of cells that are gone or were worked out again, once those are the most."""
    made = store.one("SELECT coalesce(max(number), 0) FROM cell")[0]
    swept, live = store.recall("swept") or 0, store.one("SELECT count(*) FROM cell")[0] if made else 0
    if made - swept > 2 * live + 1000:
        store.do("DELETE FROM seen WHERE cell NOT IN (SELECT number FROM cell)")
        store.remember("swept", made)


def stamp(moment: datetime | None, otherwise: int = 0) -> int:
    """A moment as microseconds since 1970."""
    return int(moment.timestamp()) * 1_000_000 + moment.microsecond if moment else otherwise


def moment_of(microseconds: int) -> datetime | None:
    """The moment of a stamp; None for the ends of time."""
    if microseconds in (LONG_AGO, FOR_EVER):
        return None
    return datetime.fromtimestamp(microseconds // 1_000_000, VIETNAM) + timedelta(microseconds=microseconds % 1_000_000)


def _line(store: Store, key: bytes) -> bytes:
    return bytes(store.one("SELECT line FROM meaning WHERE key = ?", key)[0])
