"""When posts were changed after they had come: a list that pages can read, since all that they know of posts stands in lists."""

from collections.abc import Iterable

from plugins.core.memory.meanings import place_value
from plugins.core.memory.shelves import EDITS, edits_sort
from plugins.core.memory.store import Store

MOST = 20  # of one post, the newest
_VERSIONS = "SELECT latest, id FROM version JOIN line USING(number) WHERE post = ? ORDER BY number DESC LIMIT ?"


def place_edits(store: Store, posts: Iterable[str]) -> None:
    """Let the changes of these posts stand in the list; the first version of a post is none."""
    for post in sorted(posts):
        versions = store.rows(_VERSIONS, post, MOST + 1)
        edits = versions if len(versions) > MOST else versions[:-1]
        places = frozenset({(EDITS, edits_sort(post, edits[:MOST]))}) if edits else frozenset()
        place_value(store, f"edits:{post}", None, places)
