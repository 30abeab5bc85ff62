"""The score sheet, from schemas/law/score.yml: groups, lines, deductions, ranks and targets, each sheet with its dates in force."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from schemas.fields import Line, Model, Name, Slug
from schemas.law import Dated, categories
from schemas.law_file import read_law_file

WHOLE = 100  # points of a sheet
Points = Annotated[Decimal, Field(gt=0, le=WHOLE)]
Percent = Annotated[int, Field(ge=0, le=100)]
Weight = Literal["partly", "not-met"]


class SheetLine(Model):
    """One line: which question of plugins/reports it asks, and how much the complaints of rules weigh in it."""

    question: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    title: Name
    points: Points
    clause: Line
    rules: dict[Annotated[str, Field(pattern=r"^[A-Z]{2,4}\d\d$")], Weight] = {}


class SheetGroup(Model):
    """A group of lines; their points are its points."""

    id: Annotated[str, Field(pattern=r"^[A-Z]$")]
    title: Name
    points: Points
    lines: tuple[SheetLine, ...]

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if sum(line.points for line in self.lines) != self.points:
            raise ValueError(f"group {self.id}: the points of its lines are not {self.points}")
        return self


class Deduction(SheetLine):
    """Points that each place found takes away; `withholds` says that no score is published until it is settled."""

    withholds: bool = False


class Rank(Model):
    """A word for a score, from so many points on."""

    title: Name
    least: Percent


class Burst(Model):
    """Percent of a period's news that may fall into its last part: for «met», and for «partly»."""

    met: Percent
    partly: Percent


class Targets(Model):
    """Figures that the questions compare with; all are the office's own, no law's."""

    news_each_week: dict[str, int]
    fresh_days: dict[str, int]
    last_part: Percent
    burst: Burst
    burst_least: int
    schedule_weeks: int
    head_titles: tuple[Name, ...]
    head_days: int
    review_days: int
    plan_days: int
    odd_days: int


class LifeField(Model):
    """A field of life that the news should speak of, and its categories."""

    id: Slug
    title: Name
    categories: tuple[Slug, ...]

    @model_validator(mode="after")
    def _knows_its_categories(self) -> Self:
        if unknown := set(self.categories) - categories().keys():
            raise ValueError(f"field {self.id}: no such category {sorted(unknown)}")
        return self


class ScoreSheet(Dated):
    """A whole sheet of 100 points."""

    basis: Line
    groups: tuple[SheetGroup, ...]
    deductions: tuple[Deduction, ...]
    most_deducted: Points
    ranks: tuple[Rank, ...]
    targets: Targets
    fields: tuple[LifeField, ...]

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if sum(group.points for group in self.groups) != WHOLE:
            raise ValueError(f"sheet {self.id}: its groups do not add up to {WHOLE}")
        asked = [line.question for line in (*self.lines, *self.deductions)]
        if len(set(asked)) != len(asked):
            raise ValueError(f"sheet {self.id}: a question is asked twice")
        return self

    @property
    def lines(self) -> Iterator[SheetLine]:
        """All lines, in their order."""
        return (line for group in self.groups for line in group.lines)

    def line_of(self, question: str) -> SheetLine | None:
        """The line that asks a question; None where none does."""
        return next((line for line in self.lines if line.question == question), None)

    def rank(self, points: Decimal) -> str:
        """The word for a score."""
        return next(rank.title for rank in sorted(self.ranks, key=lambda rank: -rank.least) if points >= rank.least)


class ScoreLaw(Model):
    """All that schemas/law/score.yml knows."""

    sheets: tuple[ScoreSheet, ...]


@cache
def score_law() -> ScoreLaw:
    """The table of sheets."""
    return read_law_file(ScoreLaw, "score")


def sheet_on(day: date) -> ScoreSheet | None:
    """The sheet in force on a day; None before the first of them."""
    return next((sheet for sheet in score_law().sheets if sheet.in_force(day)), None)
