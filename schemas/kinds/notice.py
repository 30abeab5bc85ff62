"""Notices: what people should know or do."""

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from schemas.fields import Line, Model, Moment, Name
from schemas.kinds.base import PostFields


class Outage(Model):
    """A planned interruption: power, water, a service (Decree 224/2026 Điều 13(1))."""

    service: Name
    area: Line
    starts: Moment
    expected_restore: Moment
    force_majeure: bool = False
    reason: Line

    @model_validator(mode="after")
    def _in_order(self) -> "Outage":
        if self.expected_restore <= self.starts:
            raise PydanticCustomError("outage_order", "Giờ có lại (expected_restore) không sau giờ bắt đầu ngừng (starts).",
                                      {"at": "expected_restore", "hint": "Xem lại hai mốc giờ."})
        return self


class Notice(PostFields):
    """A notice; an interruption of a service carries its times."""

    outage: Outage | None = None
    contact: Line | None = None
