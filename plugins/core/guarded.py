"""Work on untrusted content in long-lived child processes, each item with limits on time and memory.

A Markdown or picture bomb ends its own worker, which is replaced; the other items lose nothing (reliability §2.5).
"""

import os
import resource
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from typing import TypeVar

from pebble import ProcessExpired, ProcessPool

from plugins.core.tasks import Outcome, process_context

T = TypeVar("T")
R = TypeVar("R")

CPU_SECONDS = 5.0  # of one item
FIRST_TRY = 2.0  # CPU seconds of an item among others; one that needs more is tried again alone, with all it may have
MEMORY = 512 * 1024 * 1024  # bytes of data
WALL_SECONDS = 120.0  # of a batch: a process that waits for ever uses no CPU
BATCH = 20

TOO_MUCH = "too much"


def run_guarded(work: Callable[[T], R], items: Sequence[T], jobs: int) -> Iterator[Outcome[T, R]]:
    """Outcomes in the order of the items; the error of an item that took too much time or memory is TOO_MUCH."""
    parts = [items[start : start + BATCH] for start in range(0, len(items), BATCH)]
    with ProcessPool(min(jobs, max(len(parts), 1)), initializer=_no_core_files, context=process_context()) as pool:
        batches = [(part, pool.schedule(_work_on, (work, part, FIRST_TRY), timeout=WALL_SECONDS)) for part in parts]
        for batch, future in batches:
            try:
                yield from (Outcome(item, result) for item, result in zip(batch, future.result(), strict=True))
            except (Exception, CancelledError):  # one of them; which, they tell when each is alone
                yield from _one_by_one(pool, work, batch)


def _one_by_one(pool: ProcessPool, work: Callable[[T], R], items: Sequence[T]) -> Iterator[Outcome[T, R]]:
    futures = [pool.schedule(_work_on, (work, [item], CPU_SECONDS), timeout=WALL_SECONDS) for item in items]
    for item, future in zip(items, futures, strict=True):
        try:
            yield Outcome(item, future.result()[0])
        except (ProcessExpired, TimeoutError, RecursionError):
            yield Outcome(item, None, TOO_MUCH)
        except (Exception, CancelledError) as error:
            yield Outcome(item, None, getattr(error, "traceback", "") or repr(error))


def _work_on(work: Callable[[T], R], items: Sequence[T], seconds: float) -> list[R]:
    """The limits hold only while an item is worked on: a worker that fails between two tasks would lose one for ever."""
    results = []
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, resource.RLIM_INFINITY))
    try:
        for item in items:
            signal.setitimer(signal.ITIMER_PROF, seconds)  # CPU time; nobody catches its signal, so it ends the process
            results.append(work(item))
    except MemoryError:  # what the error still holds would starve the next item
        os.kill(os.getpid(), signal.SIGKILL)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_DATA, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return results


def _no_core_files() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
