"""What a form of Decap or Sveltia lets through: their rules on required fields, patterns, limits and choices, and what can be filled in."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from hypothesis import strategies as st

from schemas.fields import VIETNAM

Widget = dict[str, Any]
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ăâđêôơưÁỆỮ.,:@%+_-–/()«»?\n"
FILES = {"image": "anh.jpg", "file": "ke-hoach.pdf", "audio": "ban-tin.mp3", "table": "danh-sach.csv"}


def complaints(widgets: list[Widget], data: dict[str, Any], place: str = "") -> Iterator[str]:
    """Places of the fields that the form would mark before it saves; a key that has no field has no place to be typed."""
    names = {widget["name"] for widget in widgets}
    yield from (f"{place}{key}" for key in data if key not in names)
    for widget in widgets:
        yield from _of_field(widget, data.get(widget["name"]), place + widget["name"])


def _of_field(widget: Widget, value: Any, place: str) -> Iterator[str]:
    if value in (None, "", [], {}):
        if widget["required"]:
            yield place
    elif widget["widget"] == "object":
        yield from complaints(widget["fields"], value, place + ".") if isinstance(value, dict) else [place]
    elif widget["widget"] == "list":
        yield from _of_list(widget, value, place)
    elif not _fits(widget, value):
        yield place


def _of_list(widget: Widget, value: Any, place: str) -> Iterator[str]:
    if not isinstance(value, list) or not widget.get("min", 0) <= len(value) <= widget.get("max", len(value)):
        yield place
        return
    types = {each["name"]: each["fields"] for each in widget.get("types", ())}
    for item in value:
        if types:
            key = widget["typeKey"]
            yield from complaints([*types[item[key]], {"name": key, "widget": "string", "required": True}], item, place + ".") \
                if isinstance(item, dict) and item.get(key) in types else [f"{place}.{key}"]
        elif "fields" in widget:
            yield from complaints(widget["fields"], item, place + ".") if isinstance(item, dict) else [place]
        else:
            yield from _of_field(widget["field"], item, place)


def _fits(widget: Widget, value: Any) -> bool:
    if widget["widget"] == "select":
        allowed = {option["value"] for option in widget["options"]}
        return set(value) <= allowed if widget.get("multiple") else value in allowed
    if widget["widget"] == "number":
        return str(value).isdigit() and widget.get("min", 0) <= int(value) <= widget.get("max", int(value))
    if widget["widget"] == "boolean":
        return value in ("true", "false", True, False)
    if widget["widget"] == "datetime":
        return _is_time(str(value))
    return not isinstance(value, (list, dict)) and re.search(widget.get("pattern", [""])[0], value) is not None


def _is_time(text: str) -> bool:
    try:
        return bool(datetime.fromisoformat(text))
    except ValueError:
        return False


def filled(widgets: list[Widget]) -> st.SearchStrategy[dict[str, Any]]:
    """Heads that a person can fill in without a complaint: all that is required, and some of the rest."""
    required = {widget["name"]: _value(widget) for widget in widgets if widget["required"]}
    rest = {widget["name"]: _value(widget) for widget in widgets if not widget["required"] and widget["widget"] != "object" and widget["name"] != "body"}
    return st.fixed_dictionaries(required, optional=rest)


def _value(widget: Widget) -> st.SearchStrategy[Any]:
    kind = widget["widget"]
    if kind == "object":
        return filled(widget["fields"])
    if kind == "list":
        return _items(widget)
    if kind == "select":
        values = st.sampled_from([option["value"] for option in widget["options"]])
        return st.lists(values, min_size=1, max_size=3, unique=True) if widget.get("multiple") else values
    if kind == "number":
        return st.integers(widget["min"], widget.get("max", 1_000))
    if kind == "boolean":
        return st.booleans()
    if kind == "datetime":
        return _times(widget["format"])
    return _text(widget)


def _text(widget: Widget) -> st.SearchStrategy[str]:
    pattern = widget["pattern"][0]
    named = next((name for name in FILES.values() if re.search(pattern, name) and widget["widget"] in ("image", "file")), None)
    return st.just(named) if named else st.from_regex(re.compile(pattern), fullmatch=True, alphabet=LETTERS)


def _items(widget: Widget) -> st.SearchStrategy[list[Any]]:
    if "types" in widget:
        each = st.one_of([filled(kind["fields"]).map(lambda found, name=kind["name"]: {widget["typeKey"]: name, **found}) for kind in widget["types"]])
    else:
        each = filled(widget["fields"]) if "fields" in widget else _value(widget["field"])
    low = max(widget.get("min", 0), int(widget["required"]))
    return st.lists(each, min_size=low, max_size=low + 1)


def _times(written: str) -> st.SearchStrategy[str]:
    if written == "YYYY-MM-DD":
        return st.dates(date(1946, 1, 1), date(2098, 12, 31)).map(date.isoformat)
    moments = st.tuples(st.dates(date(1946, 1, 1), date(2098, 12, 31)), st.times())
    return moments.map(lambda found: datetime.combine(*found, VIETNAM).isoformat(timespec="minutes"))
