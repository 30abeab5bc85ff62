"""Reads and judges one file at a time, in a worker: a portal's own files, or a post with the rules that need only it."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from importlib import import_module
from typing import cast

from plugins.core.corpus import CorpusRow
from plugins.core.rule import POST, Context, Known, PostRule, RuleModule
from schemas.content import PortalContent, PostPath, read_portal
from schemas.fields import VIETNAM
from schemas.files.likeness import text_prints
from schemas.files.media import MediaError
from schemas.files.post_files import PostFiles
from schemas.frontmatter import MAX_POST
from schemas.post import Post, Reading, read_post
from schemas.privacy.secrets import line_of_stop
from schemas.privacy.sightings import Sighting, sightings_in_files, sightings_in_text
from schemas.problem import Level, Problem
from schemas.publish import Imports
from schemas.tree import Reader

WITH_POST = POST | {"history"}  # what a rule may read and still be asked in the worker


@dataclass(frozen=True)
class PortalTask:
    """The own files of one portal."""

    reader: Reader
    key: str
    folder: str
    paths: tuple[str, ...]


@dataclass(frozen=True)
class PostTask:
    """One post, the moment, when it first came in, and the names of the rule modules (modules do not travel, names do)."""

    reader: Reader
    portal: str
    folder: str
    post: PostPath
    as_of: datetime
    accepted: datetime | None
    imports: Imports | None  # None: there is no history to ask
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Examined:
    """A post file as far as it can be judged alone; `seconds` is what each rule took, by code."""

    reading: Reading
    problems: tuple[Problem, ...]
    known: Known | None = None
    row: CorpusRow | None = None
    seconds: dict[str, float] = field(default_factory=dict)


def asked_alone(rules: Sequence[RuleModule]) -> list[PostRule]:
    """The rules that need nothing but the post, and are asked in the worker."""
    return [module for module in rules if isinstance(module, PostRule) and module.RULE.reads <= WITH_POST]


def examine(task: PortalTask | PostTask) -> PortalContent | Examined:
    """What a worker does with a task."""
    return examine_portal(task) if isinstance(task, PortalTask) else examine_post(task)


def examine_portal(task: PortalTask) -> PortalContent:
    """A portal's own files, read."""
    return read_portal(task.reader, task.key, task.folder, frozenset(task.paths))


def examine_post(task: PostTask) -> Examined:
    """A post read and judged by the rules that need nothing but the post."""
    reading = read_post(task.reader, task.post.path, task.portal, task.folder, task.post.files)
    if reading.post is None:
        return unread(reading, task)
    files = PostFiles(reading.post, task.reader.read)
    sightings, looking = look_through(reading.post, files, task.as_of.date())
    known = replace(known_of(reading.post, task), sightings=sightings)
    rules = cast(list[PostRule], [import_module(name) for name in task.rules])
    stops, _ = apply([module for module in rules if module.RULE.hard_stop], reading, files, known)
    if stops:  # nobody compares it with other posts, or quotes it
        return Examined(reading, tuple(stops))
    found, seconds = apply(rules, reading, files, known)
    return Examined(reading, (*reading.problems, *found), known, row_of(reading.post, files), seconds | looking)


def unread(reading: Reading, task: PostTask) -> Examined:
    """A post that could not be read, with its complaints; where the file holds a secret, with none that could quote it."""
    line = line_of_stop(task.reader.read(reading.path)[:MAX_POST]) if reading.kind else None  # else its path was refused
    if line is None:
        return Examined(reading, reading.problems)
    stop = Problem(reading.path, line, 1, "TEP08", "DỪNG LẠI: ở đây có dấu chỉ độ mật, mật khẩu hoặc khóa truy cập.",
                   "Không đẩy lại, không gửi cho ai: gọi ngay người phụ trách bảo mật của cơ quan và làm theo docs/lo-du-lieu.md.",
                   "Luật 29/2018/QH14 Điều 5(5), 5(9)")
    return Examined(replace(reading, problems=(stop,), is_draft=False), (stop,))


def look_through(post: Post, files: PostFiles, today: date) -> tuple[tuple[Sighting, ...], dict[str, float]]:
    """Personal data and secrets seen, for all rules of the families DL and BM; and the seconds that it took."""
    start = time.perf_counter()
    in_text = sightings_in_text(post, today)
    middle = time.perf_counter()
    in_files = sightings_in_files(post, files, today)
    return (*in_text, *in_files), {"DL, BM (chữ)": middle - start, "DL, BM (mở tệp)": time.perf_counter() - middle}


def apply(rules: Sequence[PostRule], reading: Reading, files: PostFiles, known: Known) -> tuple[list[Problem], dict[str, float]]:
    """What the rules in force find in the post, and the seconds that each took."""
    assert reading.post
    found: list[Problem] = []
    seconds: dict[str, float] = {}
    for module in rules:
        rule = module.RULE
        if rule.in_force(known.as_of.date() if rule.today else known.day):
            start = time.perf_counter()
            problems = list(module.check(reading.post, Context(rule, files, known)))
            seconds[rule.code] = time.perf_counter() - start
            found += map(as_draft, problems) if reading.is_draft and not rule.strict_in_drafts else problems
    return found, seconds


def as_draft(problem: Problem) -> Problem:
    """A draft may be unfinished: free while writing, strict when publishing."""
    return problem.at_level(Level.WARNING)


def known_of(post: Post, task: PostTask) -> Known:
    """What may be known of the post while it is judged."""
    claimed = post.fields.date.astimezone(VIETNAM).date()
    imported = is_imported(claimed, task)
    came = None if task.imports is None else task.accepted or task.as_of
    return Known(task.reader.read, task.as_of, judging_day(claimed, imported, task), task.accepted, imported, came)


def is_imported(claimed: date, task: PostTask) -> bool:
    """Whether a post of an older day came in while older posts could still be brought in."""
    came = (task.accepted or task.as_of).astimezone(VIETNAM).date()
    return task.imports is not None and claimed < task.imports.history_begins and came <= task.imports.imports_end


def judging_day(claimed: date, imported: bool, task: PostTask) -> date:
    """The day whose rules apply: the later of the claimed day and the day of acceptance, so that backdating helps nobody."""
    if imported or task.imports is None:
        return claimed
    return max(claimed, (task.accepted or task.as_of).astimezone(VIETNAM).date())


def row_of(post: Post, files: PostFiles) -> CorpusRow:
    """What the rules over the whole city will know of the post."""
    sourced = any(source.type != "own" for source in post.fields.sources)
    return CorpusRow(post.portal, post.path, post.url, post.fields.title, post.kind.key, post.fields.date, post.fields.status, sourced,
                     text_prints(post.body.text), tuple(_looks(post, files)))


def _looks(post: Post, files: PostFiles) -> "list[tuple[str, int]]":
    looks = []
    for picture in post.fields.images:
        if picture.file in post.files:
            try:
                looks.append((picture.file, files.picture(picture.file).look))
            except MediaError:  # the rule about files says so
                continue
    return looks
