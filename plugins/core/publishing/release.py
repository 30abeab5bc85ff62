"""Releases: a portal's finished site, copied whole, checked and never changed again.

They stand in a folder of this machine, STORE/<target>/<portal>/<release>/, each with its manifest beside its pages.
"""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version

from plugins.core.publishing.manifest import NAME, File, Manifest, NotAManifest, parse_manifest
from plugins.core.publishing.site_files import digests

RELEASE = re.compile(r"\d{8}-\d{3}-[0-9a-f]{12}")  # its name
TOOLS = ("pelican", "markdown", "jinja2", "nh3", "pydantic", "pillow", "pypdfium2", "pikepdf", "icalendar")
STAGED = ".dang-chuan-bi-"


class BadRelease(Exception):
    """What render left cannot be published as it is; the message is Vietnamese."""


@dataclass(frozen=True)
class Release:
    """A release to put on a host: from `folder`, which holds its files and its manifest,
    or (None) from the release `source` that the host still keeps.
    """

    manifest: Manifest
    folder: Path | None
    source: Manifest | None = None


def tools() -> dict[str, str]:
    """Versions of what makes the pages."""
    found = {"python": python_version()}
    for name in TOOLS:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


def finish(folder: Path, manifest: Manifest) -> Release:
    """Give the copy its manifest and its name; one of the same name is of a run that did not end well, and goes."""
    (folder / NAME).write_bytes(manifest.to_bytes())
    wrong = differences(folder, manifest, with_lasting=False)
    if wrong:
        raise BadRelease(f"Bản sao của trang bị hỏng ngay trên máy này: «{wrong[0]}». Xóa {folder.parent} rồi chạy lại.")
    final = folder.parent / manifest.id
    remove(final)
    folder.rename(final)
    return Release(manifest, final)


def differences(folder: Path, manifest: Manifest, with_lasting: bool = True) -> list[str]:
    """Paths at which a folder is not what the manifest says: missing, extra, other bytes."""
    return compare_digests(digests(folder), manifest.all_files if with_lasting else manifest.files)


def compare_digests(found: Mapping[str, str], wanted: Mapping[str, File]) -> list[str]:
    """Paths that are missing, extra, or of other bytes; the manifest itself does not count."""
    return sorted(path for path in found.keys() | wanted.keys()
                  if path != NAME and (path not in found or path not in wanted or found[path] != wanted[path].sha256))


def release_folders(place: Path) -> list[Path]:
    """Folders of releases, the newest first."""
    return [folder for folder in sorted(place.glob("*-*-*"), reverse=True) if RELEASE.fullmatch(folder.name) and (folder / NAME).is_file()]


def each_release(place: Path) -> Iterator[Manifest]:
    """Releases that a folder keeps, the newest first; what is no whole release is left out."""
    for folder in release_folders(place):
        with suppress(OSError, NotAManifest):
            manifest = parse_manifest((folder / NAME).read_bytes())
            if manifest.id == folder.name:
                yield manifest


def tidy(place: Path, keep: int) -> None:
    """Keep the newest releases of this machine, and no copy of a run that is over."""
    for folder in release_folders(place)[keep:]:
        remove(folder)
    for folder in place.glob(f"{STAGED}*"):
        process = int(folder.name.removeprefix(STAGED))
        if process == os.getpid() or not _is_running(process):
            remove(folder)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def remove(folder: Path) -> None:
    """Remove a release, or nothing."""
    shutil.rmtree(folder, ignore_errors=True)
