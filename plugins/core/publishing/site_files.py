"""The files of a site that stands in a folder of this machine: found in one walk, measured as they are now."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from plugins.core.publishing.manifest import NO_DIGEST, File


def each_file(folder: Path) -> list[tuple[str, bool]]:
    """Everything that is no folder, sorted by its path in the site («tin-tuc/index.html»), and whether it is a plain file.

    A site has tens of thousands of them: what the system's own listing tells is not asked again file by file.
    """
    return sorted(_walk(str(folder), "")) if folder.is_dir() else []


def _walk(folder: str, above: str) -> Iterator[tuple[str, bool]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{above}{entry.name}/")
            else:
                yield above + entry.name, entry.is_file(follow_symlinks=False)


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of every file of a folder as it is now; what is no plain file has a digest that nothing has."""
    return {path: file_at(folder / path).sha256 if is_plain else NO_DIGEST for path, is_plain in each_file(folder)}


def file_at(path: Path) -> File:
    """Digest and size of a file as it is now."""
    data = path.read_bytes()  # 20 MB at most, as attachments are (schemas/law/attachments.yml)
    return File(sha256=hashlib.sha256(data).hexdigest(), size=len(data))
