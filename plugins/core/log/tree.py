"""The Merkle tree above the tiles: root, proof that an entry is in it, proof that it goes on from an earlier one (RFC 6962 §2.1)."""

from collections.abc import Callable

from plugins.core.log.hashing import EMPTY, SIZE, node_hash
from plugins.core.log.tiles import HEIGHT, WIDTH, Tile


class BadLog(Exception):
    """The files of the log do not hold what its checkpoint speaks of; the message is Vietnamese."""


class Tree:
    """A tree of `size` leaves; `read` gives the bytes of a file of the log. What was read is kept, so a tree is for one moment.

    Raises:
        BadLog: a tile is not as long as its name says.
    """

    def __init__(self, size: int, read: Callable[[str], bytes]) -> None:
        self.size, self._read = size, read
        self._nodes: dict[tuple[int, int], bytes] = {}
        self._tiles: dict[Tile, list[bytes]] = {}

    def root(self) -> bytes:
        """The hash of all leaves."""
        return self._range(0, self.size) if self.size else EMPTY

    def leaf(self, index: int) -> bytes:
        """The hash of one leaf."""
        return self.node(0, index)

    def inclusion(self, index: int) -> list[bytes]:
        """The audit path of a leaf, from the leaf up."""
        if not 0 <= index < self.size:
            raise IndexError(index)
        return self._path(index, 0, self.size)

    def consistency(self, old: int) -> list[bytes]:
        """The proof that the first `old` leaves are those of the tree when it had so many."""
        if not 0 <= old <= self.size:
            raise IndexError(old)
        return self._subproof(old, 0, self.size, whole=True) if 0 < old < self.size else []

    def _path(self, index: int, low: int, high: int) -> list[bytes]:
        if high - low == 1:
            return []
        middle = low + _split(high - low)
        if index < middle:
            return [*self._path(index, low, middle), self._range(middle, high)]
        return [*self._path(index, middle, high), self._range(low, middle)]

    def _subproof(self, old: int, low: int, high: int, whole: bool) -> list[bytes]:
        if old == high - low:
            return [] if whole else [self._range(low, high)]
        half = _split(high - low)
        if old <= half:
            return [*self._subproof(old, low, low + half, whole), self._range(low + half, high)]
        return [*self._subproof(old - half, low + half, high, False), self._range(low, low + half)]

    def _range(self, low: int, high: int) -> bytes:
        """The hash of leaves `low` to `high` (without it); `low` is a multiple of the largest power of two that fits."""
        length = high - low
        if length & (length - 1) == 0:
            return self.node(length.bit_length() - 1, low // length)
        middle = low + _split(length)
        return node_hash(self._range(low, middle), self._range(middle, high))

    def node(self, height: int, index: int) -> bytes:
        """The hash of a whole subtree of 2^height leaves, from the tile that holds it or what is below it."""
        level, rest = divmod(height, HEIGHT)
        if rest == 0:
            return self.hash_at(level, index)
        if (height, index) not in self._nodes:
            self._nodes[height, index] = self.joined(height, index)
        return self._nodes[height, index]

    def joined(self, height: int, index: int) -> bytes:
        """The same from the two subtrees below it."""
        return node_hash(self.node(height - 1, 2 * index), self.node(height - 1, 2 * index + 1))

    def hash_at(self, level: int, index: int) -> bytes:
        """A hash of a row of tiles."""
        number = index // WIDTH
        tile = Tile(level, number, min(WIDTH, (self.size >> HEIGHT * level) - number * WIDTH))
        if tile not in self._tiles:
            data = self._read(tile.path)
            if len(data) != tile.width * SIZE:
                raise BadLog(f"Nhật ký có tệp bị hỏng: {tile.path}.")
            self._tiles[tile] = [data[start:start + SIZE] for start in range(0, len(data), SIZE)]
        return self._tiles[tile][index % WIDTH]


def _split(length: int) -> int:
    """The largest power of two below a length of at least 2."""
    return 1 << (length - 1).bit_length() - 1
