"""Consultations: a draft, an open period, and a compulsory result (Law 10/2022 Điều 25–28)."""

import datetime as dt

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from schemas.clock import Clock
from schemas.fields import Day, Email, Line, Model, Name, Paragraph
from schemas.kinds.base import Attachment, PostFields

RESULT_WITHIN = dt.timedelta(days=15)  # after closing; our own figure: Law 10/2022 Điều 28 names none


class Result(Model):
    """What came of it: how many answered, what was taken up, what not and why."""

    date: Day
    received: int = Field(ge=0)
    summary: Paragraph
    accepted: tuple[Line, ...] = ()
    declined: tuple[Line, ...] = ()


class Consultation(PostFields):
    """A consultation from `opens` to the end of `closes`; its state follows from the dates."""

    opens: Day
    closes: Day
    contact: Name
    email: Email
    address: Line
    attachments: tuple[Attachment, ...] = Field(min_length=1, max_length=30)
    result: Result | None = None

    @property
    def result_due(self) -> dt.date:
        """The last day on which the result comes in time."""
        return self.closes + RESULT_WITHIN

    def stage(self, clock: Clock) -> str:
        """upcoming, open, closed (no result yet) or concluded; follows from the dates alone."""
        if self.result:
            return "concluded"
        if not clock.has_begun(self.opens):
            return "upcoming"
        return "closed" if clock.is_over(self.closes) else "open"

    @model_validator(mode="after")
    def _in_order(self) -> "Consultation":
        if self.closes < self.opens:
            raise PydanticCustomError("consultation_order", "Ngày kết thúc (closes) trước ngày mở (opens).",
                                      {"at": "closes", "hint": "Xem lại hai ngày."})
        return self
