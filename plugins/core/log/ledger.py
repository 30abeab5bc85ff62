"""The log in a folder of the machine that publishes: entries are added at its end, and nothing in it is ever changed.

The folder is written in an order in which a run that was killed leaves the log as it was: entries and hashes first, the checkpoint last,
by one rename. What a killed run has left beyond the checkpoint is written again by the next one.
"""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.core.log.checkpoint import Checkpoint, parse_checkpoint
from plugins.core.log.hashing import EMPTY, leaf_hash
from plugins.core.log.signer import Signer
from plugins.core.log.tiles import CHECKPOINT, HEIGHT, LONGEST, WIDTH, Tile, all_tiles, pack_entries, tiles_of, unpack_entries
from plugins.core.log.tree import BadLog, Tree
from plugins.core.system_words import in_words
from plugins.core.whole_file import write_whole

PARTIAL_KEPT = 8  # C2SP would have them all until the tile is full: of a log that grows by a few entries that is megabytes


class Ledger:
    """A log of this origin; `folder` holds its files as they are published."""

    def __init__(self, folder: Path, origin: str) -> None:
        self.folder, self.origin = folder, origin
        self.note = self._note()
        self.checkpoint = parse_checkpoint(self.note) if self.note else Checkpoint(origin, 0, EMPTY, 0)
        if self.checkpoint.origin != origin:
            raise BadLog(f"Thư mục nhật ký {folder} là của «{self.checkpoint.origin}», không phải «{origin}».")

    @property
    def size(self) -> int:
        return self.checkpoint.size

    def tree(self) -> Tree:
        """The tree as it is now."""
        return Tree(self.size, self.read)

    def read(self, path: str) -> bytes:
        """The bytes of a file of the log; raises BadLog where it is missing."""
        try:
            return (self.folder / path).read_bytes()
        except OSError as error:
            raise BadLog(f"Nhật ký thiếu tệp {path} ({in_words(error)}). Lấy lại thư mục {self.folder} từ bản sao lưu.") from None

    def entries(self) -> Iterator[bytes]:
        """All entries, the oldest first; raises BadLog where a bundle is not what the tree says."""
        tree = self.tree()
        for tile in tiles_of(self.size, None):
            for number, entry in enumerate(self._bundle(tile), tile.first):
                if leaf_hash(entry) != tree.leaf(number):
                    raise BadLog(f"Nhật ký bị sửa ở dòng {number}. Lấy lại thư mục {self.folder} từ bản sao lưu.")
                yield entry

    def append(self, entries: Sequence[bytes], signer: Signer, seconds: int) -> None:
        """Add entries (perhaps none: then the checkpoint is only signed anew) and sign the log as it is then."""
        if any(len(entry) > LONGEST for entry in entries):
            raise BadLog("Có dòng nhật ký dài quá mức.")
        if self.tree().root() != self.checkpoint.root:
            raise BadLog(f"Nhật ký ở {self.folder} không khớp với mốc của nó. Lấy lại thư mục ấy từ bản sao lưu.")
        before, size = self.size, self.size + len(entries)
        self._write_bundles(entries, before, size)
        self._write_hashes([leaf_hash(entry) for entry in entries], before, size)
        self.checkpoint = Checkpoint(self.origin, size, Tree(size, self.read).root(), max(seconds, self.checkpoint.time))
        self.note = signer.sign(self.checkpoint.text())
        self._write(CHECKPOINT, self.note.encode())
        self._tidy()

    def paths(self) -> list[str]:
        """Its files as they are published, sorted; with the last partial tiles, for those who have just read an earlier checkpoint."""
        found = {tile.path for tile in all_tiles(self.size)}
        found |= {path for tile in all_tiles(self.size) for path in self._partial(tile)}
        return sorted([*found, CHECKPOINT]) if self.note else []

    def _partial(self, tile: Tile) -> list[str]:
        """The partial files of a tile that is not full yet, the shortest first."""
        if tile.width == WIDTH:
            return []
        folder = (self.folder / tile.path).parent
        widths = sorted(int(path.name) for path in folder.iterdir() if path.name.isdecimal() and int(path.name) <= tile.width)
        return [tile._replace(width=width).path for width in widths]

    def _tidy(self) -> None:
        """Of a tile that is not full, the last partial files stay; of one that is full, none."""
        for tile in all_tiles(self.size):
            for path in self._partial(tile)[:-PARTIAL_KEPT]:
                (self.folder / path).unlink()
            if tile.width == WIDTH and (full := self.folder / tile.path).with_name(f"{full.name}.p").exists():
                shutil.rmtree(full.with_name(f"{full.name}.p"))

    def _note(self) -> str:
        path = self.folder / CHECKPOINT
        return path.read_text("utf-8", "replace") if path.exists() else ""

    def _bundle(self, tile: Tile) -> list[bytes]:
        try:
            found = unpack_entries(self.read(tile.path))
        except ValueError:
            found = []
        if len(found) != tile.width:
            raise BadLog(f"Nhật ký bị sửa ở tệp {tile.path}. Lấy lại thư mục {self.folder} từ bản sao lưu.")
        return found

    def _write_bundles(self, entries: Sequence[bytes], before: int, size: int) -> None:
        kept = self._bundle(Tile(None, before // WIDTH, before % WIDTH)) if before % WIDTH else []
        all_new, first = [*kept, *entries], before - len(kept)
        for tile in tiles_of(size, None, before):
            start = tile.first - first
            self._write(tile.path, pack_entries(all_new[start:start + tile.width]))

    def _write_hashes(self, leaves: Sequence[bytes], before: int, size: int) -> None:
        """The new hashes of each row of tiles, from the leaves up: a full tile is one hash of the row above."""
        level, hashes, old = 0, list(leaves), Tree(before, self.read)
        while size >> HEIGHT * level:
            had = before >> HEIGHT * level
            kept = [old.hash_at(level, number) for number in range(had - had % WIDTH, had)]
            hashes, first = [*kept, *hashes], had - len(kept)
            for tile in tiles_of(size, level, before):
                start = tile.first - first
                self._write(tile.path, b"".join(hashes[start:start + tile.width]))
            level += 1
            above = Tree(size, self.read)
            hashes = [above.joined(HEIGHT * level, number) for number in range(before >> HEIGHT * level, size >> HEIGHT * level)]

    def _write(self, path: str, data: bytes) -> None:
        write_whole(self.folder / path, data, on_disk=True)
