"""Builds in this process, as a person would start them: the one place that knows the words of the command line."""

import io
import os
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import build
from plugins.core import city
from plugins.core.guarded import Workers
from plugins.core.memory.store import Store
from tests.worlds import run_here

_LOG = build.HERE / "loi-he-thong.log"


@dataclass(frozen=True)
class Place:
    """Where a build reads, remembers and writes, at which moment, with how many workers (0: in this process)."""

    content: Path
    store: Path
    output: Path
    as_of: datetime
    jobs: int = 2

    def words(self, step: str, *more: str) -> list[str]:
        return [step, "--content", str(self.content), "--output", str(self.output), "--cache", str(self.store),
                "--as-of", self.as_of.isoformat(timespec="minutes"), "--jobs", str(self.jobs), *more]

    def made(self, index: str) -> dict[str, int]:
        """Parts of an index («index-check»), with a number that changes when one is made."""
        with closing(sqlite3.connect(self.store)) as store:
            return dict(store.execute("SELECT name, number FROM cell WHERE name LIKE ?", [f"page:%:{index}:%"]))


class Answer(NamedTuple):
    """What a step said: its exit code, and what it wrote."""

    code: int
    told: str


class Here:
    """Does the work of workers in this process: nothing is loaded twice, which makes small builds many times as fast."""

    def __init__(self, jobs: int) -> None:
        self.guarded = self.trusted = run_here

    def __enter__(self) -> "Here":
        return self

    def __exit__(self, *reason: object) -> None: ...


def render(place: Place, *more: str) -> Answer:
    """Render; what was told is the account and the held posts, without how much of it was made anew."""
    code, told = _run(place, "render", *more)
    return Answer(code, "".join(line for line in told.splitlines(keepends=True) if not _tells_of_work(line)))


def check(place: Place, *more: str) -> Answer:
    """All problems of all portals."""
    return _run(place, "check", "--format", "json", *more)


def killed(step: Callable[[Place], Answer], place: Place, after: int) -> None:
    """Do it in a child process that is killed after so many changes of the store or of the output folder (or lives to the end)."""
    child = os.fork()
    if not child:
        with suppress(BaseException):
            _kill_after(after)
            step(replace(place, jobs=0))
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)


def _run(place: Place, *step: str) -> Answer:
    words = place.words(*step)
    city.Workers = Workers if place.jobs else Here  # type: ignore[assignment,misc]
    _LOG.unlink(missing_ok=True)
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = build.main(words)
            out.flush()
            err.flush()
    finally:
        city.Workers = Workers  # type: ignore[misc]  # other tests of this process want the real ones
    if code not in (build.GOOD, build.PROBLEMS):
        raise AssertionError(f"{words}: {code}\n{_bytes(out)}{_bytes(err)}{_log()}")
    return Answer(code, _bytes(out))


def _bytes(stream: io.TextIOWrapper) -> str:
    return stream.buffer.getvalue().decode()  # type: ignore[attr-defined,no-any-return]


def _log() -> str:
    return _LOG.read_text("utf-8") if _LOG.exists() else ""


def _tells_of_work(line: str) -> bool:
    return line.startswith("Đã đọc ")


def _kill_after(count: int) -> None:
    """Let this process be killed before its next change of anything, once there were so many."""
    left = [count]

    def counted(change: Callable[..., Any]) -> Callable[..., Any]:
        def changed(*words: Any, **named: Any) -> Any:
            left[0] -= 1
            if left[0] <= 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return change(*words, **named)

        return changed

    for owner, name in ((Store, "do"), (Store, "do_all"), (os, "replace"), (os, "unlink"), (os, "rmdir"), (Path, "write_text"), (Path, "unlink")):
        setattr(owner, name, counted(getattr(owner, name)))
