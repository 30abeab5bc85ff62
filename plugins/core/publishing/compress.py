"""Smaller twins of the files of a built portal, made once and not at each request: «name.gz» and «name.br» beside «name»."""

import filecmp
import gzip
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import brotli

from plugins.core.log.record import RECORD
from plugins.core.publishing.content_types import TEXT_TYPES
from plugins.core.publishing.site_files import each_file

SMALL = 256  # bytes; below it, the answer fits one packet either way


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)


def _brotli(data: bytes) -> bytes:
    packed: bytes = brotli.compress(data, mode=brotli.MODE_TEXT, quality=10)  # 11 takes three times as long for one hundredth less
    return packed


METHODS: dict[str, Callable[[bytes], bytes]] = {".gz": _gzip, ".br": _brotli}


@dataclass(frozen=True)
class Saved:
    """How many files have twins now, their bytes, and the bytes of the gzip and brotli twins."""

    files: int
    plain: int
    gzip: int
    brotli: int


def compress_folder(built: Path, before: Path | None = None) -> Saved:
    """Write the twins of all text files of a built portal; a twin that is not smaller is not kept.

    `before` is an earlier release with its twins: for a file that is the same there, they are taken over as links.
    A twin has its file's mode and time, so that a server tells the same date for both. The same bytes give the same twins.
    """
    sizes = [_compress(path, before / path.relative_to(built) if before else None) for path in _texts(built)]
    return Saved(len(sizes), *(sum(column) for column in zip(*sizes, strict=True))) if sizes else Saved(0, 0, 0, 0)


def _texts(built: Path) -> Iterator[Path]:
    for name, is_plain in each_file(built):
        path = built / name
        if is_plain and path.suffix.lstrip(".") in TEXT_TYPES and path.name != RECORD and path.stat().st_size >= SMALL:
            yield path


def _compress(path: Path, earlier: Path | None) -> tuple[int, int, int]:
    """Sizes of the file and of what is sent for it by either method."""
    known = earlier if earlier and _is_same(path, earlier) else None
    sizes = [_write_twin(path, ending, known) for ending in METHODS]
    return path.stat().st_size, sizes[0], sizes[1]


def _is_same(path: Path, earlier: Path) -> bool:
    return earlier.is_file() and (earlier.samefile(path) or filecmp.cmp(earlier, path, shallow=False))


def _write_twin(path: Path, ending: str, known: Path | None) -> int:
    """The twin's size, or that of the file where it has none."""
    twin = Path(f"{path}{ending}")
    twin.unlink(missing_ok=True)  # it may be a link that another release shares
    if known and Path(f"{known}{ending}").is_file():
        os.link(f"{known}{ending}", twin)
        return twin.stat().st_size
    data = path.read_bytes()
    packed = METHODS[ending](data)
    if len(packed) >= len(data):
        return len(data)
    twin.write_bytes(packed)
    shutil.copystat(path, twin)
    return len(packed)
