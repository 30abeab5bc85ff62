"""First half of judging: every file of every portal is read alone, by guarded workers, with the rules that need only it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from plugins.core.examine import Examined, PortalTask, PostTask, examine
from plugins.core.guarded import TOO_MUCH
from plugins.core.rule import PostRule
from plugins.core.tasks import Outcome
from schemas.address import Address, address_of
from schemas.content import PortalContent, portal_folders, post_paths
from schemas.post import Reading
from schemas.problem import Problem
from schemas.publish import Publishing
from schemas.tree import Tree

Run = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Outcome[Any, Any]]]


@dataclass(frozen=True)
class World:
    """What is judged, and at which moment; `accepted` is when each post first came in (None: no history to ask).

    `exempting` is the tree whose exemptions hold, where that is another one: a proposal does not exempt itself.
    """

    tree: Tree
    as_of: datetime
    publishing: Publishing
    accepted: dict[str, datetime] | None = None
    exempting: Tree | None = None


@dataclass
class Everything:
    """All that was read, by portal; `seconds` is the time of each rule, `faults` are errors of our own, for the log."""

    paths: dict[str, tuple[str, ...]]
    contents: dict[str, PortalContent] = field(default_factory=dict)
    examined: dict[str, list[Examined]] = field(default_factory=dict)
    seconds: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def read_all(world: World, rules: Sequence[PostRule], run: Run) -> Everything:
    """Read every file; one that nobody could read to its end is held, the others go on. `run` carries out the tasks."""
    folders = portal_folders(world.tree)
    paths = {key: tuple(path for path in world.tree.paths() if path.startswith(folder + "/")) for key, folder in folders.items()}
    found = Everything(paths, examined={key: [] for key in folders})
    for outcome in run(examine, _tasks(world, folders, paths, tuple(module.__name__ for module in rules))):
        if outcome.result is None and outcome.error != TOO_MUCH:
            found.faults.append(f"{_path(outcome.task)}: {outcome.error}")
        if isinstance(outcome.task, PortalTask):
            found.contents[outcome.task.key] = outcome.result or _unread_portal(outcome)
        else:
            examined = outcome.result or _unread_post(outcome)
            found.seconds.update(examined.seconds)
            found.examined[outcome.task.portal].append(examined)
    return found


def _tasks(world: World, folders: dict[str, str], paths: dict[str, tuple[str, ...]], rules: tuple[str, ...]) -> list[PortalTask | PostTask]:
    reader, accepted = world.tree.reader, world.accepted or {}
    imports = None if world.accepted is None else world.publishing
    portals = [PortalTask(reader, key, folder, paths[key]) for key, folder in folders.items()]
    posts = [PostTask(reader, key, folder, post, world.as_of, accepted.get(post.path), imports, rules)
             for key, folder in folders.items() for post in post_paths(paths[key])]
    return [*portals, *posts]


def _path(task: PortalTask | PostTask) -> str:
    return f"{task.folder}/portal.yml" if isinstance(task, PortalTask) else task.post.path


def _unread_portal(outcome: Outcome[PortalTask, PortalContent]) -> PortalContent:
    return PortalContent(outcome.task.key, outcome.task.folder, None, None, (_unread(outcome),))


def _unread_post(outcome: Outcome[PostTask, Examined]) -> Examined:
    address = address_of(outcome.task.post.path, outcome.task.folder)
    problem = _unread(outcome)
    return Examined(Reading(problem.path, None, (problem,), address.kind if isinstance(address, Address) else None), (problem,))


def _unread(outcome: Outcome[Any, Any]) -> Problem:
    if outcome.error == TOO_MUCH:
        return Problem(_path(outcome.task), 1, 1, "TEP06",
                       "Máy kiểm tra phải dừng giữa chừng vì bài quá phức tạp (quá 5 giây hoặc quá nhiều bộ nhớ).",
                       "Bỏ các dãy ký hiệu lặp lại dài, bớt ảnh và tệp lớn, hoặc chia thành nhiều bài.")
    return Problem(_path(outcome.task), 1, 1, "TEP07", "Chương trình gặp lỗi khi đọc bài này, nên bài được giữ lại.",
                   "Không phải lỗi của bạn: gửi đường dẫn bài này cho người phụ trách kỹ thuật.")
