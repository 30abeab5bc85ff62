"""What was made of pictures, kept beside the store: each is encoded once in its life. Losing the folder costs time and nothing else."""

import os
import shutil
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from plugins.core.code_digest import picture_digest
from schemas.files.picture_variants import picture_files

FOLDER = "anh"  # in the folder of the store


def kept_picture_files(store: Path, blob: str, name: str, width: int, read: Callable[[], bytes]) -> dict[str, bytes]:
    """All files of a picture by name, from what is kept of the blob, or made of the bytes that `read` gives and kept."""
    kept = store.parent / FOLDER / picture_digest() / blob[:2] / f"{blob}.zip"
    files = _read(kept)
    if not files:
        files = {made.removeprefix(name): data for made, data in picture_files(name, read(), width).items()}
        _keep(kept, files)
    return {name + ending: data for ending, data in files.items()}


def _read(kept: Path) -> dict[str, bytes]:
    """What stands in the file; nothing where it is not there or not whole (a ZIP file has check sums)."""
    try:
        with zipfile.ZipFile(kept) as archive:
            return {member.removeprefix("anh"): archive.read(member) for member in archive.namelist()}
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, ValueError):
        return {}


def _keep(kept: Path, files: dict[str, bytes]) -> None:
    """Keep the files together; where they cannot be kept, they are made again another time."""
    recipe = kept.parents[1]
    try:
        if not recipe.exists():
            shutil.rmtree(recipe.parent, ignore_errors=True)  # what another code made
        kept.parent.mkdir(parents=True, exist_ok=True)
        unfinished = kept.with_suffix(f".{os.getpid()}")
        with zipfile.ZipFile(unfinished, "w") as archive:
            for ending, data in files.items():
                archive.writestr(f"anh{ending}", data)
        unfinished.replace(kept)
    except OSError:
        return
