"""JSON Schema (2020-12) for each kind of post and for the data files, with Vietnamese words, for editors that check while one types."""

import json
import re
from typing import Any

from pydantic import BaseModel

from plugins.core.forming.fields import Field, fields_of
from plugins.core.forming.units import Asked, choices_of, variants_of
from schemas.exemptions import Exemptions
from schemas.kinds import KINDS, Kind
from schemas.portal import Organisation, Portal

DATA_FILES: dict[str, type[BaseModel]] = {"portal": Portal, "organisation": Organisation, "exemptions": Exemptions}
_OURS = ("format", "discriminator", "oneOf", "words")  # for other forms
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def files(asked: Asked) -> dict[str, str]:
    """One schema per kind («news.schema.json») and per data file."""
    schemas = {kind.key: schema_of(kind, asked) for kind in KINDS.values()}
    schemas |= {name: checked(fields_of(model, {}), name) for name, model in DATA_FILES.items()}
    return {f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in schemas.items()}


def schema_of(kind: Kind, asked: Asked) -> Field:
    """The schema of the head of a post; which categories there are hangs on the day."""
    offered: dict[str, list[Any]] = {}
    for variant in variants_of(kind, asked.as_of):
        for place, values in choices_of(variant).items():
            offered[place] = list(dict.fromkeys([*offered.get(place, ()), *values]))
    return checked(fields_of(kind.model, offered), kind.label)


def checked(fields: Field, title: str) -> Field:
    """The fields as validators and editors understand them."""
    return {"$schema": _DRAFT, "title": title, **_as_typed(fields)}


def _as_typed(field: Field) -> Field:
    """What stands for one field, as an editor types it in YAML."""
    found = {name: value for name, value in field.items() if name not in _OURS}
    if "properties" in field:
        found["properties"] = {name: _as_typed(part) for name, part in field["properties"].items()}
    if "items" in field:
        found["items"] = _as_typed(field["items"])
    if "oneOf" in field:
        return found | _chosen(field)
    return _text(found) if field.get("type") == "string" and not {"enum", "const"} & field.keys() else found


def _text(field: Field) -> Field:
    """A number without quotes is text for us; what is too short or too long is told with its limits."""
    limits = [f"{word} {field[name]} ký tự" for name, word in (("minLength", "ít nhất"), ("maxLength", "nhiều nhất")) if name in field]
    message = {"errorMessage": " ".join(filter(None, (field.get("patternErrorMessage"), f"Viết {', '.join(limits)}." if limits else "")))}
    number = "pattern" not in field or re.match(field["pattern"], "12345678")
    return {**field, "type": ["string", "number"] if number else "string", **message}


def _chosen(field: Field) -> Field:
    """One of several records: editors tell what is wrong with the one that was chosen, not with all of them."""
    key = field["discriminator"]
    names = [part["properties"][key]["const"] for part in field["oneOf"]]
    rules = [{"if": {"properties": {key: {"const": name}}, "required": [key]}, "then": _as_typed(part)}
             for name, part in zip(names, field["oneOf"], strict=True)]
    return {"type": "object", "required": [key], "properties": {key: {"enum": names}}, "allOf": rules}
