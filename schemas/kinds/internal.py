"""Internal posts: never in a public output (letter 797 §4; Law 104/2016 Điều 6)."""

from schemas.kinds.base import PostFields


class Internal(PostFields):
    """For the staff behind a login only."""
