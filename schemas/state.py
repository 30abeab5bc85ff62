"""What a post is at a moment: every post file is exactly one of these (the accounting identity)."""

from enum import StrEnum

from schemas.clock import Clock
from schemas.kinds import KINDS
from schemas.kinds.base import Status
from schemas.post import Reading
from schemas.problem import Problem, has_error


class State(StrEnum):
    """States in the order in which they are counted and printed."""

    PUBLISHED = "published"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    HELD = "held"
    WAITING = "waiting"
    DRAFT = "draft"
    INTERNAL = "internal"

    @property
    def is_online(self) -> bool:
        return self in (State.PUBLISHED, State.EXPIRED, State.WITHDRAWN)


def state_of(reading: Reading, problems: tuple[Problem, ...], clock: Clock) -> State:
    """The one state of a post file, given all its problems; the clock notes how long it stays so."""
    if reading.kind == KINDS["internal"]:
        return State.INTERNAL
    if reading.is_draft:
        return State.DRAFT
    if reading.post is None or has_error(problems):
        return State.HELD
    fields = reading.post.fields
    if not clock.reached(fields.goes_online):
        return State.WAITING
    if fields.status is Status.WITHDRAWN:
        return State.WITHDRAWN
    return State.EXPIRED if fields.expires and clock.reached(fields.expires) else State.PUBLISHED
