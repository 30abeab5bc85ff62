"""What a store that is up to date knows of a unit, for its work list. What is not to be known before its time is not in it."""

from collections.abc import Iterator

from plugins.core.judging.cells import Record
from plugins.core.judging.recall import problems_of
from plugins.core.memory.store import Store, unpacked
from plugins.core.reading.portals import content_of
from plugins.core.work.task import PostState, UnitState
from schemas.clock import Clock
from schemas.kinds import BY_FOLDER, KINDS
from schemas.state import State

_POSTS = """SELECT c.name, c.state, c.record, m.line FROM cell c JOIN item i ON i.name = substr(c.name, 7) JOIN meaning m USING(key)
    WHERE c.portal = ? AND c.name >= 'judge:' AND c.name < 'judge;' AND c.state != '' ORDER BY c.name"""
_UNSEEN = frozenset({State.WAITING, State.DRAFT})  # not finished, or under embargo


def unit_state(store: Store, key: str, clock: Clock) -> UnitState | None:
    """The unit; None where its own files cannot be read."""
    content = content_of(store, key)
    if content.portal is None or content.organisation is None:
        return None
    posts = tuple(post for post in _posts(store, key) if _may_be_named(post, content.folder, clock))
    return UnitState(content, content.portal, content.organisation, posts,
                     problems_of(store, f"judge:{content.folder}"), clock)


def _posts(store: Store, key: str) -> Iterator[PostState]:
    for name, state, packed_record, packed_line in store.each(_POSTS, key):
        record: Record = unpacked(packed_record)
        yield PostState(name.removeprefix("judge:"), unpacked(packed_line), State(state), record.problems)


def _may_be_named(post: PostState, folder: str, clock: Clock) -> bool:
    """Not a draft, nor what waits for its hour; of a press release that is held nobody knows its hour before it can be read."""
    if post.state in _UNSEEN:
        return False
    if post.line:
        return clock.reached(post.line.fields.goes_online)
    return BY_FOLDER.get(post.path.removeprefix(f"{folder}/").partition("/")[0]) != KINDS["press"]
