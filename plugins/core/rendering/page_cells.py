"""The pages of a portal as cells of the store: «page:phuong-1» is the plan of which there are, «page:phuong-1:list:/tin-tuc/» is one."""

import hashlib
from collections.abc import Iterable

from plugins.core.memory.freshness import SAME, forget, keep, renew, stale
from plugins.core.memory.lists import LAST
from plugins.core.memory.store import Store, unpacked
from plugins.core.rendering.render_task import Made, Rendered

PAGES = "page:"
INDEX = "index"  # what makers whose keys begin so make is no page that anybody reads: parts of indexes, which take the longest
GONE = ""  # the cell of files that are to be removed


def cell_of(portal: str, name: str) -> str:
    """The cell of a page."""
    return f"{PAGES}{portal}:{name}"


def names_of(store: Store, portal: str) -> list[str]:
    """Names of all pages that the portal has."""
    beginning = cell_of(portal, "")
    found = store.rows("SELECT name FROM cell WHERE name > ? AND name < ?", beginning, beginning + LAST)
    return [name[len(beginning) :] for (name,) in found]


def stale_names(store: Store, portal: str) -> list[str]:
    """Names of the pages that are to be made again."""
    beginning = cell_of(portal, "")
    return [name[len(beginning) :] for name in stale(store, beginning)]


def plan_is_stale(store: Store, portal: str) -> bool:
    """Whether it must be counted anew which pages there are to be."""
    found = store.one("SELECT stale FROM cell WHERE name = ?", PAGES + portal)
    return found is None or bool(found[0])


def plan_digest(store: Store, portal: str) -> str | None:
    """The digest of what is the same on all pages, as they were last made."""
    found = store.one("SELECT record FROM cell WHERE name = ? AND record IS NOT NULL", PAGES + portal)
    return unpacked(found[0]) if found else None


def is_stale(store: Store, portal: str, pages_only: bool = False) -> bool:
    """Whether there is anything to make in the portal; with `pages_only`, a stale index does not count."""
    return plan_is_stale(store, portal) or not all(pages_only and is_index(name) for name in stale_names(store, portal))


def is_index(name: str) -> bool:
    """Whether what has this name is a part of an index (of the search, of the checker)."""
    return name.startswith(INDEX + "-")


def make_all_stale(store: Store, portal: str) -> None:
    """Let every page of the portal be made again."""
    store.do("UPDATE cell SET stale = 1, why = ? WHERE name = ? OR (name > ? AND name < ?)",
             SAME, PAGES + portal, cell_of(portal, ""), cell_of(portal, LAST))


def notice_change(store: Store, same: str) -> None:
    """Where code or portals are not as they were, every portal counts its pages anew, and sees what that means for them."""
    digest = hashlib.sha256(same.encode()).hexdigest()
    if store.recall("pages") != digest:
        with store.together():
            store.do("UPDATE cell SET stale = 1, why = ? WHERE name > ? AND name < ? AND portal = substr(name, 6)",  # the plans
                     SAME, PAGES, PAGES + LAST)
            store.remember("pages", digest)


def announce(store: Store, portal: str, results: Iterable[Rendered]) -> None:
    """Before any file is touched: every file that is about to be there has its page, every one that is about to go has none.

    So a build that is killed in between leaves nothing behind that the next one does not know of.
    """
    for result in results:
        if result.plan:
            for name in result.plan.gone:
                store.do("UPDATE output SET cell = ? WHERE cell = ?", GONE, cell_of(portal, name))
                forget(store, cell_of(portal, name))
            for name in result.plan.wanted:
                renew(store, cell_of(portal, name), portal)
    for made in (made for result in results for made in result.made):
        cell = cell_of(portal, made.name)
        store.do("UPDATE output SET cell = ? WHERE cell = ?", GONE, cell)
        store.do_all("INSERT OR REPLACE INTO output VALUES (?, ?, NULL)", [(f"{portal}/{path}", cell) for path in sorted(made.files)])
        store.do("UPDATE cell SET stale = 1 WHERE name = ?", cell)


def gone_files(store: Store) -> list[str]:
    """Files that belong to no page any more."""
    return [path for (path,) in store.rows("SELECT path FROM output WHERE cell = ? ORDER BY path", GONE)]


def settle(store: Store, portal: str, results: Iterable[Rendered]) -> None:
    """After all files are in place: the pages are what they are to be."""
    for result in results:
        if result.plan:
            keep(store, PAGES + portal, portal, result.plan.notes, result.plan.digest)
        for made in result.made:
            _settle_page(store, portal, made)
    store.do("DELETE FROM output WHERE cell = ?", GONE)


def _settle_page(store: Store, portal: str, made: Made) -> None:
    store.do_all("UPDATE output SET digest = ? WHERE path = ?", [(digest, f"{portal}/{path}") for path, digest in made.files.items()])
    keep(store, cell_of(portal, made.name), portal, made.notes, None)
