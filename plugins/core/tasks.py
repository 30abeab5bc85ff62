"""Runs tasks in processes of their own, a few at a time; a task that dies takes nothing with it."""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from dataclasses import dataclass
from typing import Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True)
class Outcome(Generic[T, R]):
    """A task and what it gave: a result, or the error that ended it (with its traceback as text)."""

    task: T
    result: R | None
    error: str = ""


def run_tasks(work: Callable[[T], R], tasks: Iterable[T], jobs: int, fresh: bool = False) -> Iterator[Outcome[T, R]]:
    """Outcomes of `work` on every task, in the order of the tasks; with `fresh`, a new process for each."""
    with ProcessPool(jobs, max_tasks=1 if fresh else 0, context=process_context()) as pool:
        for task, future in [(task, pool.schedule(work, args=(task,))) for task in tasks]:
            try:
                yield Outcome(task, future.result())
            except ProcessExpired as error:
                yield Outcome(task, None, f"process ended with code {error.exitcode}")
            except (Exception, CancelledError) as error:
                yield Outcome(task, None, getattr(error, "traceback", "") or repr(error))


def process_context() -> multiprocessing.context.BaseContext:
    """Processes begin from a clean server process, so that none inherits what another left behind."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["plugins.core.silence", "pelican", "schemas.content", "plugins.rules", "plugins.core.examine"])
    return context
