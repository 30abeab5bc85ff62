"""Standing pages: who we are; each says when it must be looked at again (Decree 42/2022 Điều 4)."""

from schemas.fields import Day
from schemas.kinds.base import PostFields


class Page(PostFields):
    """A standing page; its category says which one (history, vision, functions …)."""

    review_by: Day
