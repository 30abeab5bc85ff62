"""The weekly work schedule and the days on which leaders receive citizens (Law 42/2013 Điều 24)."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from schemas.fields import ClockTime, Day, Line, Model, Name
from schemas.kinds.base import PostFields
from schemas.lazy_regex import lazy_regex
from schemas.shapes import Shape

_WEEK_PATTERN = "(19|20)[0-9]{2}-W(0[1-9]|[1-4][0-9]|5[0-3])"
_WEEK = lazy_regex(_WEEK_PATTERN)


def _check_week(text: str) -> str:
    if _WEEK.fullmatch(text):
        try:
            dt.date.fromisocalendar(int(text[:4]), int(text[6:]), 1)
            return text
        except ValueError:
            pass
    raise PydanticCustomError("week_format", "Tuần «{text}» viết chưa đúng.",
                              {"text": text, "hint": "Viết năm và số tuần, ví dụ 2026-W48."})


class Session(Model):
    """One line of the schedule: a meeting, a visit, or a reception of citizens."""

    day: Day
    start: ClockTime
    end: ClockTime
    title: Line
    chair: Name
    place: Line
    participants: Line | None = None
    type: Literal["work", "reception"] = "work"

    @model_validator(mode="after")
    def _in_order(self) -> "Session":
        if self.end <= self.start:
            raise PydanticCustomError("session_order", "Giờ kết thúc (end) không sau giờ bắt đầu (start).",
                                      {"at": "end", "hint": "Xem lại hai mốc giờ."})
        return self


class Schedule(PostFields):
    """One week of work; `week` is an ISO 8601 week such as 2026-W48."""

    week: Annotated[str, Shape("line", _WEEK_PATTERN, "Viết năm và số tuần, ví dụ 2026-W48.", _check_week)]
    sessions: tuple[Session, ...] = Field(min_length=1, max_length=60)

    @property
    def monday(self) -> dt.date:
        return dt.date.fromisocalendar(int(self.week[:4]), int(self.week[6:]), 1)

    @property
    def sunday(self) -> dt.date:
        return self.monday + dt.timedelta(days=6)

    @model_validator(mode="after")
    def _within_the_week(self) -> "Schedule":
        for index, session in enumerate(self.sessions):
            if not self.monday <= session.day <= self.sunday:
                raise PydanticCustomError(
                    "session_week", "Ngày {day} không thuộc tuần {week}.",
                    {"day": session.day.isoformat(), "week": self.week, "at": ("sessions", index, "day"),
                     "hint": f"Tuần này từ {self.monday.isoformat()} đến {self.sunday.isoformat()}."})
        return self
