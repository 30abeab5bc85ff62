"""Runs commands and says what they cost: wall time, CPU of all their processes, memory of the largest, files written.

As a program it reads {"commands", "at_once", "cwd"} from standard input and runs them. That is a process of its own, because a small one is
needed for the memory (a child counts what its parent had) and for processes that outlive their parent, which it takes in and waits for.
"""

import ctypes
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

BECOME_SUBREAPER = 36  # prctl(2)


@dataclass(frozen=True)
class Job:
    """Commands, how many of them run at a time, and in which folder."""

    commands: tuple[tuple[str, ...], ...]
    cwd: str
    at_once: int = 1


@dataclass(frozen=True)
class Figures:
    """Seconds of wall and of CPU (user and system, all processes), megabytes of the largest process, files written."""

    wall: float
    cpu: float
    megabytes: float
    written: int = 0


class Failed(Exception):
    """A command ended with another code than 0; the message holds the end of what it said."""


def measure(job: Job, output: Path) -> Figures:
    """Run the job and count the files below `output` that it wrote."""
    before = _state(output)
    done = subprocess.run([sys.executable, "-I", __file__], input=json.dumps(asdict(job)), capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed(done.stderr[-3000:])
    after = _state(output)
    written = sum(before.get(path) != state for path, state in after.items())
    return Figures(**json.loads(done.stdout), written=written)


def _state(folder: Path) -> dict[str, tuple[int, int]]:
    """Inode and time of change of each file: both a file written anew and one put in its place differ."""
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)  # noqa: PTH118 (a hundred thousand files)
            stat = os.stat(path, follow_symlinks=False)  # noqa: PTH116
            found[path] = (stat.st_ino, stat.st_mtime_ns)
    return found


def run(commands: Sequence[Sequence[str]], cwd: str, at_once: int) -> dict[str, float]:
    """Run the commands, wait for all processes that come of them, and say what they took."""
    ctypes.CDLL(None).prctl(BECOME_SUBREAPER, 1, 0, 0, 0)
    start = time.perf_counter()
    waiting, running = list(commands), dict[int, str]()
    while waiting or running:
        while waiting and len(running) < at_once:
            words = waiting.pop(0)
            running[subprocess.Popen(words, cwd=cwd, stdout=sys.stderr, stdin=subprocess.DEVNULL).pid] = " ".join(words)
        ended, status = os.wait()
        if (name := running.pop(ended, None)) and status:
            sys.exit(f"{name} ended with {os.waitstatus_to_exitcode(status)}")
    wall = time.perf_counter() - start
    _wait_for_orphans()
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "megabytes": usage.ru_maxrss / 1000}


def _wait_for_orphans() -> None:
    try:
        while True:
            os.wait()
    except ChildProcessError:
        return


if __name__ == "__main__":
    print(json.dumps(run(**json.load(sys.stdin))))
