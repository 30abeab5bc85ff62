"""How rclone is called: its configuration and all secrets go by the environment, never on a command line and never into a file of ours."""

import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import NamedTemporaryFile, TemporaryDirectory

from plugins.core.publishing.host import HostError
from plugins.core.publishing.programs import run_program
from schemas.hosting import RcloneHost

NO_FOLDER, NO_FILE = 3, 4  # rclone's exit codes
OBSCURED = ("pass", "key_file_pass")  # rclone wants these in its own disguise
STEADY = ("--retries=3", "--low-level-retries=4", "--contimeout=20s", "--timeout=60s", "--transfers=8", "--checkers=8", "--log-level=ERROR")


@dataclass(frozen=True)
class Remote:
    """The hosting, ready to be spoken to; `folder` is for files of this moment."""

    settings: RcloneHost
    environment: dict[str, str]
    folder: Path

    def run(self, *words: str, data: bytes = b"", good: Sequence[int] = (0,)) -> bytes:
        return run_program(["rclone", *words, *STEADY], data, self.environment, good)

    def read(self, place: str, name: str) -> bytes | None:
        """A file's bytes; None where there is none: what a list names and is not there is passed over by every server."""
        with TemporaryDirectory(dir=self.folder) as got, self._list([name]) as listed:
            self.run("copy", "--files-from-raw", listed, "--no-traverse", f"cong:{place}", got, good=(0, NO_FOLDER))
            found = Path(got) / name
            return found.read_bytes() if found.exists() else None

    def write(self, place: str, name: str, data: bytes) -> None:
        with self._file(data) as file:
            self.run("copyto", file, f"cong:{place}/{name}", "--ignore-times", "--no-check-dest")

    def remove(self, place: str, name: str) -> None:
        self._delete(place, [name])

    def names(self, place: str) -> list[str]:
        """Files that stand in a folder."""
        listed = self.run("lsf", "--files-only", f"cong:{place}", good=(0, NO_FOLDER))
        return sorted(listed.decode("utf-8", "replace").split())

    def send(self, folder: Path, paths: Sequence[str]) -> None:
        """Copy these files, whatever stands there: what changed is known from the manifests, and no listing is needed."""
        if paths:
            with self._list(paths) as listed:
                self.run("copy", "--files-from-raw", listed, "--no-traverse", "--ignore-times", "--no-check-dest",
                         str(folder), f"cong:{self.settings.path}")

    def delete(self, paths: Sequence[str], keep: Collection[str]) -> None:
        """Remove these files, and the folders that they leave empty."""
        if paths:
            self._delete(self.settings.path, paths)
        if self.settings.type != "s3":  # which knows no folders
            for name in _emptied(paths, keep):
                with suppress(HostError):  # somebody else's file may be in it
                    self.run("rmdir", f"cong:{self.settings.path}/{name}")

    def _delete(self, place: str, paths: Sequence[str]) -> None:
        """Remove files of a place, those that are still there."""
        with self._list(paths) as listed:
            self.run("delete", "--files-from-raw", listed, f"cong:{place}", good=(0, NO_FOLDER, NO_FILE))

    def digests(self) -> dict[str, str]:
        listed = self.run("hashsum", "sha256", "--download", f"cong:{self.settings.path}", good=(0, NO_FOLDER))
        lines = [line.partition("  ") for line in listed.decode("utf-8", "replace").splitlines()]
        return {path: digest for digest, _, path in lines}

    def _list(self, paths: Sequence[str]) -> AbstractContextManager[str]:
        return self._file("".join(path + "\n" for path in paths).encode())

    @contextmanager
    def _file(self, data: bytes) -> Iterator[str]:
        """A file of its own for each call: the lock is renewed by a thread beside us."""
        with NamedTemporaryFile(dir=self.folder) as file:
            file.write(data)
            file.flush()
            yield file.name


def _emptied(deleted: Sequence[str], keep: Collection[str]) -> list[str]:
    """Folders of removed files in which nothing of ours is left, the deepest first."""
    full = {str(parent) for path in keep for parent in PurePosixPath(path).parents}
    found = {str(parent) for path in deleted for parent in PurePosixPath(path).parents} - full - {"."}
    return sorted(found, key=lambda name: (-name.count("/"), name))


@contextmanager
def opened(settings: RcloneHost) -> Iterator[Remote]:
    """The hosting as publish.yml describes it; raises HostError where a variable with a secret is missing."""
    with TemporaryDirectory(prefix="cong-") as name:
        folder = Path(name)
        secret = {option: _secret(option, variable) for option, variable in settings.secrets.items()}
        values = _usual(settings, folder) | settings.options | secret
        environment = {f"RCLONE_CONFIG_CONG_{key.upper()}": value for key, value in values.items()}
        yield Remote(settings, environment | {"RCLONE_CONFIG": os.devnull}, folder)


def _usual(settings: RcloneHost, folder: Path) -> dict[str, str]:
    """What is right for every hosting of this type."""
    if settings.type == "sftp":
        known = folder / "known_hosts"
        host, port = settings.options.get("host", ""), settings.options.get("port", "22")
        known.write_text(f"{host if port == '22' else f'[{host}]:{port}'} {settings.host_key}\n", "ascii")
        return {"type": "sftp", "known_hosts_file": str(known), "disable_hashcheck": "true", "set_modtime": "false", "shell_type": "none"}
    if settings.type == "ftp":  # some servers answer MLSD of a folder that is not there in a way that rclone takes for a fault
        return {"type": "ftp", "disable_mlsd": "true"}
    return {"type": "s3", "no_check_bucket": "true"}


def _secret(option: str, variable: str) -> str:
    value = os.environ.get(variable)
    if not value:
        raise HostError(f"Chưa có biến môi trường {variable} (cho «{option}»).")
    if option in OBSCURED:
        return run_program(["rclone", "obscure", "-"], value.encode()).decode().strip()
    return value.strip().replace("\n", "\\n")  # a key of several lines stands on one
