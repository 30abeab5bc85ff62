"""A folder of this machine: releases beside one another, and the link `current`, which one rename turns over.

PATH/releases/<release>/ … the sites; PATH/current → releases/<release>, what the web server serves; PATH/notes/ … tickets.
"""

import ctypes
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from plugins.core.publishing.host import HostError, Notes, Promise
from plugins.core.publishing.manifest import NAME, File, Manifest
from plugins.core.publishing.release import Release, differences, release_folders, remove
from plugins.core.publishing.site_files import digests, file_at
from plugins.core.system_words import in_words
from plugins.core.whole_file import write_whole
from schemas.hosting import FolderHost

Settings = FolderHost
PROMISE = Promise(
    atomic=True, reader="trọn vẹn: người xem thấy bản cũ hoặc bản mới, không bao giờ thấy nửa nọ nửa kia",
    rollback="ngay trên máy, không phải gửi lại tệp nào", needs="thư mục trên một đĩa, có liên kết tượng trưng và liên kết cứng")
UNFINISHED = ".part"
_LIBC = ctypes.CDLL(None, use_errno=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise HostError(f"Thư mục {path}: {in_words(error)} ({Path(str(error.filename or '')).name}).") from None


class FolderNotes:
    """Notes as files of a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def names(self) -> list[str]:
        with _told(self.folder):
            return sorted(path.name for path in self.folder.glob("[!.]*"))

    def read(self, name: str) -> bytes | None:
        with _told(self.folder), suppress(FileNotFoundError):
            return (self.folder / name).read_bytes()
        return None

    def write(self, name: str, data: bytes) -> None:
        with _told(self.folder):
            write_whole(self.folder / name, data)

    def remove(self, name: str) -> None:
        with _told(self.folder):
            (self.folder / name).unlink(missing_ok=True)


@contextmanager
def opened(settings: FolderHost) -> Iterator[Path]:
    """The folder itself."""
    yield Path(settings.path)


def notes(there: Path) -> Notes:
    return FolderNotes(there / "notes")


def online(there: Path) -> bytes | None:
    with _told(there), suppress(FileNotFoundError):
        return (there / "current" / NAME).read_bytes()
    return None


def is_unfinished(there: Path) -> bool:
    """Never: what is served changes in one moment."""
    return False


def put(release: Release, there: Path, before: Manifest | None, fence: Callable[[], None]) -> float:
    """Build the release beside the others, check every byte of it, then turn the link over."""
    with _told(there):
        releases = there / "releases"
        final = releases / release.manifest.id
        unfinished = releases / (release.manifest.id + UNFINISHED)
        remove(unfinished)
        unfinished.mkdir(parents=True)
        _fill(unfinished, release, [releases / base.id for base in (release.source, before) if base])
        wrong = differences(unfinished, release.manifest)
        if wrong:
            raise HostError(f"Thư mục {there}: bản vừa chép bị hỏng ở «{wrong[0]}»; chưa đổi gì trên trang.")
        if final.exists() and os.path.realpath(there / "current") != os.path.realpath(final):
            remove(final)  # of a run that did not come to its end
        _make_durable(unfinished)
        unfinished.rename(final)
        _sync(releases)
        fence()
        turn(there, final)
    return 0.0


def turn(root: Path, final: Path) -> None:
    """The moment of the switch: one rename of a link, and it is on the disk before we say that it is done."""
    link = root / ".current.new"
    link.unlink(missing_ok=True)
    link.symlink_to(final.relative_to(root))
    link.replace(root / "current")
    _sync(root)


def _fill(folder: Path, release: Release, bases: list[Path]) -> None:
    """What a kept release has already is linked, the rest is copied."""
    for path, file in release.manifest.all_files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not any(_link(base / path, target, file) for base in bases):
            if release.folder is None:
                raise HostError(f"Máy chủ không còn tệp «{path}» của bản cũ.")
            shutil.copyfile(release.folder / path, target)
    (folder / NAME).write_bytes(release.manifest.to_bytes())
    for place, _, names in os.walk(folder):  # the web server is another user, whatever our umask says
        Path(place).chmod(0o755)
        for name in names:
            (Path(place) / name).chmod(0o444)


def _link(source: Path, target: Path, file: File) -> bool:
    """Link a file where its bytes are those wanted: one that was spoilt online is not handed on."""
    try:
        if source.is_symlink() or file_at(source) != File(sha256=file.sha256, size=file.size):
            return False
        os.link(source, target)
    except FileNotFoundError:
        return False
    return True


def _make_durable(folder: Path) -> None:
    """Everything is on the disk before the link leads to it: a power cut shows the old site or the whole new one.

    One call for the whole disk: asked for each of a thousand folders, it would have to wait a thousand times.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        if _LIBC.syncfs(handle):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(folder))
    finally:
        os.close(handle)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def kept(there: Path) -> list[str]:
    return [folder.name for folder in release_folders(there / "releases")]


def kept_manifest(there: Path, release: str) -> bytes | None:
    with _told(there), suppress(FileNotFoundError):
        return (there / "releases" / release / NAME).read_bytes()
    return None


def tidy(there: Path, keep: int) -> None:
    with _told(there):
        served = os.path.realpath(there / "current")
        old = release_folders(there / "releases")[keep:]
        unfinished = list((there / "releases").glob(f"*-*-*{UNFINISHED}"))
        for folder in (*old, *unfinished):
            if os.path.realpath(folder) != served:
                remove(folder)


def inventory(there: Path) -> dict[str, str]:
    with _told(there):
        return digests(there / "current")
