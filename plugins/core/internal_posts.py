"""The posts for the staff, as the internal site shows them: those without errors, from their day on until they expire."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.core.judging.cells import Record
from plugins.core.memory.meaning import FileFacts, Whole
from plugins.core.memory.store import Store, unpacked
from schemas.clock import Clock
from schemas.kinds.base import Status
from schemas.kinds.internal import Internal
from schemas.post import Post
from schemas.problem import has_error
from schemas.state import State

_INTERNAL = """SELECT c.record, m.whole FROM cell c JOIN item i ON i.name = substr(c.name, 7) JOIN meaning m USING(key)
    WHERE c.state = ? AND c.state > '' AND c.portal = ? ORDER BY c.name"""


@dataclass(frozen=True)
class InternalPost:
    """A post for the staff of one portal; `files` are the files beside it by name."""

    portal: str
    post: Post
    fields: Internal
    files: dict[str, FileFacts]


def internal_posts(store: Store, portal: str, clock: Clock) -> list[InternalPost]:
    """Those that the staff of a portal may read now, the newest first."""
    found = list(_shown(store, portal, clock))
    return sorted(found, key=lambda each: (each.fields.goes_online, each.post.url), reverse=True)


def _shown(store: Store, portal: str, clock: Clock) -> Iterator[InternalPost]:
    for packed_record, packed_whole in store.rows(_INTERNAL, State.INTERNAL, portal):
        record: Record = unpacked(packed_record)
        whole: Whole = unpacked(packed_whole)
        post = whole.reading.post
        if post is None or whole.reading.is_draft or has_error(record.problems):
            continue
        if isinstance(post.fields, Internal) and _is_current(post.fields, clock):
            yield InternalPost(portal, post, post.fields, whole.files)


def _is_current(fields: Internal, clock: Clock) -> bool:
    if fields.status is Status.WITHDRAWN or not clock.reached(fields.goes_online):
        return False
    return not (fields.expires and clock.reached(fields.expires))
