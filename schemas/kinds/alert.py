"""Alerts: urgent warnings shown on top of every page until they expire."""

from typing import Literal

from pydantic import Field

from schemas.fields import Line, Moment
from schemas.kinds.base import PostFields


class Alert(PostFields):
    """An alert of one of three levels; it always has an end."""

    severity: Literal["info", "warning", "danger"]
    area: Line
    expires: Moment
    advice: tuple[Line, ...] = Field(min_length=1, max_length=10)
