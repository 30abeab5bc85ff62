"""The yearbook (kỷ yếu): one year of the unit in facts and figures (letter 797 §4)."""

from typing import Annotated

from pydantic import Field

from schemas.fields import Day, Line, Model, Name
from schemas.kinds.base import PostFields


class Figure(Model):
    """A figure of the year with its unit and, where known, the year before."""

    label: Name
    value: Line
    unit: Line | None = None
    before: Line | None = None


class Milestone(Model):
    """A day of the year worth remembering."""

    date: Day
    event: Line


class Yearbook(PostFields):
    """A year in figures and milestones, with the story in the body."""

    year: Annotated[int, Field(ge=1945, le=2099)]
    figures: tuple[Figure, ...] = Field(min_length=3, max_length=40)
    milestones: tuple[Milestone, ...] = Field(min_length=3, max_length=40)
