"""Reads the answer that `check --format json` wrote: it may have come from where others can write, so it is data like any other."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationError

from schemas.fields import Model
from schemas.problem import Level, Problem

MAX_BYTES = 8 * 1024 * 1024

Text = Annotated[str, StringConstraints(max_length=20_000)]
Count = Annotated[int, Field(ge=0, le=1_000_000)]


class _Entry(Model):
    path: Text
    line: Count
    column: Count
    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,4}\d\d$")]
    level: Level
    message: Text
    hint: Text = ""
    clause: Text = ""


class _Answer(Model):
    version: Literal[1]
    errors: Count
    warnings: Count
    problems: tuple[_Entry, ...] = Field(max_length=100_000)


def read_problems(file: Path) -> tuple[Problem, ...] | None:
    """The problems, or None where the file is no such answer."""
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        answer = _Answer.model_validate_json(data if len(data) <= MAX_BYTES else b"")
    except (OSError, ValidationError):
        return None
    return tuple(Problem(**dict(entry)) for entry in answer.problems)
