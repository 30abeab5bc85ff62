"""Runs programs of others (ssh, rsync, rclone) and tells what they complain of."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from subprocess import PIPE
from tempfile import TemporaryFile

from plugins.core.publishing.host import HostError

# Far beyond any publish; a program that hangs for ever would keep the lock for ever.
LONGEST = 3600.0


# Settings of one's own in the environment would change what these programs do with ours.
FOREIGN = ("AWS_", "RCLONE_", "RSYNC_")


def run_program(words: Sequence[str], data: bytes = b"", extra: Mapping[str, str] | None = None, good: Sequence[int] = (0,)) -> bytes:
    """What the program writes; raises HostError with its last complaint where it ends with a code that is not good."""
    if shutil.which(words[0]) is None:
        raise HostError(f"Máy này chưa có chương trình «{words[0]}». Cài rồi chạy lại, ví dụ: apt-get install {package_of(words[0])}")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
    environment |= {"LC_ALL": "C.UTF-8", **(extra or {})}
    with TemporaryFile() as errors:  # no pipe: ssh leaves a connection open that would hold it
        try:
            done = subprocess.run(list(words), input=data, stdout=PIPE, stderr=errors, env=environment, timeout=LONGEST, check=False)
        except subprocess.TimeoutExpired:
            raise HostError(f"{words[0]} chạy quá {LONGEST / 60:.0f} phút, đã dừng.") from None
        if done.returncode in good:
            return done.stdout
        errors.seek(0)
        raise HostError(f"{words[0]} không xong (mã {done.returncode}): {complaint(errors.read())}")


def package_of(program: str) -> str:
    return {"ssh": "openssh-client"}.get(program, program)


def complaint(stderr: bytes) -> str:
    """The lines that say most, in one line."""
    lines = [line.strip() for line in stderr.decode("utf-8", "replace").splitlines()]
    told = [line for line in lines if line and not set(line) <= set("@ ")]
    return " · ".join(told[-3:])[:400] or "không nói gì"
