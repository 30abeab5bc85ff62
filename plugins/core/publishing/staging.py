"""What render left is copied before anything else happens: names checked, linked to what the newest release here has already."""

import hashlib
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from plugins.core.publishing.compress import METHODS, compress_folder
from plugins.core.publishing.manifest import NAME, File, SitePath, is_safe
from plugins.core.publishing.release import STAGED, BadRelease, each_release, remove
from plugins.core.publishing.site_files import each_file, file_at

_PATH = TypeAdapter(SitePath)


@dataclass(frozen=True)
class Staged:
    """A copy of the finished site that nobody changes any more; it becomes a release when its manifest is known.

    Where the site is still that of the newest release, `folder` is that one (`kept`): most portals change with few commits.
    """

    folder: Path
    files: dict[str, File]
    kept: bool = False


def stage(site: Path, place: Path, put: Mapping[str, bytes], twins: bool = False) -> Staged:
    """Copy a finished site into `place` (STORE/<target>/<portal>), with the bytes of `put` beside or instead of its files.

    With `twins`, smaller twins of its texts stand beside them.
    """
    files = {path: file_at(site / path) for path in site_paths(site, put)}
    files |= {path: File(sha256=hashlib.sha256(data).hexdigest(), size=len(data)) for path, data in put.items()}
    last = next(each_release(place), None)
    if last and {path: file for path, file in last.files.items() if not (twins and _is_twin(path, files))} == files:
        return Staged(place / last.id, last.files, kept=True)
    folder = _new_folder(place)
    known = {path: (place / last.id / path, file) for path, file in last.files.items()} if last else {}
    for path, file in files.items():
        _write(site / path, put.get(path), folder / path, known[path][0] if path in known and known[path][1] == file else None)
    if twins:
        compress_folder(folder, place / last.id if last else None)
        files |= {path: _of_twin(folder / path, known.get(path)) for path in site_paths(folder, files)}
    return Staged(folder, dict(sorted(files.items())))


def stage_paths(site: Path, paths: Iterable[str], place: Path) -> Staged:
    """A copy of these files of a folder."""
    folder = _new_folder(place)
    for path in paths:
        _write(site / path, None, folder / path, site / path)
    return Staged(folder, {path: file_at(folder / path) for path in paths})


def put_in_place(staged: Staged, put: Mapping[str, bytes]) -> Staged:
    """The same copy with these bytes at these paths instead of what stood there."""
    if not put:
        return staged
    folder = copy_again(staged.folder) if staged.kept else staged.folder
    for path, data in put.items():
        (folder / path).unlink(missing_ok=True)  # it may be a link that another release shares
        _write(folder / path, data, folder / path, None)
    files = {path: File(sha256=hashlib.sha256(data).hexdigest(), size=len(data)) for path, data in put.items()}
    return Staged(folder, dict(sorted({**staged.files, **files}.items())))


def _is_twin(path: str, files: Collection[str]) -> bool:
    return any(path.endswith(ending) and path.removesuffix(ending) in files for ending in METHODS)


def copy_again(release: Path) -> Path:
    """A copy of a release of this machine, to become a new one."""
    folder = _new_folder(release.parent)
    for path in site_paths(release, (NAME,)):
        _write(release / path, None, folder / path, release / path)
    return folder


def _new_folder(place: Path) -> Path:
    folder = place / f"{STAGED}{os.getpid()}"
    remove(folder)
    folder.mkdir(parents=True)
    return folder


def site_paths(site: Path, left_out: Collection[str]) -> Iterator[str]:
    """Paths of a site's files, sorted; raises BadRelease for what a release may not hold."""
    for name, is_plain in each_file(site):
        if name in left_out:
            continue
        if not is_plain:
            raise BadRelease(f"Trang đã dựng có liên kết hoặc tệp lạ: «{name}».")
        _check_name(name)
        yield name


def _check_name(name: str) -> None:
    try:
        good = is_safe(_PATH.validate_python(name))
    except ValidationError:
        good = False
    if not good:
        raise BadRelease(f"Trang đã dựng có tên tệp không dùng được: «{name}».")


def _write(source: Path, data: bytes | None, target: Path, known: Path | None) -> None:
    """A file of the copy; where the last release has it already (`known`), a link to it: nobody ever writes to one of those."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if known:
        with suppress(OSError):
            os.link(known, target)
            return
    target.write_bytes(source.read_bytes() if data is None else data)
    target.chmod(0o444)


def _of_twin(twin: Path, known: tuple[Path, File] | None) -> File:
    """What a twin should be: one that is linked, what it was when it was made, so that a spoilt one is noticed."""
    return known[1] if known and known[0].is_file() and known[0].samefile(twin) else file_at(twin)
