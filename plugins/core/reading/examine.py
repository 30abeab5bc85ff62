"""Reads and judges one post at a time, in a worker, with the rules that need only it."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from hashlib import sha256
from importlib import import_module
from typing import cast

from plugins.core.judging.rule import POST, Context, Known
from plugins.core.judging.rule_module import PostRule, RuleModule, is_about_posts
from plugins.core.memory.meaning import Judging, PostLine, Whole
from plugins.core.reading.look_through import look_through
from plugins.core.reading.post_line import facts_of_files, line_of
from schemas.clock import Clock
from schemas.entries import Changed
from schemas.fields import VIETNAM
from schemas.files.post_files import PostFiles
from schemas.frontmatter import MAX_POST, read_document
from schemas.post import Post, Reading, read_post
from schemas.privacy.secrets import line_of_stop
from schemas.privacy.sightings import Sighting
from schemas.problem import Level, Problem
from schemas.publish import Imports
from schemas.tree import Pinned, Source
from schemas.yaml_faults import YamlProblem

WITH_POST = POST | {"history"}  # what a rule may read and still be asked in the worker


@dataclass(frozen=True)
class PostTask:
    """One post, the files beside it (name and blob), the moment, and the names of the rule modules (modules do not travel, names do).

    `accepted` is when it was accepted, as far as one knows; `untried` are versions of which the first that counts may have been that:
    number, moment and blob, the oldest first, to be read from `older`.
    """

    source: Source
    portal: str
    folder: str
    path: str
    blob: str
    beside: tuple[tuple[str, str], ...]
    as_of: datetime
    accepted: datetime | None
    imports: Imports | None  # None: there is no history to ask
    rules: tuple[str, ...]
    untried: tuple[tuple[int, datetime, str], ...] = ()
    older: Source | None = None
    timed: bool = False

    @property
    def blobs(self) -> dict[str, str]:
        """Blobs by path."""
        folder = self.path.rpartition("/")[0]
        return {self.path: self.blob} | {f"{folder}/{name}": blob for name, blob in self.beside}


@dataclass(frozen=True)
class Examined:
    """A post file as far as it can be judged alone, with its line (None: it cannot be read).

    `number` is that of the version with which it was accepted, where that was found now; `clock` says how long all this holds;
    `seconds` is what each rule took, by code.
    """

    whole: Whole
    line: PostLine | None
    clock: Clock
    accepted: datetime | None = None
    number: int | None = None
    seconds: dict[str, float] = field(default_factory=dict)


def asked_alone(rules: Sequence[RuleModule]) -> list[PostRule]:
    """The rules that need nothing but the post, and are asked in the worker."""
    return [module for module in rules if is_about_posts(module) and module.RULE.reads <= WITH_POST]


def examine(task: PostTask) -> Examined | None:
    """A post read and judged by the rules that need nothing but the post; None where it changes meanwhile."""
    reader = Pinned(task.source, task.blobs)
    try:
        reading = read_post(reader, task.path, task.portal, task.folder, tuple(name for name, _ in task.beside))
        number, accepted = _acceptance(reading, task)
        found = _examine(reading, replace(task, accepted=accepted), reader)
        return replace(found, accepted=accepted, number=number)
    except Changed:
        return None


def _acceptance(reading: Reading, task: PostTask) -> tuple[int | None, datetime | None]:
    """With which version and when the post was accepted."""
    found = ((number, moment) for number, moment, blob in task.untried if _counts(reading, task, blob))
    return next(found, (None, task.accepted))


def _counts(reading: Reading, task: PostTask, blob: str) -> bool:
    """Whether this version of a post can be read and is no draft, however its status is spelt in YAML."""
    if reading.post and blob == task.blob:
        return not reading.is_draft
    try:
        assert task.older
        document = read_document(task.older.fetch(task.path, blob))
    except (YamlProblem, ValueError):  # ValueError: an object that is not there; git_tree.py tells of it
        return False
    return document.head.data.get("status") != "draft"


def _examine(reading: Reading, task: PostTask, reader: Pinned) -> Examined:
    clock = Clock(task.as_of)
    if reading.post is None:
        return Examined(_unread(reading, reader), None, clock)
    files = PostFiles(reading.post, reader.read)
    sightings, looking = look_through(reading.post, files, clock)
    judging = judging_of(reading.post, task, clock, sightings)
    rules = _modules(task.rules)
    known = Known(reader.read, Clock(task.as_of), judging)  # its own clock: which rules hold now is the same question for all posts
    stops, _ = apply([module for module in rules if module.RULE.hard_stop], reading, files, known)
    if stops:  # nobody compares it with other posts, or quotes it
        return Examined(Whole(reading, tuple(stops)), line_of(reading.post, None), clock)
    found, seconds = apply(rules, reading, files, known)
    source = sha256(reader.read(task.path)).hexdigest()
    whole = Whole(reading, (*reading.problems, *found), judging, facts_of_files(reading.post, files, dict(task.beside)), source=source)
    return Examined(whole, line_of(reading.post, files), clock, seconds=seconds | looking)


@cache
def _modules(names: tuple[str, ...]) -> list[PostRule]:
    return cast(list[PostRule], [import_module(name) for name in names])


def _unread(reading: Reading, reader: Pinned) -> Whole:
    """A post that could not be read, with its complaints; where the file holds a secret, with none that could quote it."""
    line = line_of_stop(reader.read(reading.path)[:MAX_POST]) if reading.kind else None  # else its path was refused
    if line is None:
        return Whole(reading, reading.problems)
    stop = Problem(reading.path, line, 1, "TEP08", "DỪNG LẠI: ở đây có dấu chỉ độ mật, mật khẩu hoặc khóa truy cập.",
                   "Không đẩy lại, không gửi cho ai: gọi ngay người phụ trách bảo mật của cơ quan và làm theo docs/lo-du-lieu.md.",
                   "Luật 29/2018/QH14 Điều 5(5), 5(9)")
    return Whole(replace(reading, problems=(stop,), is_draft=False), (stop,))


def apply(rules: Sequence[PostRule], reading: Reading, files: PostFiles, known: Known) -> tuple[list[Problem], dict[str, float]]:
    """What the rules in force find in the post, and the seconds that each took."""
    assert reading.post
    found: list[Problem] = []
    seconds: dict[str, float] = {}
    for module in rules:
        rule = module.RULE
        if rule.applies(known):
            start = time.perf_counter()
            problems = list(module.check(reading.post, Context(rule, files, known)))
            seconds[rule.code] = time.perf_counter() - start
            found += map(as_draft, problems) if reading.is_draft and not rule.strict_in_drafts else problems
    return found, seconds


def as_draft(problem: Problem) -> Problem:
    """A draft may be unfinished: free while writing, strict when publishing."""
    return problem.at_level(Level.WARNING)


def judging_of(post: Post, task: PostTask, clock: Clock, sightings: tuple[Sighting, ...] = ()) -> Judging:
    """By what the post is judged. Where it is not accepted yet, that is as if it were today, and holds for the day."""
    claimed = post.fields.date.astimezone(VIETNAM).date()
    if task.imports is None:
        return Judging(claimed, task.accepted, False, None, sightings)
    today = None if task.accepted else clock.today()
    came = task.accepted.astimezone(VIETNAM).date() if task.accepted else today
    assert came
    imported = claimed < task.imports.history_begins and came <= task.imports.imports_end
    return Judging(claimed if imported else max(claimed, came), task.accepted, imported, task.accepted or task.as_of, sightings)
