"""What people say of scores: a unit in its own folder (scoring.yml: its own score, disputes, plans), the office at the top
(confirmed-scores.yml)."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Annotated, Self, TypeVar

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from schemas.data_file import read_data
from schemas.fields import Day, Line, Model, Name, Paragraph, Slug
from schemas.problem import Problem
from schemas.score_law import score_law, sheet_on
from schemas.tree import Reader, Tree

SCORING_FILE = "scoring.yml"
CONFIRMED_FILE = "confirmed-scores.yml"


def _known_question(name: str) -> str:
    if not any(sheet.line_of(name) for sheet in score_law().sheets):
        raise PydanticCustomError("question_unknown", "Phiếu chấm điểm không có dòng «{name}».",
                                  {"name": name[:40], "hint": "Chép tên dòng từ cột «dong» của tệp diem.csv."})
    return name


Question = Annotated[str, AfterValidator(_known_question)]
GivenPoints = Annotated[Decimal, Field(ge=0, le=100, decimal_places=2)]
M = TypeVar("M", bound=Model)


def _check_most(question: str, points: Decimal, day: date) -> None:
    """No line is given more points than the sheet of that day has for it."""
    sheet = sheet_on(day)
    line = sheet.line_of(question) if sheet else None
    if line and points > line.points:
        raise PydanticCustomError("points_over", "Dòng «{question}» nhiều nhất {most} điểm.",
                                  {"question": question, "most": f"{line.points:g}", "hint": "Ghi số điểm trong mức của phiếu."})


class OfPeriod(Model):
    """Something said of the score of one period, from `start` to the last day `end`."""

    start: Day
    end: Day

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end < self.start:
            raise PydanticCustomError("period_order", "Ngày cuối kỳ (end) trước ngày đầu kỳ (start).", {"hint": "Xem lại hai ngày."})
        return self


class SelfScore(OfPeriod):
    """What a unit gives itself, line by line."""

    scores: dict[Question, GivenPoints] = Field(min_length=1, max_length=60)
    by: Name

    @model_validator(mode="after")
    def _within_the_sheet(self) -> Self:
        for question, points in self.scores.items():
            _check_most(question, points, self.end)
        return self


class Dispute(OfPeriod):
    """A unit says that a line deserves other points («phúc tra»); the computed score stays beside it."""

    question: Question
    filed: Day
    claimed: GivenPoints
    reason: Paragraph
    evidence: tuple[Line, ...] = Field(default=(), max_length=20)

    @model_validator(mode="after")
    def _within_the_sheet(self) -> Self:
        _check_most(self.question, self.claimed, self.end)
        return self


class Plan(Model):
    """An improvement plan: until the day `until`, what a line lacks counts half."""

    question: Question
    start: Day
    until: Day
    work: Paragraph
    responsible: Name

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until < self.start:
            raise PydanticCustomError("plan_order", "Ngày xong (until) trước ngày bắt đầu (start).", {"hint": "Xem lại hai ngày."})
        return self


class UnitScoring(Model):
    """The file of a unit."""

    self_scores: tuple[SelfScore, ...] = Field(default=(), max_length=60)
    disputes: tuple[Dispute, ...] = Field(default=(), max_length=200)
    plans: tuple[Plan, ...] = Field(default=(), max_length=60)


class Confirmed(OfPeriod):
    """What the office decides for one line of one portal, after a self-score or a dispute."""

    portal: Slug
    question: Question
    points: GivenPoints
    reason: Paragraph
    by: Name
    decided: Day

    @model_validator(mode="after")
    def _within_the_sheet(self) -> Self:
        _check_most(self.question, self.points, self.end)
        return self


class ConfirmedScores(Model):
    """The file of the office."""

    confirmed: tuple[Confirmed, ...] = Field(default=(), max_length=2000)


def read_unit_scoring(reader: Reader, folder: str, paths: Collection[str]) -> tuple[UnitScoring, tuple[Problem, ...]]:
    """The file of the portal in a folder, and what is wrong with it; without a file, nothing is said. `paths` are the portal's files."""
    return _read(reader, f"{folder}/{SCORING_FILE}", UnitScoring, paths)


def read_confirmed(tree: Tree) -> tuple[ConfirmedScores, tuple[Problem, ...]]:
    """The file of the office, and what is wrong with it."""
    return _read(tree, CONFIRMED_FILE, ConfirmedScores, [CONFIRMED_FILE] if tree.has(CONFIRMED_FILE) else [])


def _read(reader: Reader, path: str, model: type[M], paths: Collection[str]) -> tuple[M, tuple[Problem, ...]]:
    if path not in paths:
        return model(), ()
    found = read_data(model, reader.read(path), path)
    return found.fields or model(), found.problems
