"""The manual pages of codes that are no rules (rules have theirs in their own files), from codes.yml."""

from functools import cache
from typing import Annotated

from pydantic import StringConstraints, TypeAdapter

from schemas.fields import Line, Model, Name, Paragraph
from schemas.law_file import own_data
from schemas.problem import Level

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,4}\d\d$")]


class CodePage(Model):
    """What a code says, and an example of wrong and right."""

    code: Code
    what: Line
    wrong: Line
    right: Line
    level: Level = Level.ERROR


class Family(Model):
    """Codes that begin with the same letters; `why` holds for all of them."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,4}$")]
    title: Name
    why: Paragraph
    codes: tuple[CodePage, ...]


@cache
def families() -> tuple[Family, ...]:
    """All families, in the order of the file."""
    return tuple(TypeAdapter(list[Family]).validate_python(own_data("codes.yml")["families"]))
