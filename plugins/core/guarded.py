"""Work in long-lived child processes: untrusted content with limits on time and memory for each item, or trusted tasks without.

A Markdown or picture bomb ends its own worker, which is replaced; the other items lose nothing (reliability §2.5).
Workers are forks of this process, so they begin at once with all that is imported here.
"""

import faulthandler
import multiprocessing
import os
import resource
import signal
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import inf
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, TypeVar

from plugins.core.work_queue import Job, Outcome, Queue

T = TypeVar("T")
R = TypeVar("R")

CPU_SECONDS = 5.0  # of one item
FIRST_TRY = 2.0  # CPU seconds of an item among others; one that needs more is tried again alone, with all it may have
MEMORY = 512 * 1024 * 1024  # bytes of data, beside what the worker has from the process that it is a fork of
WALL_SECONDS = 120.0  # of a batch: a process that waits for ever uses no CPU
BATCH = 20
AHEAD = 4  # batches for each worker whose answers may wait for an earlier one

TOO_MUCH = "too much"


def run_guarded(work: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[Outcome[T, R]]:
    """Outcomes in the order of the items; the error of an item that took too much time or memory is TOO_MUCH."""
    with Workers(jobs) as workers:
        yield from workers.guarded(work, items)


@dataclass
class _Worker:
    """A child process and our end of the pipe to it; `job` is what it works on, until `deadline`."""

    process: Any
    pipe: Connection
    job: Job | None = None
    deadline: float = 0.0


class Workers:
    """A few worker processes. Make them early: they know what was imported by then, and inherit what is open."""

    def __init__(self, jobs: int) -> None:
        self._workers = [_start() for _ in range(max(jobs, 1))]

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *reason: object) -> None:
        for worker in self._workers:
            _end(worker)

    def guarded(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[Outcome[T, R]]:
        """Untrusted work; outcomes in the order of the items."""
        return self._run(work, Queue(iter(items), BATCH, FIRST_TRY, CPU_SECONDS))

    def trusted(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[Outcome[T, R]]:
        """Work on what has been judged, without limits; outcomes in the order of the items."""
        return self._run(work, Queue(iter(items), 1, None, None))

    def _run(self, work: Callable[[T], R], queue: Queue) -> Iterator[Outcome[T, R]]:
        """One stream of tasks at a time: one that was begun before and is not yet read to its end loses its workers, and says so."""
        self._take_back()
        while self._assign(work, queue):
            busy = [worker for worker in self._workers if worker.job]
            soonest = min(worker.deadline for worker in busy)
            ready = wait([worker.pipe for worker in busy], None if soonest == inf else max(soonest - time.monotonic(), 0))
            for index, worker in enumerate(self._workers):
                if worker.job and (worker.pipe in ready or worker.deadline <= time.monotonic()):
                    queue.answer(worker.job, _answer(worker, worker.pipe in ready))
                    worker.job = None
                    if not worker.process.is_alive():
                        self._workers[index] = _start()
            yield from queue.in_order()
        if queue.told < queue.begun:
            raise RuntimeError("the workers were given other tasks before all of these were answered")

    def _take_back(self) -> None:
        """Workers that are still busy for somebody who no longer listens."""
        for index, worker in enumerate(self._workers):
            if worker.job:
                _end(worker)
                self._workers[index] = _start()

    def _assign(self, work: Callable[[Any], Any], queue: Queue) -> bool:
        """Give idle workers something to do; False when all is done."""
        for worker in self._workers:
            job = None if worker.job else queue.next_job(AHEAD * len(self._workers))
            if job:
                worker.job, worker.deadline = job, inf if job.seconds is None else time.monotonic() + WALL_SECONDS
                worker.pipe.send((work, job.items, job.seconds))
        return any(worker.job for worker in self._workers)


def _answer(worker: _Worker, is_ready: bool) -> "list[Any] | str":
    """The results, or why there are none; a worker that died or waits for ever took too much."""
    try:
        if is_ready:
            return worker.pipe.recv()  # type: ignore[no-any-return]
    except (EOFError, OSError):
        pass
    _end(worker)
    return TOO_MUCH


def _start() -> _Worker:
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=_serve, args=(theirs, ours), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _end(worker: _Worker) -> None:
    worker.pipe.close()
    worker.process.kill()
    worker.process.join()


def _serve(pipe: Connection, other_end: Connection) -> None:
    """The life of a worker: it ends when nobody is left at the other end."""
    other_end.close()
    faulthandler.disable()  # how a worker dies is told by who sent it its work
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the main process, which ends us
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what C libraries print of broken files is nothing for people
    memory = _inherited() + MEMORY
    while True:
        try:
            work, items, seconds = pipe.recv()
        except EOFError:
            os._exit(0)
        pipe.send(_work_on(work, items, seconds, memory))


def _inherited() -> int:
    """Bytes of data that a worker begins with (proc(5): the sixth figure of statm, in pages; 0 where there is no such file)."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[5]) * resource.getpagesize()
    except OSError:
        return 0


def _work_on(work: Callable[[T], R], items: list[T], seconds: float | None, memory: int) -> "list[R] | str":
    """The limits hold only while an item is worked on: a worker that fails between two tasks would lose one for ever."""
    results = []
    if seconds is not None:
        resource.setrlimit(resource.RLIMIT_DATA, (memory, resource.RLIM_INFINITY))
    try:
        for item in items:
            signal.setitimer(signal.ITIMER_PROF, seconds or 0)  # CPU time; nobody catches its signal, so it ends the process
            results.append(work(item))
    except MemoryError:  # what the error still holds would starve the next item
        os.kill(os.getpid(), signal.SIGKILL)
    except RecursionError:
        return TOO_MUCH
    except Exception:
        return traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_DATA, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return results
