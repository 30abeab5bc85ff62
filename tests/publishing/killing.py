"""Every system call of a publisher that changes anything, as a point where it can be killed or refused; and what must hold after it."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.core.publishing.manifest import NAME, parse_manifest
from plugins.core.publishing.release import differences
from tests.publishing.driver import MARK
from tests.publishing.sites import Place

DRIVER = Path(__file__).with_name("driver.py")
# What changes files, or makes them last; openat also reads: a publisher out of files may fail at any of them.
CALLS = ("openat", "mkdir", "link", "symlink", "rename", "unlink", "unlinkat", "rmdir", "chmod", "fsync", "syncfs", "write", "copy_file_range", "sendfile")
STEADY = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"}


@dataclass(frozen=True)
class Point:
    """The n-th call of this name that the publisher makes."""

    call: str
    number: int


def words(place: Place, site: Path, store: Path, version: int) -> list[str]:
    """A publisher on a command line."""
    return [sys.executable, str(DRIVER), place.settings.model_dump_json(), str(site), str(store), str(version)]


def run(command: list[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, **STEADY}, timeout=300, check=False)


def points(command: list[str], log: Path) -> list[Point]:
    """Count the calls of a publisher that nobody disturbs: those between the marks, by their numbers from its start.

    Only those of its main thread, which does all that changes anything.
    """
    done = run(["strace", "-f", "-o", str(log), "-e", "trace=" + ",".join((*CALLS, "newfstatat", "statx")), *command])
    assert done.returncode == 0, done.stdout + done.stderr
    seen: Counter[str] = Counter()
    found: list[Point] = []
    marks = 0
    lines = log.read_text("utf-8", "replace").splitlines()
    for text in (text for text in lines if text.split()[0] == lines[0].split()[0]):
        call = re.match(r"\d+ +(\w+)\(", text)
        marks += MARK in text
        if call and call[1] in CALLS:
            seen[call[1]] += 1
            found += [Point(call[1], seen[call[1]])] if marks == 1 else []
    assert marks == 2
    return found


def disturbed(point: Point, what: str, command: list[str]) -> list[str]:
    """The command with something injected at the point: «signal=KILL», «error=ENOSPC»."""
    return ["strace", "-f", "-o", os.devnull, "-e", f"trace={point.call}", "-e",
            f"inject={point.call}:{what}:when={point.number}", *command]


def whole_version(current: Path) -> int:
    """Which version is visible, proved byte by byte; a mixture fails."""
    manifest = parse_manifest((current / NAME).read_bytes())
    assert differences(current, manifest) == []
    return manifest.sequence


def leftovers(web: Path, store: Path) -> list[str]:
    """What a killed run has left that the next one should have cleared away."""
    unfinished: Iterable[Path] = [*web.glob("releases/*.part"), *web.glob(".current.new"), *web.glob("notes/ve-*"), *store.glob(".dang-*")]
    return [path.name for path in unfinished]
