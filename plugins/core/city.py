"""All portals of the city: judged side by side, then what they show of one another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import cast

from plugins.core.judge import JudgedPortal, judge_portal
from plugins.core.options import Options
from plugins.core.render_task import Neighbour, RenderTask, SharedPost
from plugins.core.rule import Rule
from plugins.core.tasks import run_tasks
from schemas.content import portal_folders
from schemas.kinds import KINDS
from schemas.post import Post
from schemas.state import State
from schemas.tree import FolderTree

CITY = "city"


class OurFault(Exception):
    """Something that no editor can mend; the message is for the log."""


@dataclass(frozen=True)
class JudgeTask:
    """One portal to read and judge, by the rules in the named modules (modules do not travel to a process, names do)."""

    content: Path
    key: str
    folder: str
    as_of: datetime
    rules: tuple[str, ...]


def judge_all(options: Options, rules: Sequence[Rule]) -> dict[str, JudgedPortal]:
    """Every portal read and judged, by key, the city first."""
    folders = portal_folders(FolderTree(options.content))
    names = tuple(rule.__name__ for rule in rules)
    tasks = [JudgeTask(options.content, key, folder, options.as_of, names) for key, folder in folders.items()]
    judged: dict[str, JudgedPortal] = {}
    for outcome in run_tasks(_judge, tasks, options.jobs):
        if outcome.result is None:
            raise OurFault(f"{outcome.task.key}: {outcome.error}")
        judged[outcome.task.key] = outcome.result
        options.progress("Kiểm tra", len(judged), len(tasks))
    return judged


def _judge(task: JudgeTask) -> JudgedPortal:
    rules = cast(list[Rule], [import_module(name) for name in task.rules])
    return judge_portal(task.content, task.key, task.folder, task.as_of, rules)


def render_tasks(judged: dict[str, JudgedPortal], wanted: Sequence[str], options: Options) -> list[RenderTask]:
    """What to build for each wanted portal that can be built."""
    neighbours = _neighbours(judged, options)
    return [
        RenderTask(judged[key], tuple(neighbours.values()), tuple(_shared_with(key, judged, neighbours)),
                   options.content, options.output / key, options.as_of)
        for key in wanted if key in neighbours
    ]


def _neighbours(judged: dict[str, JudgedPortal], options: Options) -> dict[str, Neighbour]:
    return {key: Neighbour(key, portal.content.portal, options.publishing.address_of(key))
            for key, portal in judged.items() if portal.content.portal and portal.can_be_built}


def _shared_with(key: str, judged: dict[str, JudgedPortal], neighbours: dict[str, Neighbour]) -> list[SharedPost]:
    """The city gathers its units' news; a city alert shows on every portal (M1)."""
    if key == CITY:
        return [SharedPost(neighbours[other], post)
                for other in neighbours if other != CITY for post in _published(judged[other], "news")]
    if CITY not in neighbours:
        return []
    return [SharedPost(neighbours[CITY], post) for post in _published(judged[CITY], "alert")]


def _published(judged: JudgedPortal, kind: str) -> list[Post]:
    return [post for post in judged.posts(State.PUBLISHED) if post.kind == KINDS[kind]]
