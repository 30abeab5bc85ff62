"""Judges all portals: the one place where a post becomes accepted or held.

First each file alone (plugins/core/reading/take_in.py), then what stale judgements say beside the others (plugins/core/judging/cells.py).
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from plugins.core.judging.cells import Judge, Judged
from plugins.core.judging.recall import judgement_of, record_of
from plugins.core.judging.rule_module import RuleModule
from plugins.core.judging.verdict import Judgement
from plugins.core.memory.freshness import keep, place, stale, sweep
from plugins.core.memory.meanings import sweep_meanings
from plugins.core.memory.shelves import online_item
from plugins.core.memory.store import Store
from plugins.core.reading.earlier import Earlier
from plugins.core.reading.past_versions import PastVersions
from plugins.core.reading.readings import Readings
from plugins.core.reading.scan import scan
from plugins.core.reading.take_in import TakeIn
from plugins.core.told import Told
from plugins.core.world import Crew, World
from schemas.content import folder_of_portal, keyed

FEW = 20  # judgements that are not worth a worker
CHUNK = 100  # judgements of one task
BATCH = 500  # judgements in one transaction
TRIES = 10  # how often a folder may change while it is read


class KeepsChanging(Exception):
    """Somebody writes into the content folder all the time."""


@dataclass(frozen=True)
class JudgeTask:
    """Some judgements to be worked out, from which file; rules travel by the names of their modules."""

    store: Path
    file: int  # its number in the file system: another may take its place
    names: tuple[str, ...]
    as_of: datetime
    rules: tuple[str, ...]


def judge(world: World, rules: Sequence[RuleModule], crew: Crew) -> Judgement:
    """Every portal read and judged, from nothing; `crew` is who carries out the tasks."""
    with TemporaryDirectory(prefix="kho-") as folder, closing(Store(Path(folder) / "kho.sqlite")) as store:
        told = Told()
        bring_up_to_date(store, world, rules, crew, told)
        return replace(judgement_of(store), seconds=told.seconds, faults=tuple(told.faults))


def bring_up_to_date(store: Store, world: World, rules: Sequence[RuleModule], crew: Crew, told: Told) -> None:
    """Let the store say what there is, and how it is judged."""
    for _ in range(TRIES):
        scan(store, world, rules)
        taking = TakeIn(store, world, rules, crew, told)
        taking.all()
        if not taking.changing:
            break
    else:
        raise KeepsChanging
    judge_stale(store, world, rules, crew, told)
    sweep(store)
    sweep_meanings(store)


def judge_stale(store: Store, world: World, rules: Sequence[RuleModule], crew: Crew, told: Told) -> None:
    """Work out every judgement that is stale."""
    names = stale(store, "judge:")
    judge = Judge(store, world.as_of, rules)
    readings = Readings(store, world, rules, crew, told)
    earlier, past = Earlier(store, world, readings, judge), PastVersions(store, world, readings)
    for start in range(0, len(names), BATCH):
        some = names[start : start + BATCH]  # all of them, before the workers are asked for older versions
        found = [judge.judge(name) for name in some] if len(names) <= FEW else list(_in_workers(store, world, rules, crew, some))
        judged = earlier.find(found)
        histories = past.find(judged)
        with store.together():
            for each in judged:
                _keep(store, each, told)
            for history in histories:
                past.put(history)
        if len(names) > FEW:
            told.progress("So sánh", start + len(judged), len(names))


def _in_workers(store: Store, world: World, rules: Sequence[RuleModule], crew: Crew, names: Sequence[str]) -> Iterator[Judged]:
    modules = tuple(module.__name__ for module in rules)
    chunks = [tuple(names[start : start + CHUNK]) for start in range(0, len(names), CHUNK)]
    file = store.path.stat().st_ino
    for outcome in crew.trusted(judge_some, (JudgeTask(store.path, file, chunk, world.as_of, modules) for chunk in chunks)):
        if outcome.result is None:
            raise RuntimeError(outcome.error)
        yield from outcome.result


def judge_some(task: JudgeTask) -> list[Judged]:
    """What a worker does with a task."""
    judge = _judge_in(task.store, task.file, task.as_of, task.rules)
    return [judge.judge(name) for name in task.names]


@lru_cache(1)
def _judge_in(store: Path, file: int, as_of: datetime, rules: tuple[str, ...]) -> Judge:
    modules = cast(list[RuleModule], [import_module(name) for name in rules])
    return Judge(Store(store, read_only=True), as_of, modules)


def _keep(store: Store, judged: Judged, told: Told) -> None:
    if told.timed:
        told.seconds.update(dict(judged.seconds))
    if told.before is not None:
        told.before.setdefault(judged.name, record_of(store, judged.name))
    folder = folder_of_portal(judged.path) or judged.path
    [key] = keyed([folder]) if folder != "." else [""]
    keep(store, judged.name, key, judged.notes, judged.record, judged.state or "", judged.record.told)
    if judged.state:
        place(store, online_item(judged.path), judged.record.key, judged.places)


