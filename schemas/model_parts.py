"""What stands inside what in the models of posts, for messages and for the handbook."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel


def parts_of(annotation: Any) -> list[type[BaseModel]]:
    """The models in a type: those of a list, of a choice, of what may be left out. A choice by `type` comes one by one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    inner = get_args(annotation)[:1] if get_origin(annotation) is Annotated else get_args(annotation)
    return [model for each in inner for model in parts_of(each)] if get_origin(annotation) is not Literal else []


def keys_at(model: type[BaseModel], loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """The keys that may stand below `loc`, those that must first; () where only a value stands there, or where there is a choice."""
    models = [model]
    for part in loc:
        inner = [each.model_fields[part].annotation for each in models if isinstance(part, str) and part in each.model_fields]
        models = [found for annotation in inner for found in parts_of(annotation)] if inner else models
    if len(models) != 1 or models[0] is model:
        return ()
    fields = models[0].model_fields
    return tuple(sorted(fields, key=lambda name: not fields[name].is_required()))


@cache
def blocks_with(model: type[BaseModel], key: str) -> tuple[str, ...]:
    """The fields of a model in whose lines a key stands right inside («service»: «outage»)."""
    return tuple(_blocks_with(model, key))


def _blocks_with(model: type[BaseModel], key: str) -> Iterator[str]:
    for name, info in model.model_fields.items():
        if any(key in part.model_fields for part in parts_of(info.annotation)):
            yield name
