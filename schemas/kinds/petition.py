"""Petitions of citizens: each has a state, a deadline and in the end an answer."""

from typing import Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from schemas.fields import Day, Line, Name, Paragraph
from schemas.kinds.base import PostFields


class Petition(PostFields):
    """A petition; the body is the answer. `sender` is initials and ward only; `transferred_to` is the body that it was passed to."""

    sender: Line
    received: Day
    due: Day
    request: Paragraph
    state: Literal["received", "processing", "transferred", "answered"]
    answered: Day | None = None
    answered_by: Name | None = None
    transferred_to: Name | None = None

    @model_validator(mode="after")
    def _answered_when_it_says_so(self) -> "Petition":
        if (self.state == "answered") != bool(self.answered and self.answered_by):
            raise PydanticCustomError("petition_answer", "Kiến nghị đã trả lời phải có ngày (answered) và cơ quan trả lời (answered_by).",
                                      {"at": "state", "hint": "Ghi đủ hai mục, hoặc đổi state cho đúng tình trạng."})
        return self
