"""S3-like storage, SFTP and FTP of shared hosting, by the program rclone. Nothing there can be switched at once, so files go in an order.

What a page needs goes before the page, new pages before those that link to them, lists and feeds after, the manifest last; then what
is no longer wanted is removed, if it was ours. A journal in the private place tells the next run what a killed one may have touched.
"""

import json
import secrets
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass

from plugins.core.log.tiles import CHECKPOINT
from plugins.core.publishing.host import HostError, Notes, Promise
from plugins.core.publishing.manifest import NAME, Manifest, NotAManifest, is_safe, parse_manifest
from plugins.core.publishing.release import Release
from plugins.hosts.rclone_program import Remote, opened
from schemas.hosting import RcloneHost

Settings = RcloneHost
PROMISE = Promise(
    atomic=False, reader="theo thứ tự: trong vài giây đổi tệp, trang mới và trang cũ đứng lẫn nhau; không trang nào trỏ tới chỗ chưa có",
    rollback="gửi lại các tệp khác nhau, từ bản giữ trên máy này", needs="rclone trên máy này (từ 1.63, SFTP và FTP đổi từng tệp trọn vẹn)")
JOURNAL = "nhat-ky-"
__all__ = ["PROMISE", "Settings", "inventory", "is_unfinished", "kept", "kept_manifest", "notes", "online", "opened", "put", "tidy"]
OF_SERVER = (".ht", "_")  # what the web server reads: headers, what moved, what was withdrawn
LISTS = (".xml", ".ics", ".json", ".txt")  # feeds, calendars, the map of the site, the entry to the search index


@dataclass(frozen=True)
class RcloneNotes:
    """Notes as files of the private place."""

    there: Remote

    def names(self) -> list[str]:
        return self.there.names(self.there.settings.private)

    def read(self, name: str) -> bytes | None:
        return self.there.read(self.there.settings.private, name)

    def write(self, name: str, data: bytes) -> None:
        self.there.write(self.there.settings.private, name, data)

    def remove(self, name: str) -> None:
        self.there.remove(self.there.settings.private, name)


def notes(there: Remote) -> Notes:
    return RcloneNotes(there)


def online(there: Remote) -> bytes | None:
    """The manifest that is online; where a killed run has left half of one, that of the release before it."""
    data = there.read(there.settings.path, NAME)
    with suppress(NotAManifest):
        return parse_manifest(data).to_bytes() if data else _journals(there).before
    return _journals(there).before or data


@dataclass(frozen=True)
class Journals:
    """What runs that did not come to their end may have touched, and what was online before the first of them."""

    names: tuple[str, ...]
    touched: frozenset[str]
    before: bytes | None


def _journals(there: Remote) -> Journals:
    names = tuple(name for name in there.names(there.settings.private) if name.startswith(JOURNAL))
    touched: set[str] = set()
    before: bytes | None = None
    for name in names:
        with suppress(ValueError, TypeError, KeyError, RecursionError):  # cut off while it was written: then nothing was touched after it
            journal = json.loads(there.read(there.settings.private, name) or b"")
            touched |= {path for path in journal["paths"] if is_safe(path)}
            before = before or (journal["before"] or "").encode() or None
    return Journals(names, frozenset(touched), before)


def is_unfinished(there: Remote) -> bool:
    return bool(_journals(there).names)


def put(release: Release, there: Remote, before: Manifest | None, fence: Callable[[], None]) -> float:
    """Send what changed in its order, then the manifest; then remove what is no longer wanted."""
    if release.folder is None:
        raise HostError("Bản cũ không còn trên máy này, và nơi này không giữ bản cũ.")
    journals = _journals(there)
    plan = make_plan(release.manifest, before, journals.touched)
    journal = f"{JOURNAL}{release.manifest.id}-{secrets.token_hex(4)}"
    there.write(there.settings.private, journal, _journal(plan, before))
    fence()  # what is sent here is seen at once
    began = time.monotonic()
    for group in plan.groups:
        there.send(release.folder, group)
    fence()
    there.send(release.folder, [NAME])
    window = time.monotonic() - began
    there.delete(plan.deleted, keep=release.manifest.all_files)
    for name in (*journals.names, journal):
        there.remove(there.settings.private, name)
    return window


@dataclass(frozen=True)
class Plan:
    """What is sent, group after group, and what is removed then."""

    groups: tuple[tuple[str, ...], ...]
    deleted: tuple[str, ...]


def make_plan(manifest: Manifest, before: Manifest | None, touched: Iterable[str]) -> Plan:
    """From what is online to the release; a file that a killed run has touched is sent or removed again, whatever it is now."""
    there = before.all_files if before else {}
    wanted = manifest.all_files
    doubtful = set(touched)
    sent = [path for path, file in manifest.files.items()
            if path in doubtful or path not in there or there[path].sha256 != file.sha256]
    groups = tuple(tuple(sorted(path for path in sent if _rank(path, there) == rank)) for rank in range(4))
    return Plan(groups, tuple(sorted((there.keys() | doubtful) - wanted.keys() - {NAME})))


def _rank(path: str, there: Iterable[str]) -> int:
    """What pages need; new pages; pages that link to them; home page, lists for machines, what leads to pages that are there by now."""
    if path.startswith(OF_SERVER):
        return 3 if path in there else 0
    plain = path.removesuffix(".gz").removesuffix(".br")  # a packed twin goes with its file
    if plain in ("index.html", CHECKPOINT) or plain.endswith(LISTS):
        return 3
    if plain.endswith(".html"):
        return 2 if plain in there else 1
    return 0


def _journal(plan: Plan, before: Manifest | None) -> bytes:
    paths = sorted({*plan.deleted, *(path for group in plan.groups for path in group)})
    return json.dumps({"paths": paths, "before": before.to_bytes().decode() if before else None}, ensure_ascii=False).encode()


def kept(there: Remote) -> list[str]:
    """None: such hosting keeps no releases, this machine does."""
    return []


def kept_manifest(there: Remote, release: str) -> bytes | None:
    """None, for the same reason."""
    return None


def tidy(there: Remote, keep: int) -> None:
    """Nothing to do: `put` removes what is no longer wanted."""


def inventory(there: Remote) -> dict[str, str]:
    """Every file is read back."""
    return there.digests()
