"""From judged posts to finished folders: workers make what is stale, then it is put in place, each portal wholly or not at all."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from pathlib import Path

from plugins.core.city import City
from plugins.core.code_digest import page_digest
from plugins.core.memory.store import Store
from plugins.core.options import Options
from plugins.core.reading.portals import content_of, portal_keys
from plugins.core.rendering import page_cells
from plugins.core.rendering.output import BUILDING, building_folder, new_token, put_in_place, remove, strangers, token_of
from plugins.core.rendering.render_task import Neighbour, Rendered, RenderTask
from plugins.core.world import Crew, Past
from schemas.git_tree import GitSource

AT_ONCE = 300  # pages of one task, at most
FEW = 200  # pages that one worker makes as quickly as two: each task is a run of Pelican
PARTS = 4  # into so many tasks the pages of a portal are cut at least
Work = Callable[[RenderTask], Rendered]
Progress = Callable[[str, int, int], None]


@dataclass
class Account:
    """How many pages were made and how many files written and removed, by portal; `faults` are errors of our own, for the log."""

    made: Counter[str] = field(default_factory=Counter)
    written: Counter[str] = field(default_factory=Counter)
    removed: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def render_city(city: City, portals: Sequence[str], options: Options, work: Work) -> Account:
    """Make what is stale in these portals of a city that is up to date; a portal that cannot be built stays as it was."""
    store, past = city.store, city.world.past
    contents = {key: content_of(store, key) for key in portal_keys(store)}
    buildable = [content for content in contents.values() if content.portal and content.organisation]
    neighbours = tuple(Neighbour(content.key, content.portal, options.publishing.address_of(content.key),
                                 options.publishing.form_of(content.key), options.publishing.security, _keys(options),
                                 content.organisation.leaders)
                       for content in buildable if content.portal and content.organisation)
    older = GitSource(past.repository.top) if isinstance(past, Past) else None
    tasks = [RenderTask(store.path, content, neighbours, city.world.tree.source, older, options.output / BUILDING / content.key,
                        options.as_of, page_digest(), options.pages_only, None, FEW) for content in buildable if content.key in portals]
    page_cells.notice_change(store, repr((page_digest(), neighbours, [content.organisation for content in buildable])))
    return render_all(store, tasks, options.output, city.crew, work, options.progress)


def _keys(options: Options) -> str:
    """The public keys of the log, against which readers check; «» where there is none."""
    log = options.publishing.log
    path = options.publish_file.with_name(log.keys) if log else None
    return path.read_text("utf-8") if path and path.exists() else ""


def render_all(store: Store, tasks: Sequence[RenderTask], output: Path, crew: Crew, work: Work, progress: Progress) -> Account:
    """Make what is stale in the portals of the tasks; a portal with a fault stays as it was, and is tried again the next time."""
    account = Account()
    stale = [task for task in tasks if _must_be_made(store, task, output)]
    results: dict[str, list[Rendered]] = {task.key: [] for task in stale}
    chunks: list[RenderTask] = []
    for done, (task, left) in enumerate(_carried_out(crew, work, stale, results, account), start=1):
        chunks += _chunks(task, left)
        progress("Dựng", done, len(stale))
    waiting = Counter(chunk.key for chunk in chunks)
    for task in stale:
        if not waiting[task.key]:
            _complete(store, task, output, results, account)
    for done, (chunk, _) in enumerate(_carried_out(crew, work, chunks, results, account), start=1):
        waiting[chunk.key] -= 1
        if not waiting[chunk.key]:  # at once: what all portals together have read would fill the memory
            _complete(store, chunk, output, results, account)
        progress("Dựng các trang còn lại", done, len(chunks))
    shutil.rmtree(output / BUILDING, ignore_errors=True)
    return account


def _must_be_made(store: Store, task: RenderTask, output: Path) -> bool:
    """Whether anything is stale; everything is, where the folder is not the one that was last completed."""
    token = token_of(output, task.key)
    if token is None or store.recall(_folder(task.key)) != (str(output), token):
        with store.together():
            page_cells.make_all_stale(store, task.key)
            store.do("DELETE FROM output WHERE path > ? AND path < ?", task.key + "/", task.key + "0")
            store.remember(_folder(task.key), None)
    if not page_cells.is_stale(store, task.key, task.pages_only):
        return False
    building_folder(output, task.key)
    return True


def _folder(portal: str) -> str:
    """Under which name the store remembers where the portal's folder is, and its token; None while nobody knows what is in it."""
    return f"folder {portal}"


def _carried_out(crew: Crew, work: Work, tasks: Sequence[RenderTask], results: dict[str, list[Rendered]],
                 account: Account) -> Iterator[tuple[RenderTask, tuple[str, ...]]]:
    """Each task that went well, with the pages that it left to others. A portal with a fault has no results."""
    for outcome in crew.trusted(work, tasks):
        task = outcome.task
        if outcome.result is None:
            account.faults.append(f"{task.key}: {outcome.error}")
            results.pop(task.key, None)
        elif task.key in results:
            results[task.key].append(outcome.result)
            account.made[task.key] += len(outcome.result.made)
            yield task, outcome.result.left


def _chunks(task: RenderTask, left: Sequence[str]) -> Iterator[RenderTask]:
    size = min(ceil(len(left) / PARTS), AT_ONCE)
    for start in range(0, len(left), size or 1):
        yield replace(task, names=tuple(left[start : start + size]))


def _complete(store: Store, task: RenderTask, output: Path, all_results: dict[str, list[Rendered]], account: Account) -> None:
    """Put a portal's new files in place and remove the vanished. A build that is killed anywhere in here is taken up again."""
    key, results = task.key, all_results.pop(task.key, None)
    if results is None:  # it has a fault
        return
    with store.together():
        page_cells.announce(store, key, results)
        is_known = store.recall(_folder(key)) is not None
        if is_known:  # another token each time: an older copy of this store must not take the folder for its own
            store.remember(_folder(key), (str(output), new_token(output, key)))
    written = sorted(path for result in results for made in result.made for path in made.written)
    put_in_place(output / BUILDING / key, output / key, written)
    gone = page_cells.gone_files(store)
    if not is_known:
        known = (path for (path,) in store.rows("SELECT path FROM output WHERE path > ? AND path < ?", key + "/", key + "0"))
        gone += strangers(output, key, known)
    remove(output, gone)
    account.written[key], account.removed[key] = len(written), len(gone)
    with store.together():
        page_cells.settle(store, key, results)
        if not is_known:
            store.remember(_folder(key), (str(output), new_token(output, key)))
