"""Reads our own tables, most of them in schemas/law: strict YAML, checked by a model."""

from pathlib import Path
from typing import Any, TypeVar

from schemas.fields import Model
from schemas.strict_yaml import read_mapping

M = TypeVar("M", bound=Model)
_FOLDER = Path(__file__).parent


def own_data(path: str) -> dict[str, Any]:
    """A table of ours below schemas/ («codes.yml»), as it is written."""
    return read_mapping((_FOLDER / path).read_text("utf-8"), max_events=20_000, max_depth=12).data


def law_data(name: str) -> dict[str, Any]:
    """The table law/`name`.yml."""
    return own_data(f"law/{name}.yml")


def read_law_file(model: type[M], name: str) -> M:
    """The table `name`.yml as one record; raises pydantic's ValidationError where it is wrong (our own fault)."""
    return model.model_validate(law_data(name))
