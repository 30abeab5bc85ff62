"""First phase: what differs between the content tree and what the store knows. All of it is noted in one transaction, as what is
to be taken in, so that a build that is killed afterwards loses nothing."""

from collections.abc import Iterable, Mapping, Sequence

from plugins.core.judging.exempt import exemptable_codes
from plugins.core.judging.rule_module import RuleModule
from plugins.core.memory.freshness import forget, let_time_pass, place, places_of, stale
from plugins.core.memory.meanings import digest, items
from plugins.core.memory.shelves import online_item
from plugins.core.memory.store import Store
from plugins.core.reading import line, observed, stock, troubles
from plugins.core.reading.confirmed import take_confirmed
from plugins.core.reading.exempting import take_exemptions
from plugins.core.reading.files import Files, folder_of, is_post
from plugins.core.world import Past, World
from schemas.clock import Clock
from schemas.content import folder_of_portal
from schemas.entries import Changes

_TO_DO = "INSERT OR IGNORE INTO todo VALUES (?)"
_READ = "read:"  # a cell for a post of which the reading hangs on the moment of the build


def scan(store: Store, world: World, rules: Sequence[RuleModule]) -> None:
    """Note all that has changed: files, history, the clock, which rules are asked."""
    if isinstance(world.past, Past):
        line.follow(store, world.past.repository, world.past.commit)
    elif world.past is not None:
        line.make_up(store, world.past)
    files = Files(store)
    changes = world.tree.changes(files)
    with store.together():
        if changes:
            _take_changes(store, files, changes)
        files.tree = world.tree.id
        _take_terms(store, terms(world, rules))
        take_exemptions(store, world, files, exemptable_codes(rules))
        observed.take_observations(store, world.tree, files)
        take_confirmed(store, world.tree, files)
        let_time_pass(store, world.as_of)
        again = {*line.waiting(store), *line.disbelieved(store, world.as_of), *(name.removeprefix(_READ) for name in stale(store, _READ))}
        store.do_all(_TO_DO, [(path,) for path in again])


def terms(world: World, rules: Sequence[RuleModule]) -> bytes:
    """What is the same for all posts when they are read: which rules of today are in force, and whether there is a history."""
    clock = Clock(world.as_of)
    codes = sorted(rule.code for rule in (module.RULE for module in rules) if not rule.today or clock.is_within(rule.start, rule.end))
    dates = world.publishing.history_begins, world.publishing.imports_end
    return digest(codes, world.past is not None, [day.isoformat() for day in dates])


def read_cell(path: str) -> str:
    return _READ + path


def _take_terms(store: Store, now: bytes) -> None:
    if store.recall("terms") != now:
        store.remember("terms", now)
        store.do("INSERT OR IGNORE INTO todo SELECT path FROM file WHERE folder IS NULL AND blob != ''")


def _take_changes(store: Store, files: Files, changes: Changes) -> None:
    fresh = not store.one("SELECT 1 FROM file")
    real = changes if fresh else {path: entry for path, entry in changes.items() if _is_real(files, changes, path)}
    files.apply(changes)
    prints: set[str] = set()
    for path, entry in real.items():
        troubles.judge_name(store, path, entry, fresh)
        if is_post(path) and not (entry and entry.blob):
            prints |= stock.print_lists(places_of(store, path))
            forget_post(store, path)
    stock.settle(store, prints)
    store.do_all(_TO_DO, [(path,) for path in _to_do(files, real)])


def _is_real(files: Files, changes: Changes, path: str) -> bool:
    """Whether a file has other bytes, and was not only written again."""
    before, now = files.entry(path), changes[path]
    return before is None or now is None or before[:2] != now[:2]


def _to_do(files: Files, changes: Mapping[str, object]) -> Iterable[str]:
    """Posts to read, and folders of which files may be named by no post."""
    for path in changes:
        index = f"{folder_of(path)}/index.md"
        if not folder_of_portal(path):
            continue
        if not is_post(path):
            yield folder_of(path) + "/"
            path = index
        if files.blob(path):
            yield path


def forget_post(store: Store, path: str) -> None:
    """A post file that is there no longer."""
    place(store, path, None, frozenset())
    place(store, online_item(path), None, frozenset())
    forget(store, f"judge:{path}")
    for item in (*items(store, f"past:{path}:"), f"edited:{path}"):
        place(store, item, None, frozenset())
    forget(store, read_cell(path))
    store.do_all(_TO_DO, [(folder_of(path) + "/",)])
