"""Tasks on their way through several workers: handed out in batches, tried again where a batch failed, given back in order."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True)
class Outcome(Generic[T, R]):
    """A task and what it gave: a result, or the error that ended it (with its traceback as text)."""

    task: T
    result: R | None
    error: str = ""


@dataclass
class Job:
    """Items that go to a worker together, beginning with item number `first`; no limits where `seconds` is None."""

    first: int
    items: list[Any]
    seconds: float | None


@dataclass
class Queue:
    """What is to be done, and the answers that wait for their turn."""

    items: Iterator[Any]
    batch: int
    seconds: float | None
    alone: float | None  # seconds of an item that is tried again
    begun: int = 0  # items that were handed out
    told: int = 0  # outcomes that were given back
    again: deque[Job] = field(default_factory=deque)
    outcomes: dict[int, Outcome[Any, Any]] = field(default_factory=dict)

    def next_job(self, ahead: int) -> Job | None:
        if self.again:
            return self.again.popleft()
        items = list(islice(self.items, self.batch)) if self.begun - self.told < ahead * self.batch else []
        self.begun += len(items)
        return Job(self.begun - len(items), items, self.seconds) if items else None

    def answer(self, job: Job, answer: "list[Any] | str") -> None:
        """Where one of several items failed nobody knows which: each is tried again alone, with all the time it may have."""
        if isinstance(answer, list):
            found = [Outcome(item, result) for item, result in zip(job.items, answer, strict=True)]
        elif job.seconds is not None and job.seconds != self.alone:
            self.again.extend(Job(job.first + index, [item], self.alone) for index, item in enumerate(job.items))
            return
        else:
            found = [Outcome(item, None, answer) for item in job.items]
        self.outcomes |= {job.first + index: outcome for index, outcome in enumerate(found)}

    def in_order(self) -> Iterator[Outcome[Any, Any]]:
        while self.told in self.outcomes:
            self.told += 1
            yield self.outcomes.pop(self.told - 1)
