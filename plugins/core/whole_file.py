"""Files that are written whole or not at all."""

import os
from pathlib import Path


def write_whole(path: Path, data: bytes, mode: int = 0o644, on_disk: bool = False) -> None:
    """What stood there stays until all is written; with `on_disk`, it is on the disk before anything else is written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}")
    unfinished.unlink(missing_ok=True)  # what a killed run left has the rights that it had
    unfinished.touch(mode)
    with unfinished.open("wb") as file:
        file.write(data)
        file.flush()
        if on_disk:
            os.fsync(file.fileno())
    unfinished.replace(path)
