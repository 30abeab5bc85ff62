"""Judges all portals: the one place where a post becomes accepted or held.

First each file alone (plugins/core/take_in.py), then what stale judgements say beside the others (plugins/core/cells.py).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from plugins.core import line
from plugins.core.cells import Judge, Judged
from plugins.core.freshness import keep, place, stale, sweep
from plugins.core.recall import judgement_of
from plugins.core.rule import RuleModule
from plugins.core.scan import scan
from plugins.core.shelves import online_item
from plugins.core.store import Store
from plugins.core.take_in import TakeIn
from plugins.core.verdict import Judgement
from plugins.core.world import Past, Run, World
from schemas.content import folder_of_portal, keyed

FEW = 20  # judgements that are not worth a worker
CHUNK = 100  # judgements of one task
BATCH = 500  # judgements in one transaction
TRIES = 10  # how often a folder may change while it is read


class KeepsChanging(Exception):
    """Somebody writes into the content folder all the time."""


@dataclass(frozen=True)
class Told:
    """What bringing a store up to date told on the way: seconds of each rule by its code, and faults of our own, for the log."""

    seconds: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class JudgeTask:
    """Some judgements to be worked out; rules travel by the names of their modules."""

    store: Path
    names: tuple[str, ...]
    as_of: datetime
    rules: tuple[str, ...]


def judge(world: World, rules: Sequence[RuleModule], run: Run) -> Judgement:
    """Every portal read and judged, from nothing; `run` is who carries out the tasks."""
    with TemporaryDirectory(prefix="kho-") as folder:
        store = Store(Path(folder) / "kho.sqlite")
        if world.past is not None and not isinstance(world.past, Past):
            line.make_up(store, world.past)
        told = bring_up_to_date(store, world, rules, run)
        judgement = judgement_of(store)
        store.close()
    return replace(judgement, seconds=told.seconds, faults=tuple(told.faults))


def bring_up_to_date(store: Store, world: World, rules: Sequence[RuleModule], run: Run) -> Told:
    """Let the store say what there is, and how it is judged."""
    told = Told()
    for _ in range(TRIES):
        scan(store, world, rules)
        taking = TakeIn(store, world, rules, run, told.seconds, told.faults)
        taking.all()
        if not taking.changing:
            break
    else:
        raise KeepsChanging
    judge_stale(store, world, rules, run, told)
    sweep(store)
    return told


def judge_stale(store: Store, world: World, rules: Sequence[RuleModule], run: Run, told: Told) -> None:
    """Work out every judgement that is stale."""
    names = stale(store, "judge:")
    for start in range(0, len(names), BATCH):
        part = names[start : start + BATCH]
        found = _here(store, world, rules, part) if len(names) <= FEW else _in_workers(store, world, rules, run, part)
        with store.together():
            for judged in found:
                _keep(store, judged)
                told.seconds.update(dict(judged.seconds))


def _here(store: Store, world: World, rules: Sequence[RuleModule], names: Sequence[str]) -> list[Judged]:
    judge = Judge(store, world.as_of, rules)
    return [judge.judge(name) for name in names]


def _in_workers(store: Store, world: World, rules: Sequence[RuleModule], run: Run, names: Sequence[str]) -> Iterator[Judged]:
    modules = tuple(module.__name__ for module in rules)
    chunks = [tuple(names[start : start + CHUNK]) for start in range(0, len(names), CHUNK)]
    for outcome in run(judge_some, [JudgeTask(store.path, chunk, world.as_of, modules) for chunk in chunks]):
        if outcome.result is None:
            raise RuntimeError(outcome.error)
        yield from outcome.result


def judge_some(task: JudgeTask) -> list[Judged]:
    """What a worker does with a task."""
    judge = _judge_in(task.store, task.as_of, task.rules)
    return [judge.judge(name) for name in task.names]


@lru_cache(1)
def _judge_in(store: Path, as_of: datetime, rules: tuple[str, ...]) -> Judge:
    modules = cast(list[RuleModule], [import_module(name) for name in rules])
    return Judge(Store(store, read_only=True), as_of, modules)


def _keep(store: Store, judged: Judged) -> None:
    path = judged.name.removeprefix("judge:")
    folder = folder_of_portal(path) or path
    [key] = keyed([folder]) if folder != "." else [""]
    keep(store, judged.name, key, judged.notes, judged.record, judged.state or "", judged.record.told)
    if judged.state:
        place(store, online_item(path), judged.record.key, judged.places)


