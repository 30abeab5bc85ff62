"""A file of data that is no post, read into its model: portal.yml, organisation.yml, exemptions, observations, publish.yml."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from schemas.frontmatter import decode
from schemas.post import validate
from schemas.problem import Problem
from schemas.strict_yaml import YamlTree, read_mapping
from schemas.yaml_faults import YamlProblem

M = TypeVar("M", bound=BaseModel)

MAX_BYTES = 64 * 1024
MAX_EVENTS = 6_000  # keys, values, beginnings and ends
MAX_DEPTH = 8


@dataclass(frozen=True)
class DataFile(Generic[M]):
    """What a file says (None where that could not be read), where its keys stand, and what is wrong with it."""

    fields: M | None
    places: YamlTree | None
    problems: tuple[Problem, ...] = ()


def read_data(model: type[M], data: bytes, path: str, max_bytes: int = MAX_BYTES, max_events: int = MAX_EVENTS) -> DataFile[M]:
    """Read the bytes of the file at `path`."""
    try:
        places = read_mapping(decode(data, max_bytes), max_events=max_events, max_depth=MAX_DEPTH)
    except YamlProblem as fault:
        return DataFile(None, None, (Problem(path, fault.line, fault.column, fault.code, fault.message, fault.hint),))
    fields, problems = validate(model, places, path)
    return DataFile(fields, places, problems)
