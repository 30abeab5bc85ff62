"""Releases: a portal's finished site, copied whole, checked and never changed again.

They stand in a folder of this machine, STORE/<target>/<portal>/<release>/, each with its manifest beside its pages.
"""

import hashlib
import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version

from pydantic import TypeAdapter, ValidationError

from plugins.core.publishing.compress import compress_folder
from plugins.core.publishing.manifest import NAME, NO_DIGEST, File, Manifest, NotAManifest, SitePath, is_safe, parse_manifest

TOOLS = ("pelican", "markdown", "jinja2", "nh3", "pydantic", "pillow", "pypdfium2", "pikepdf", "icalendar")
STAGED = ".dang-chuan-bi-"
_PATH = TypeAdapter(SitePath)


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


@dataclass(frozen=True)
class Staged:
    """A copy of the finished site that nobody changes any more; it becomes a release when its manifest is known."""

    folder: Path
    files: dict[str, File]


def tools() -> dict[str, str]:
    """Versions of what makes the pages."""
    found = {"python": python_version()}
    for name in TOOLS:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


def stage(site: Path, place: Path, put: Mapping[str, bytes], but_not: Collection[str] = (), twins: bool = False) -> Staged:
    """Copy a finished site into `place` (STORE/<target>/<portal>), with the bytes of `put` beside or instead of its files.

    With `twins`, smaller twins of its texts stand beside them.
    """
    folder = place / f"{STAGED}{os.getpid()}"
    remove(folder)
    folder.mkdir(parents=True)
    last = next(iter(releases_in(place)), None)
    known = {path: (place / last.id / path, file) for path, file in last.files.items()} if last else {}
    files = {path: _write((site / path).read_bytes(), folder / path, known.get(path)) for path in site_paths(site, {*put, *but_not})}
    files |= {path: _write(data, folder / path, known.get(path)) for path, data in put.items()}
    if twins:
        compress_folder(folder, place / last.id if last else None)
        files |= {path: _of_twin(folder / path, known.get(path)) for path in site_paths(folder, files)}
    return Staged(folder, dict(sorted(files.items())))


def stage_again(release: Path) -> Staged:
    """A copy of a release of this machine, to become a new one."""
    return stage(release, release.parent, {}, but_not=(NAME,))


def site_paths(site: Path, left_out: Collection[str]) -> Iterator[str]:
    """Paths of a site's files, sorted; raises BadRelease for what a release may not hold."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if name in left_out:
            continue
        if path.is_symlink() or not (path.is_file() or path.is_dir()):
            raise BadRelease(f"Trang đã dựng có liên kết hoặc tệp lạ: «{name}».")
        if path.is_file():
            _check_name(name)
            yield name


def _check_name(name: str) -> None:
    try:
        good = is_safe(_PATH.validate_python(name))
    except ValidationError:
        good = False
    if not good:
        raise BadRelease(f"Trang đã dựng có tên tệp không dùng được: «{name}».")


def _write(data: bytes, target: Path, known: tuple[Path, File] | None) -> File:
    """A file of the copy; where the last release has it already, a link to it: nobody ever writes to one of those."""
    target.parent.mkdir(parents=True, exist_ok=True)
    file = File(sha256=hashlib.sha256(data).hexdigest(), size=len(data))
    if known and known[1] == file:
        with suppress(OSError):
            os.link(known[0], target)
            return file
    target.write_bytes(data)
    target.chmod(0o444)
    return file


def _of_twin(twin: Path, known: tuple[Path, File] | None) -> File:
    """What a twin should be: one that is linked, what it was when it was made, so that a spoilt one is noticed."""
    return known[1] if known and known[0].is_file() and known[0].samefile(twin) else file_at(twin)


def finish(staged: Staged, manifest: Manifest) -> Release:
    """Give the copy its manifest and its name; one of the same name is of a run that did not end well, and goes."""
    (staged.folder / NAME).write_bytes(manifest.to_bytes())
    wrong = differences(staged.folder, manifest, with_lasting=False)
    if wrong:
        raise BadRelease(f"Bản sao của trang bị hỏng ngay trên máy này: «{wrong[0]}». Xóa {staged.folder.parent} rồi chạy lại.")
    final = staged.folder.parent / manifest.id
    remove(final)
    staged.folder.rename(final)
    return Release(manifest, final)


def differences(folder: Path, manifest: Manifest, with_lasting: bool = True) -> list[str]:
    """Paths at which a folder is not what the manifest says: missing, extra, other bytes."""
    return compare_digests(digests(folder), manifest.all_files if with_lasting else manifest.files)


def compare_digests(found: Mapping[str, str], wanted: Mapping[str, File]) -> list[str]:
    """Paths that are missing, extra, or of other bytes; the manifest itself does not count."""
    return sorted(path for path in found.keys() | wanted.keys()
                  if path != NAME and (path not in found or path not in wanted or found[path] != wanted[path].sha256))


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of every file of a folder as it is now; what is no plain file has a digest that nothing has."""
    return {path.relative_to(folder).as_posix(): NO_DIGEST if path.is_symlink() else file_at(path).sha256
            for path in sorted(folder.rglob("*")) if path.is_symlink() or path.is_file()}


def file_at(path: Path) -> File:
    """Digest and size of a file as it is now."""
    with path.open("rb") as file:
        return File(sha256=hashlib.file_digest(file, "sha256").hexdigest(), size=path.stat().st_size)


def releases_in(place: Path) -> list[Manifest]:
    """Releases that a folder keeps, the newest first; what is no whole release is left out."""
    found = []
    for folder in sorted(place.glob("*-*-*"), reverse=True):
        with suppress(OSError, NotAManifest):
            manifest = parse_manifest((folder / NAME).read_bytes())
            if manifest.id == folder.name:
                found.append(manifest)
    return found


def tidy(place: Path, keep: int) -> None:
    """Keep the newest releases of this machine, and no copy of a run that is over."""
    for manifest in releases_in(place)[keep:]:
        remove(place / manifest.id)
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
