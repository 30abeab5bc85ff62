"""A server reached by rsync over ssh, laid out like the folder host; the far side needs rsync, sh and the GNU core programs.

PATH/releases/<release>/ … the sites; PATH/current → releases/<release>, what the web server serves; PATH/notes/ … tickets.
A release is sent beside the others (`--link-dest`: what did not change is linked, not sent), its checksums are compared over there,
and one rename of a link turns the site over.
"""

import os
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from plugins.core.publishing.host import HostError, Notes, Promise
from plugins.core.publishing.manifest import NAME, NO_DIGEST, Manifest
from plugins.core.publishing.programs import run_program
from plugins.core.publishing.release import RELEASE, Release
from plugins.hosts.remote_scripts import CLEAR, FINISH, INVENTORY, KEPT, LIST_NOTES, READ, REMOVE_NOTE, START, TIDY, TURN, WRITE_NOTE
from schemas.hosting import SshHost

Settings = SshHost
PROMISE = Promise(
    atomic=True, reader="trọn vẹn: người xem thấy bản cũ hoặc bản mới, không bao giờ thấy nửa nọ nửa kia",
    rollback="ngay trên máy chủ, không phải gửi lại tệp nào", needs="ssh và rsync trên máy chủ, quyền tạo liên kết tượng trưng")
ALIVE = ("-o", "ConnectTimeout=20", "-o", "ServerAliveInterval=15", "-o", "ServerAliveCountMax=4")


@dataclass(frozen=True)
class Connection:
    """Words that begin every ssh call, for this host and the files of this moment."""

    words: tuple[str, ...]
    settings: SshHost

    def run(self, script: str, *arguments: str, data: bytes = b"") -> bytes:
        """Run a script over there; its standard input is `data`. Arguments are letters that no shell understands in its own way."""
        quoted = " ".join("'" + word + "'" for word in (script.replace("'", "'\\''"), "cong", self.settings.path, *arguments))
        return run_program([*self.words, self.settings.server, f"exec sh -euc {quoted}"], data)

    def send(self, folder: Path, release: str, base: str) -> None:
        """rsync a folder to an unfinished release; what the release `base` has already is linked."""
        linked = [f"--link-dest={self.settings.path}/releases/{base}"] if base else []
        run_program(["rsync", "-r", "--checksum", "--delete", "--chmod=D755,F644", "--timeout=300", "-e", " ".join(self.words), *linked,
                     f"{folder}/", f"{self.settings.server}:{self.settings.path}/releases/{release}.part/"])


@contextmanager
def opened(settings: SshHost) -> Iterator[Connection]:
    """Keys in a folder of this moment: only the host key that publish.yml names is trusted, and nothing is ever asked.

    The first call leaves its connection open for the others (ControlMaster).
    """
    with tempfile.TemporaryDirectory(prefix="cong-") as folder:
        known = Path(folder) / "known_hosts"
        name = settings.server.rpartition("@")[2]
        known.write_text(f"{name if settings.port == 22 else f'[{name}]:{settings.port}'} {settings.host_key}\n", "ascii")
        words = ["ssh", "-p", str(settings.port), "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=yes", "-o", "CheckHostIP=no",
                 "-o", f"UserKnownHostsFile={known}", "-o", "GlobalKnownHostsFile=/dev/null", "-o", "UpdateHostKeys=no", *ALIVE,
                 "-o", "Compression=yes", "-o", "ControlMaster=auto", "-o", f"ControlPath={folder}/master", "-o", "ControlPersist=60"]
        if settings.key:
            words += ["-o", "IdentitiesOnly=yes", "-i", str(_key_file(Path(folder), settings.key))]
        try:
            yield Connection(tuple(words), settings)
        finally:
            with suppress(HostError):  # it may have ended already
                run_program([*words, "-O", "exit", settings.server])


def _key_file(folder: Path, variable: str) -> Path:
    """The private key as a file that only we can read: ssh takes it no other way."""
    if not os.environ.get(variable):
        raise HostError(f"Chưa có biến môi trường {variable} chứa khóa riêng để đăng.")
    path = folder / "key"
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(os.environ[variable].strip() + "\n")
    return path


@dataclass(frozen=True)
class SshNotes:
    """Notes as files over there."""

    there: Connection

    def names(self) -> list[str]:
        return sorted(self.there.run(LIST_NOTES).decode().split())

    def read(self, name: str) -> bytes | None:
        return self.there.run(READ, f"notes/{name}") or None

    def write(self, name: str, data: bytes) -> None:
        self.there.run(WRITE_NOTE, name, data=data)

    def remove(self, name: str) -> None:
        self.there.run(REMOVE_NOTE, name)


def notes(there: Connection) -> Notes:
    return SshNotes(there)


def online(there: Connection) -> bytes | None:
    return there.run(READ, f"current/{NAME}") or None


def is_unfinished(there: Connection) -> bool:
    """Never: what is served changes in one moment."""
    return False


def put(release: Release, there: Connection, before: Manifest | None, fence: Callable[[], None]) -> float:
    """Send the release beside the others, compare every checksum over there, then turn the link over."""
    manifest = release.manifest
    served = _ours(there.run(START, manifest.id, release.source.id if release.source else ""))
    if release.folder:
        there.send(release.folder, manifest.id, served.removeprefix("releases/"))
    else:
        there.run(CLEAR, manifest.id, data=_lines(_extra(release)))
    there.run(FINISH, manifest.id, served, data=_sums(manifest))
    fence()
    there.run(TURN, manifest.id, served)
    return 0.0


def _ours(served: bytes) -> str:
    """What the link `current` leads to («releases/…», or nothing yet)."""
    link = served.decode("utf-8", "replace").strip()
    if link and not re.fullmatch(r"releases/[0-9a-f-]+", link):
        raise HostError(f"Liên kết current trên máy chủ trỏ tới «{link[:80]}», không phải bản do chương trình này đăng; không đụng vào.")
    return link


def _extra(release: Release) -> list[str]:
    """What a copy of a kept release has and the new one has not."""
    source = release.source.all_files if release.source and not release.folder else {}
    return sorted(source.keys() - release.manifest.all_files.keys())


def _lines(words: Sequence[str]) -> bytes:
    return "".join(word + "\n" for word in words).encode()


def _sums(manifest: Manifest) -> bytes:
    """What FINISH reads: the files that come from what is online, an empty line, the manifest's size, the manifest, and all checksums."""
    data = manifest.to_bytes()
    sums = _lines([f"{file.sha256}  {path}" for path, file in sorted(manifest.all_files.items())])
    return _lines([*manifest.lasting, "", str(len(data))]) + data + sums


def kept(there: Connection) -> list[str]:
    return sorted((name for name in there.run(KEPT).decode("utf-8", "replace").split() if RELEASE.fullmatch(name)), reverse=True)


def kept_manifest(there: Connection, release: str) -> bytes | None:
    return there.run(READ, f"releases/{release}/{NAME}") or None


def tidy(there: Connection, keep: int) -> None:
    there.run(TIDY, str(keep))


def inventory(there: Connection) -> dict[str, str]:
    """Checksums as the server's own program gives them."""
    odd, _, sums = there.run(INVENTORY).decode("utf-8", "replace").partition("\0\0")
    found = {path.removeprefix("./"): digest for digest, _, path in (line.partition("  ") for line in sums.split("\0")) if path}
    return found | {path: NO_DIGEST for path in odd.split("\0") if path}
