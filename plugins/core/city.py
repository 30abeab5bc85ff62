"""All portals of the city: judged side by side, then what they show of one another."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from plugins.core.guarded import run_guarded
from plugins.core.judge import judge
from plugins.core.options import Options
from plugins.core.render_task import Neighbour, RenderTask, SharedPost
from plugins.core.rule import RuleModule
from plugins.core.tasks import Outcome
from plugins.core.verdict import JudgedPortal, Judgement
from plugins.core.world import Past, World
from schemas.history import Repository
from schemas.kinds import KINDS
from schemas.post import Post
from schemas.state import State
from schemas.tree import FolderTree

CITY = "city"


class OurFault(Exception):
    """Something that no editor can mend; the message is for the log."""


def judge_city(options: Options, rules: Sequence[RuleModule], world: World | None = None) -> Judgement:
    """Every portal of the content folder (or of another `world`), judged by guarded workers with a progress bar."""
    if world is None:
        world = World(FolderTree(options.content), options.as_of, options.publishing, past_of(options))

    def run(work: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[Outcome[Any, Any]]:
        for done, outcome in enumerate(run_guarded(work, tasks, options.jobs), start=1):
            options.progress("Kiểm tra", done, len(tasks))
            yield outcome

    judgement = judge(world, rules, run)
    for fault in judgement.faults:
        options.blame(fault)
    return judgement


def past_of(options: Options) -> Past | None:
    """The history of the branch that is checked out; None where there is no whole history to ask."""
    repository = Repository.around(options.content)
    if repository is None or not repository.has_commits:
        return None
    if repository.is_shallow:
        options.say("Kho git này chỉ có một phần lịch sử, nên bài được xét theo ngày ghi trong bài (git fetch --unshallow để lấy đủ).")
        return None
    return Past(repository, repository.commit("HEAD"))


def render_tasks(judged: Mapping[str, JudgedPortal], wanted: Sequence[str], options: Options) -> list[RenderTask]:
    """What to build for each wanted portal that can be built."""
    neighbours = _neighbours(judged, options)
    return [
        RenderTask(judged[key], tuple(neighbours.values()), tuple(_shared_with(key, judged, neighbours)),
                   options.content, options.output / key, options.as_of)
        for key in wanted if key in neighbours
    ]


def _neighbours(judged: Mapping[str, JudgedPortal], options: Options) -> dict[str, Neighbour]:
    return {key: Neighbour(key, portal.content.portal, options.publishing.address_of(key))
            for key, portal in judged.items() if portal.content.portal and portal.can_be_built}


def _shared_with(key: str, judged: Mapping[str, JudgedPortal], neighbours: dict[str, Neighbour]) -> list[SharedPost]:
    """The city gathers its units' news; a city alert shows on every portal (M1)."""
    if key == CITY:
        return [SharedPost(neighbours[other], post)
                for other in neighbours if other != CITY for post in _published(judged[other], "news")]
    if CITY not in neighbours:
        return []
    return [SharedPost(neighbours[CITY], post) for post in _published(judged[CITY], "alert")]


def _published(judged: JudgedPortal, kind: str) -> list[Post]:
    return [post for post in judged.posts(State.PUBLISHED) if post.kind == KINDS[kind]]
