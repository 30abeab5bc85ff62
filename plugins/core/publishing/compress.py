"""Smaller twins of the files of a built portal, made once and not at each request: «name.gz» and «name.br» beside «name»."""

import filecmp
import gzip
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import brotli

from plugins.core.publishing.content_types import TEXT_TYPES

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


def compress_folder(built: Path, before: Path | None = None, jobs: int = 1) -> Saved:
    """Write the twins of all text files of a built portal; a twin that is not smaller is not kept.

    `before` is an earlier release with its twins: for a file that is the same there, they are taken over.
    Twins carry their file's time, so that a server tells the same date for all of them. The same bytes give the same twins.
    """
    with ThreadPoolExecutor(max(jobs, 1)) as pool:
        sizes = list(pool.map(partial(_compress, built, before), _texts(built)))
    return Saved(len(sizes), *(sum(column) for column in zip(*sizes, strict=True))) if sizes else Saved(0, 0, 0, 0)


def _texts(built: Path) -> Iterator[Path]:
    for path in sorted(built.rglob("*")):
        if path.suffix.lstrip(".") in TEXT_TYPES and path.is_file() and path.stat().st_size >= SMALL:
            yield path


def _compress(built: Path, before: Path | None, path: Path) -> tuple[int, int, int]:
    """Sizes of the file and of what is sent for it by either method."""
    twin_before = before / path.relative_to(built) if before else None
    data = path.read_bytes()
    same = twin_before is not None and twin_before.is_file() and filecmp.cmp(twin_before, path, shallow=False)
    sizes = [_write_twin(path, data, ending, twin_before if same else None) for ending in METHODS]
    return len(data), sizes[0], sizes[1]


def _write_twin(path: Path, data: bytes, ending: str, same: Path | None) -> int:
    twin = Path(f"{path}{ending}")
    known = Path(f"{same}{ending}")
    packed = known.read_bytes() if same and known.is_file() else METHODS[ending](data)
    twin.unlink(missing_ok=True)  # it may be a link that another release shares
    if len(packed) >= len(data):
        return len(data)
    twin.write_bytes(packed)
    times = path.stat()
    os.utime(twin, ns=(times.st_atime_ns, times.st_mtime_ns))
    return len(packed)
