"""Sorted lists of posts, as rules and pages read them. Whatever is read is noted: that is how we know what must be worked out again.

An entry is an item at a sort key; the newest has the greatest key. What a reader looked at is a stretch of a list, and how deep
it looked: at the entries alone, at their lines (title, date, fields), or at the whole posts.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

from plugins.core.memory.store import Store, unpacked
from schemas.clock import Clock

ENTRY, LINE, WHOLE = range(3)  # how deep a reader looked
FIRST, LAST = "", "\U0010ffff"  # below and above every sort key


class Stretch(NamedTuple):
    """A part of a list that was read, from key `low` to key `high` with both of them."""

    list: str
    low: str
    high: str
    depth: int


class Found(NamedTuple):
    """An entry of a list, and what it stands for (None where only the entries were looked at)."""

    sort: str
    item: str
    value: Any


class Notes:
    """All that one cell has read: stretches of lists, and the clock."""

    def __init__(self, as_of: datetime) -> None:
        self.stretches: set[Stretch] = set()
        self.clock = Clock(as_of)


class Lists:
    """Reads lists and notes it in `notes`, which are those of the cell that is being worked out."""

    def __init__(self, store: Store, as_of: datetime) -> None:
        self._store = store
        self._as_of = as_of
        self.notes = Notes(as_of)
        self._line = lru_cache(4000)(self._unpacked_line)
        self._whole = lru_cache(64)(self._unpacked_whole)

    @property
    def clock(self) -> Clock:
        return self.notes.clock

    @contextmanager
    def noting(self, notes: Notes | None = None) -> Iterator[Notes]:
        """Other notes, new ones where none are given, for what is worked out inside."""
        before, self.notes = self.notes, notes or Notes(self._as_of)
        try:
            yield self.notes
        finally:
            self.notes = before

    def newest(self, name: str, count: int, depth: int = LINE) -> list[Found]:
        """The entries with the greatest keys, the greatest first."""
        found = self._read(depth, "WHERE list = ? ORDER BY sort DESC, item DESC LIMIT ?", name, count)
        self._note(name, found[-1].sort if len(found) == count else FIRST, LAST, depth)
        return found

    def oldest(self, name: str, count: int, depth: int = LINE) -> list[Found]:
        """The entries with the smallest keys, the smallest first."""
        return self.after(name, FIRST, count, depth)

    def after(self, name: str, key: str, count: int, depth: int = LINE) -> list[Found]:
        """The next entries whose key is not smaller than `key`, the smallest first."""
        found = self._read(depth, "WHERE list = ? AND sort >= ? ORDER BY sort, item LIMIT ?", name, key, count)
        self._note(name, key, found[-1].sort if len(found) == count else LAST, depth)
        return found

    def before(self, name: str, key: str, count: int, depth: int = LINE) -> list[Found]:
        """The next entries whose key is smaller than `key`, the greatest first."""
        found = self._read(depth, "WHERE list = ? AND sort < ? ORDER BY sort DESC, item DESC LIMIT ?", name, key, count)
        self._note(name, found[-1].sort if len(found) == count else FIRST, key, depth)
        return found

    def between(self, name: str, low: str, high: str, depth: int = LINE) -> list[Found]:
        """All entries from key `low` to key `high`, the smallest first."""
        self._note(name, low, high, depth)
        return self._read(depth, "WHERE list = ? AND sort BETWEEN ? AND ? ORDER BY sort, item", name, low, high)

    def each_whole(self, name: str, low: str, high: str) -> Iterator[Found]:
        """As `between`, read whole, one after the other: all together would fill the memory."""
        self._note(name, low, high, WHOLE)
        for entry in self._read(ENTRY, "WHERE list = ? AND sort BETWEEN ? AND ? ORDER BY sort, item", name, low, high):
            yield entry._replace(value=self.value(entry.item, WHOLE))

    def all(self, name: str, depth: int = LINE) -> list[Found]:
        """Every entry, the smallest key first."""
        return self.oldest(name, -1, depth)

    def has(self, name: str) -> bool:
        """Whether there is any entry."""
        return bool(self.oldest(name, 1, ENTRY))

    def count(self, name: str) -> int:
        """How many entries there are."""
        self._note(name, FIRST, LAST, ENTRY)
        return int(self._store.one("SELECT count(*) FROM entry WHERE list = ?", name)[0])

    def count_between(self, name: str, low: str, high: str) -> int:
        """How many entries there are from key `low` to key `high`."""
        self._note(name, low, high, ENTRY)
        return int(self._store.one("SELECT count(*) FROM entry WHERE list = ? AND sort BETWEEN ? AND ?", name, low, high)[0])

    def page(self, name: str, head: str, number: int, size: int, depth: int = LINE) -> list[Found]:
        """Page `number` of the entries whose key begins with `head`, from the oldest on (number 1), the smallest key first."""
        found = self._read(depth, "WHERE list = ? AND sort BETWEEN ? AND ? ORDER BY sort, item LIMIT ? OFFSET ?",
                           name, head, head + LAST, size, (number - 1) * size)
        high = found[-1].sort if len(found) == size else head + LAST
        self._note(name, head, high, ENTRY)
        self._note(name, found[0].sort if found else head, high, depth)
        return found

    def unmarked(self, names: Iterable[str], mark: str) -> frozenset[str]:
        """Which of many lists have no entry at `mark`, their first key; of none more is read, however long it is."""
        asked = frozenset(names)
        self.notes.stretches.update(Stretch(name, mark, mark, ENTRY) for name in asked)
        return asked - self._marked(asked, mark)

    def meeting(self, names: Iterable[str], mark: str, high: str, least: int, part: int) -> list[Found]:
        """What stands, up to the key `high`, in at least so many of those lists that have no mark, and in one of `part` of them at least;
        each with its key in one of them (its value)."""
        asked = frozenset(names)
        rest = asked - self._marked(asked, mark)
        self.notes.stretches.update(Stretch(name, mark, high if name in rest else mark, ENTRY) for name in asked)
        enough = max(least, len(rest) / part)
        rows = self._store.rows("""SELECT min(list), min(sort), item FROM json_each(?) CROSS JOIN entry ON list = value
            WHERE sort > ? AND sort <= ? GROUP BY item HAVING count(*) >= ?""", json.dumps(list(rest)), mark, high, enough)
        return [Found(sort, item, name) for name, sort, item in rows]

    def line_at(self, name: str, sort: str, item: str) -> Any:
        """The line of an item that is known to stand there."""
        self._note(name, sort, sort, LINE)
        return self.value(item, LINE)

    def heads(self, name: str, length: int) -> list[str]:
        """The different beginnings of the keys, `length` characters long, such as years or months; the smallest first."""
        heads: list[str] = []
        found = self.oldest(name, 1, ENTRY)
        while found:
            heads.append(found[0].sort[:length])
            found = self.after(name, heads[-1] + LAST, 1, ENTRY)
        return heads

    def value(self, item: str, depth: int) -> Any:
        """The line or the whole of an item; reading it is the reader's to note, by the list in which it was found."""
        found = self._store.one("SELECT key FROM item WHERE name = ?", item)
        return self._value(found[0], depth)

    def _note(self, name: str, low: str, high: str, depth: int) -> None:
        self.notes.stretches.add(Stretch(name, low, high, depth))

    def _read(self, depth: int, where: str, *values: Any) -> list[Found]:
        if depth == ENTRY:
            return [Found(sort, item, None) for sort, item in self._store.rows(f"SELECT sort, item FROM entry {where}", *values)]  # noqa: S608
        sql = f"SELECT sort, item, key FROM (SELECT sort, item FROM entry {where}) CROSS JOIN item ON name = item"  # noqa: S608
        rows = self._store.rows(sql, *values)
        return [Found(sort, item, self._value(key, depth)) for sort, item, key in rows]

    def _value(self, key: bytes, depth: int) -> Any:
        return self._whole(key) if depth == WHOLE else self._line(key)

    def _unpacked_line(self, key: bytes) -> Any:
        return unpacked(self._store.one("SELECT line FROM meaning WHERE key = ?", key)[0])

    def _unpacked_whole(self, key: bytes) -> Any:
        return unpacked(self._store.one("SELECT whole FROM meaning WHERE key = ?", key)[0])

    def _marked(self, names: Iterable[str], mark: str) -> set[str]:
        sql = "SELECT list FROM json_each(?) CROSS JOIN entry ON list = value WHERE sort = ?"
        return {name for (name,) in self._store.rows(sql, json.dumps(list(names)), mark)}
