"""The versions of posts on the line of commits: a list that pages can read, since all that they know of posts stands in lists."""

from collections.abc import Iterable

from plugins.core.memory.meanings import place_value
from plugins.core.memory.shelves import VERSIONS, Version, versions_sort
from plugins.core.memory.store import Store

MOST = 50  # of one post, the newest; as far back as earlier.py looks for one that could be accepted
_VERSIONS = "SELECT latest, id FROM version JOIN line USING(number) WHERE post = ? ORDER BY number DESC LIMIT ?"


def place_versions(store: Store, posts: Iterable[str]) -> None:
    """Let the versions of these posts stand in the list."""
    for post in sorted(posts):
        count = store.one("SELECT count(*) FROM version WHERE post = ?", post)[0]
        versions = [Version(count - place, *row) for place, row in enumerate(store.rows(_VERSIONS, post, MOST))]
        places = frozenset({(VERSIONS, versions_sort(post, versions))}) if versions else frozenset()
        place_value(store, f"versions:{post}", None, places)
