"""News: what happened; never without a source (letter 797 §4; Press Law 103/2016 Điều 36)."""

from pydantic import Field

from schemas.fields import Name
from schemas.kinds.base import PostFields
from schemas.kinds.sources import Source


class News(PostFields):
    """A piece of news."""

    author: Name
    sources: tuple[Source, ...] = Field(min_length=1, max_length=10)
