"""Before anything is made: what is the same on every page, and which pages are to be made now."""

import hashlib

from pelican import Pelican
from pelican.plugins import signals

from plugins.core.memory.lists import Notes
from plugins.core.memory.store import Store
from plugins.core.rendering.page_cells import cell_of, is_index, names_of, plan_digest, plan_is_stale, stale_names
from plugins.core.rendering.render_task import Plan, RenderTask
from plugins.pelican import articles
from plugins.pelican.lists import by_time
from plugins.pelican.makers import MAKERS
from plugins.pelican.presenter import Presenter
from plugins.pelican.site import make_site


def prepare(pelican: Pelican) -> None:
    """Once a build: the presenter, the names that every template uses, and the pages that are wanted."""
    task: RenderTask = pelican.settings["RENDER_TASK"]
    store: Store = pelican.settings["STORE"]
    presenter = Presenter(task, store)
    with presenter.lists.noting() as notes:
        site, unit = make_site(presenter), presenter.unit
        neighbours = task.portals if unit.kind == "city" else ()  # the city's search knows all units by their names
        here = task.here.form, task.here.security, task.here.keys
        same = task.digest, site, unit, task.portal, task.organisation, here, task.older is None, neighbours
        plan = _plan(presenter, store, repr(same), notes)
    wanted = _wanted(store, task, plan)
    left = by_time(presenter, wanted) if task.names is None and len(wanted) > task.most else ()
    pelican.settings.update(
        PRESENTER=presenter, portal=task.portal, unit=unit, site=site, online=presenter, once=presenter.once, PLAN=plan, LEFT=left, MADE=[],
        WANTED=() if left else wanted, THERE=_there(store, task, () if left else wanted))


def _plan(presenter: Presenter, store: Store, same: str, notes: Notes) -> Plan | None:
    """Which pages there are to be; None where nothing that was read for that has changed, or where others have counted them."""
    task = presenter.task
    if task.names is not None or not plan_is_stale(store, task.key):
        return None
    old, digest = frozenset(names_of(store, task.key)), hashlib.sha256(same.encode()).hexdigest()
    names = frozenset(_all_names(presenter))
    return Plan(notes, digest, names if plan_digest(store, task.key) != digest else names - old, old - names)


def _wanted(store: Store, task: RenderTask, plan: Plan | None) -> tuple[str, ...]:
    """The stale pages, and those that the plan adds; without the indexes where only pages are asked for."""
    if task.names is not None:
        return task.names
    wanted = frozenset(stale_names(store, task.key))
    if plan:
        wanted = wanted - plan.gone | plan.wanted
    return tuple(sorted(name for name in wanted if not (task.pages_only and is_index(name))))


def _all_names(presenter: Presenter) -> list[str]:
    named = [(articles.KEY, articles.names), *((maker.key, maker.names) for maker in MAKERS.values())]
    return [f"{key}:{url}" for key, names in named for url in names(presenter)]


def _there(store: Store, task: RenderTask, wanted: tuple[str, ...]) -> dict[str, bytes]:
    """Digests of the files that these pages have now, by path in the portal's folder."""
    return {path.partition("/")[2]: digest for name in wanted
            for path, digest in store.rows("SELECT path, digest FROM output WHERE cell = ?", cell_of(task.key, name))}


def register() -> None:
    signals.initialized.connect(prepare)
