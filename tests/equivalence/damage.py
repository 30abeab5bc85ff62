"""What may happen to the store and to the output folder while nobody looks."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random


def delete(store: Path, random: Random) -> None:
    for path in store.parent.glob(store.name + "*"):
        path.unlink()


def truncate(store: Path, random: Random) -> None:
    store.write_bytes(store.read_bytes()[: random.randrange(store.stat().st_size)])


def garbage(store: Path, random: Random) -> None:
    store.write_bytes(random.randbytes(random.choice((0, 10, 5000))))


def blot(store: Path, random: Random) -> None:
    """A stretch of the file is of another."""
    data = bytearray(store.read_bytes())
    start = random.randrange(len(data))
    data[start : start + 5000] = random.randbytes(min(5000, len(data) - start))
    store.write_bytes(data)


def flip(store: Path, random: Random) -> None:
    """A few bytes are others."""
    data = bytearray(store.read_bytes())
    for _ in range(20):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    store.write_bytes(data)


def older(store: Path, random: Random) -> None:
    """Somebody puts back a copy that was made after an earlier build."""
    for path in list(store.parent.glob("copy*")):
        shutil.copy2(path, store.with_name(path.name.replace("copy", store.name)))


def keep_copy(store: Path) -> None:
    """Make that copy, of the store and of all that lies beside it."""
    for path in list(store.parent.glob(store.name + "*")):
        shutil.copy2(path, store.with_name(path.name.replace(store.name, "copy")))


def damage(store: Path, how: str, random: Random) -> None:
    """Damage the store; a store that was written to has another time (the clock of a file system may be a coarse one)."""
    before = store.stat().st_mtime
    DAMAGE[how](store, random)
    if store.exists() and how != "older":
        os.utime(store, (before + 5, before + 5))


DAMAGE: dict[str, Callable[[Path, Random], None]] = {done.__name__: done for done in (delete, truncate, garbage, blot, flip, older)}


def lose(output: Path, name: str) -> None:
    """The output folder is gone, or a part of it («» is all)."""
    target = output / name
    if target.is_dir():
        shutil.rmtree(target)
    else:
        target.unlink(missing_ok=True)
