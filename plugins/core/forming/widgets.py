"""A field as Decap and Sveltia ask for it: the control, its label, hint and limits. The two read the same words, with few differences."""

from collections.abc import Mapping, Sequence
from typing import Any

from plugins.core.forming.fields import Field
from plugins.core.forming.patterns import pattern_of

Widget = dict[str, Any]

_DAY, _MOMENT = "YYYY-MM-DD", "YYYY-MM-DDTHH:mm[+07:00]"  # what is typed is Vietnam's time, wherever the browser stands
_FILES = {"picture": "image", "attachment": "file", "audio": "file", "table": "file"}


def widgets_of(fields: Field, defaults: Mapping[str, str], whole_blocks: bool) -> list[Widget]:
    """The controls of a record. `defaults` are first values by key; with `whole_blocks`, the editor can leave out a block as a whole."""
    required = fields.get("required", ())
    return [_widget(name, part, name in required, defaults, whole_blocks)
            for name, part in fields["properties"].items() if "const" not in part]


def _widget(name: str, field: Field, required: bool, defaults: Mapping[str, str], whole_blocks: bool) -> Widget:
    head = {"name": name, "label": field.get("title", name), "required": required}
    if "description" in field:
        head["hint"] = field["description"]
    first = defaults.get(name, field.get("default"))
    first = {"default": first} if first is not None else {}
    if field["type"] == "array":
        return head | _list(field, required, whole_blocks)
    if field["type"] == "object":
        return head | _block(field, required, whole_blocks)
    return head | _single(field) | first


def _single(field: Field) -> Widget:
    form = field.get("format", "")
    if "enum" in field:
        return {"widget": "select", "options": _options(field)}
    if field["type"] == "boolean":
        return {"widget": "boolean"}
    if field["type"] == "integer":
        limits = {name: field[key] for name, key in (("min", "minimum"), ("max", "maximum")) if key in field}
        return {"widget": "number", "value_type": "int", **limits}
    if form == "day":
        return {"widget": "datetime", "format": _DAY, "date_format": _DAY, "time_format": False}
    if form == "moment":
        return {"widget": "datetime", "format": _MOMENT}
    kind = {"widget": _FILES.get(form, "text" if form == "text" else "string")}
    pattern = pattern_of(field)
    return kind | ({"choose_url": False} if form in _FILES else {}) | ({"pattern": pattern} if pattern else {})


def _options(field: Field) -> list[dict[str, str]]:
    words = field["enumDescriptions"]
    return [{"label": word[:1].upper() + word[1:], "value": value} for value, word in zip(field["enum"], words, strict=True)]


def _list(field: Field, required: bool, whole_blocks: bool) -> Widget:
    items = field["items"]
    limits = {name: field[key] for name, key in (("min", "minItems"), ("max", "maxItems")) if key in field}
    if "enum" in items:
        return {"widget": "select", "multiple": True, "options": _options(items), **(limits if required else {})}
    found = {"widget": "list", "label_singular": field.get("title", "").lower(), "default": [], **limits}
    if "oneOf" in items:
        return found | {"typeKey": items["discriminator"], "types": _types(items, whole_blocks)}
    if "properties" in items:
        fields = widgets_of(items, {}, whole_blocks)
        return found | {"summary": _summary(fields), "fields": fields}
    return found | {"field": _widget("value", {**items, "title": field.get("title", "")}, True, {}, whole_blocks)}


def _summary(fields: Sequence[Widget]) -> str:
    """What a closed item of a list is called by: its first words."""
    return next((f"{{{{fields.{field['name']}}}}}" for field in fields if field["widget"] in ("string", "text")), "")


def _types(items: Field, whole_blocks: bool) -> Sequence[Widget]:
    key = items["discriminator"]
    names = [part["properties"][key]["const"] for part in items["oneOf"]]
    words = [part["properties"][key]["words"] for part in items["oneOf"]]
    return [{"name": name, "label": word[:1].upper() + word[1:], "widget": "object", "fields": widgets_of(part, {}, whole_blocks)}
            for name, word, part in zip(names, words, items["oneOf"], strict=True)]


def _block(field: Field, required: bool, whole_blocks: bool) -> Widget:
    """A block that may be missing: Decap shows it always, so there nothing in it is demanded, and the gate tells what is half filled."""
    inner = field if required or whole_blocks else _undemanding(field)
    return {"widget": "object", "collapsed": not required, "fields": widgets_of(inner, {}, whole_blocks)}


def _undemanding(field: Field) -> Field:
    parts = {name: _undemanding(part) if part.get("type") == "object" else {key: value for key, value in part.items() if key != "default"}
             for name, part in field["properties"].items()}
    return {**field, "required": (), "properties": parts}
