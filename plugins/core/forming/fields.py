"""The fields of a model as JSON Schema without references: Vietnamese titles and hints, words for each choice, the order of the model.

Keys of our own: `enumDescriptions` (words of the choices, in their order), `words` (those of the only one), `patternErrorMessage`
(what to write instead), `format` (the `form` of schemas/shapes.py), `discriminator` (the key that chooses one of `oneOf`).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from schemas import law
from schemas.choices import choice
from schemas.hints import hint
from schemas.kinds.tables import TABLE_LABELS
from schemas.labels import label

Field = dict[str, Any]
Choices = Mapping[str, Sequence[tuple[str, str]]]  # value and words, by the place of a field («category», «persons.rows.hamlet»)

_OURS = ("title", "description", "default")  # pydantic's words are for programmers


def fields_of(model: type[BaseModel], choices: Choices) -> Field:
    """The whole model; where `choices` names a field, it takes one of these values and no other."""
    schema = model.model_json_schema()
    return _field(schema, schema.get("$defs", {}), "", choices)


def _field(node: Field, known: Mapping[str, Field], place: str, choices: Choices) -> Field:
    node = _resolved(node, known)
    key = place.rpartition(".")[2]
    kept = {name: value for name, value in node.items() if name not in (*_OURS, "$defs", "properties", "items", "oneOf")}
    found = _named(kept, key, place) | _default(node)
    if place in choices and node.get("type") != "array":
        return found | {"enum": [value for value, _ in choices[place]], "enumDescriptions": [words for _, words in choices[place]]}
    if "const" in node:
        found["words"] = choice(key, node["const"])
    if "enum" in node:
        found["enumDescriptions"] = [choice(key, value) for value in node["enum"]]
    return found | _inside(node, known, place, choices)


def _inside(node: Field, known: Mapping[str, Field], place: str, choices: Choices) -> Field:
    """The fields of a record, those of each item of a list, or those of each record that may be chosen."""
    if "properties" in node:
        parts = node["properties"].items()
        return {"properties": {name: _field(part, known, f"{place}.{name}".lstrip("."), choices) for name, part in parts}}
    if "items" in node:
        return {"items": _field(node["items"], known, place, choices)}
    if "oneOf" in node:
        key = node["discriminator"]["propertyName"]
        return {"discriminator": key, "oneOf": [_field(part, known, place, choices) for part in node["oneOf"]]}
    return {}


def _resolved(node: Field, known: Mapping[str, Field]) -> Field:
    """Without `$ref`, and without the null that stands for «not written»."""
    if "anyOf" in node:
        [real] = [part for part in node["anyOf"] if part.get("type") != "null"]
        node = {**{name: value for name, value in node.items() if name != "anyOf"}, **real}
    return {**known[node["$ref"].rpartition("/")[2]], **_default(node)} if "$ref" in node else node


def _named(node: Field, key: str, place: str) -> Field:
    inner = "." in place
    words = TABLE_LABELS.get(key, "") if ".rows." in place else label("day" if inner and key == "date" else key)
    named = {"title": words[:1].upper() + words[1:], **node} if key else dict(node)
    told = f"{hint(place)} {_outlets()}" if key == "outlet" else hint(place)
    return named | ({"description": told} if told else {})


def _outlets() -> str:
    """The names of the official press sources: a source is refused where its name is another one."""
    return f"Gồm: {', '.join(dict.fromkeys(law.press_outlets().values()))}."


def _default(node: Field) -> Field:
    """A default that is worth saying."""
    return {"default": node["default"]} if node.get("default") not in (None, [], "") else {}
