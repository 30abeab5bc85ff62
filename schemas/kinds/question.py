"""Questions of citizens and the answers (Decree 42/2022 Điều 8(1))."""

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from schemas.fields import Day, Line, Name, Paragraph
from schemas.kinds.base import PostFields


class Question(PostFields):
    """A question; the body of the post is the answer. `asker` is initials and ward only."""

    asker: Line
    asked: Day
    question: Paragraph
    answered: Day | None = None
    answered_by: Name | None = None

    @model_validator(mode="after")
    def _answer_is_signed(self) -> "Question":
        if bool(self.answered) != bool(self.answered_by):
            raise PydanticCustomError("answer_signed", "Câu trả lời phải có cả ngày (answered) và cơ quan trả lời (answered_by).",
                                      {"at": "answered" if self.answered else "answered_by",
                                       "hint": "Ghi cả hai, hoặc bỏ cả hai khi chưa trả lời."})
        return self
