"""Internal posts: never in a public output (letter 797 §4; Law 104/2016 Điều 6)."""

from typing import Literal

from pydantic import Field

from schemas.fields import Line, Model, Name
from schemas.kinds.base import PostFields
from schemas.kinds.schedule import Session


class Room(Model):
    """A room for meetings, in a house or online: for how many, what for, how it is booked. Its code is never written (rule BM04)."""

    name: Name
    seats: int = Field(ge=1, le=2000)
    purpose: Line
    booking: Line


class Internal(PostFields):
    """For the staff behind a login only; `topic` says on which page of the internal site it stands (plugins/internal/)."""

    topic: Literal["notice", "schedule", "room"] = "notice"
    sessions: tuple[Session, ...] = Field(default=(), max_length=60)
    rooms: tuple[Room, ...] = Field(default=(), max_length=20)
