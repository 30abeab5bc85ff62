"""Where the hashes and entries of a log lie (C2SP tlog-tiles): files of 256, and a partial one at the end of each row."""

import struct
from collections.abc import Iterator, Sequence
from typing import NamedTuple

WIDTH = 256
HEIGHT = 8  # levels of the tree in one tile
CHECKPOINT = "checkpoint"
LONGEST = 65535  # bytes of an entry


class Tile(NamedTuple):
    """A file of the log: `level` counts rows of tiles from the leaves («entries» where it is None); `width` < 256 is partial."""

    level: int | None
    number: int
    width: int = WIDTH

    @property
    def path(self) -> str:
        """«tile/0/x001/x234/067» or «tile/entries/000.p/17»."""
        groups = [f"{self.number % 1000:03}"]
        rest = self.number // 1000
        while rest:
            groups.insert(0, f"x{rest % 1000:03}")
            rest //= 1000
        end = f".p/{self.width}" if self.width < WIDTH else ""
        return f"tile/{'entries' if self.level is None else self.level}/{'/'.join(groups)}{end}"

    @property
    def first(self) -> int:
        """The number of its first hash in its row."""
        return self.number * WIDTH


def tiles_of(size: int, level: int | None, since: int = 0) -> Iterator[Tile]:
    """The tiles of a row in a log of `size` entries; of those only that have changed since it had `since`."""
    count, before = (number >> HEIGHT * (level or 0) for number in (size, since))
    for index in range(before // WIDTH, -(-count // WIDTH)):
        tile = Tile(level, index, min(WIDTH, count - index * WIDTH))
        if tile.first + tile.width > before:
            yield tile


def all_tiles(size: int, since: int = 0) -> Iterator[Tile]:
    """All files of a log of `size` entries but its checkpoint; only the new ones where it had `since` entries before."""
    yield from tiles_of(size, None, since)
    level = 0
    while size >> HEIGHT * level:
        yield from tiles_of(size, level, since)
        level += 1


def pack_entries(entries: Sequence[bytes]) -> bytes:
    """A bundle: each entry after its length, two bytes."""
    return b"".join(struct.pack(">H", len(entry)) + entry for entry in entries)


def unpack_entries(data: bytes) -> list[bytes]:
    """The entries of a bundle; raises ValueError for what is none."""
    entries, place = [], 0
    while place < len(data):
        if place + 2 > len(data):
            raise ValueError("bundle")
        length = int.from_bytes(data[place:place + 2], "big")
        place += 2 + length
        if place > len(data):
            raise ValueError("bundle")
        entries.append(data[place - length:place])
    return entries
