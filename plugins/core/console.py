"""Speaks to the person at the terminal: plain lines, and a progress bar where there is a terminal to draw it on."""

from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Console:
    """Lines go to `out`, the bar to `err`; in CI, where `err` is no terminal, each finished phase is a plain line."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self._out = out
        self._err = err
        self._bar: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        self.quiet = False  # the output is for a program: lines for people go to `err`

    def say(self, line: str) -> None:
        print(line, file=self._err if self.quiet else self._out, flush=True)

    def progress(self, what: str, done: int, total: int) -> None:
        if not self._err.isatty():
            if done == total:
                print(f"{what}: {done}/{total}", file=self._err, flush=True)
            return
        self._draw(what, done, total)

    def close(self) -> None:
        if self._bar:
            self._bar.stop()

    def _draw(self, what: str, done: int, total: int) -> None:
        if self._bar is None:
            from rich.console import Console as RichConsole  # only where there is somebody to see it: it takes a while to load
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
            self._bar = Progress(*columns, console=RichConsole(file=self._err), transient=True)
            self._bar.start()
        if what not in self._tasks:
            self._tasks[what] = self._bar.add_task(what, total=total)
        self._bar.update(self._tasks[what], completed=done)
