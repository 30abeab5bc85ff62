"""Workers with limits: what takes too much ends alone."""

import os
import signal
import time

import pytest

from plugins.core import guarded
from plugins.core.guarded import MEMORY, TOO_MUCH, Workers, run_guarded


def work(task: str) -> str:
    if task == "memory":
        held = []
        while True:
            held.append(bytes(10_000_000))
    if task == "time":
        while True:
            pass
    if task == "some":
        return str(len(bytes(50_000_000)))
    if task == "dead":
        os.kill(os.getpid(), signal.SIGSEGV)
    if task == "fault":
        raise RuntimeError("lỗi của ta")
    return task.upper()


def test_every_item_has_its_own_outcome_whatever_becomes_of_its_neighbours() -> None:
    tasks = ["a", "memory", "b", "memory", "fault", "c", "dead", *["d"] * 30, "memory", "e", "time", "f"]
    outcomes = list(run_guarded(work, tasks, 2))
    assert [outcome.task for outcome in outcomes] == tasks
    for outcome in outcomes:
        if outcome.task in ("memory", "time", "dead"):
            assert outcome.error == TOO_MUCH
        elif outcome.task == "fault":
            assert "lỗi của ta" in outcome.error
        else:
            assert outcome.result == outcome.task.upper()


def rest(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def test_only_untrusted_work_must_be_done_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A large portal on a busy machine takes as long as it takes; what waits for ever in a post does not."""
    monkeypatch.setattr(guarded, "WALL_SECONDS", 0.05)
    with Workers(1) as workers:
        assert [outcome.result for outcome in workers.trusted(rest, [0.3])] == [0.3]
        assert [outcome.error for outcome in workers.guarded(rest, [0.3])] == [TOO_MUCH]


def test_what_the_parent_holds_does_not_count() -> None:
    held = bytearray(MEMORY + 1)
    assert [outcome.error for outcome in run_guarded(work, ["some", "memory"], 1)] == ["", TOO_MUCH]
    assert len(held) > MEMORY


def test_answers_are_never_given_to_whoever_asked_for_something_else() -> None:
    with Workers(2) as workers:
        first = workers.trusted(work, ["a", "b", "c", "d"])
        assert next(first).result == "A"
        assert [outcome.result for outcome in workers.trusted(work, ["x", "y", "z"])] == ["X", "Y", "Z"]
        with pytest.raises(RuntimeError, match="other tasks"):
            list(first)
