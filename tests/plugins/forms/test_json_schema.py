"""JSON Schema tells, while one types, what the gate would refuse by a field's shape."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from plugins.core.forming.fields import fields_of
from plugins.core.forming.units import Asked, Forge
from plugins.core.teaching.field_words import ABOVE, field_rows
from plugins.forms import json_schema
from schemas.kinds import BY_FOLDER, KINDS, Kind
from schemas.portal import Portal
from tests.worlds import EXAMPLES, NOW, ROOT

ASKED = Asked((), NOW, Forge())
SCHEMAS = {name: json.loads(text) for name, text in json_schema.files(ASKED).items()}
GOOD = sorted((EXAMPLES / "good").rglob("*.md"))
SHAPES = re.compile(r"(TR|NG|GT|DM|QH)\d\d\.")
BAD = [path for path in sorted((EXAMPLES / "bad").rglob("*.md")) if SHAPES.match(path.name)]


def is_beyond_a_shape(path: Path, calendar: bool = True) -> bool:
    """Bad by what two fields say together (codes QH), or (`calendar`) as a day that the calendar does not have: no shape of one field says that."""
    return path.name.startswith("QH") or (calendar and path.name.startswith("NG02"))


class _Core(yaml.SafeLoader):
    """YAML 1.2 as VS Code reads it: numbers, true and false, null; a day is text."""


_Core.yaml_implicit_resolvers = {}
_Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(true|false)$"), list("tf"))
_Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(null|~|)$"), ["n", "~", ""])
_Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789"))
_Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"[-+]?[0-9]+\.[0-9]+$"), list("-+0123456789"))


def head(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8").split("\n---")[0], _Core)


def errors(path: Path) -> list[str]:
    schema = SCHEMAS[BY_FOLDER[path.parent.name].key + ".schema.json"]
    return ["/".join(map(str, error.absolute_path)) + " " + error.message[:90] for error in jsonschema.Draft202012Validator(schema).iter_errors(head(path))]


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_a_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.parent.name)
def test_it_takes_every_good_example(path: Path) -> None:
    assert errors(path) == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_it_refuses_what_is_bad_by_its_shape(path: Path) -> None:
    assert (errors(path) == []) == is_beyond_a_shape(path)


@pytest.mark.parametrize("name", ["portal", "organisation"])
def test_it_takes_the_data_files_of_the_sample(name: str) -> None:
    validator = jsonschema.Draft202012Validator(SCHEMAS[f"{name}.schema.json"])
    for path in (ROOT / "content").rglob(f"{name}.yml"):
        assert list(validator.iter_errors(yaml.load(path.read_text("utf-8"), _Core))) == [], path


def parts(schema: Any) -> list[Any]:
    if isinstance(schema, list):
        return [found for item in schema for found in parts(item)]
    if not isinstance(schema, dict):
        return []
    return [*schema.get("properties", {}).items(), *(found for value in schema.values() for found in parts(value))]


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_field_has_a_vietnamese_title_and_each_choice_its_words(name: str) -> None:
    for key, field in parts(SCHEMAS[name]):
        if "title" in field:
            assert field["title"] != key.capitalize() or key == "id", key
        if "enumDescriptions" in field:
            assert len(field["enumDescriptions"]) == len(field["enum"])
        words = " ".join(str(field.get(part, "")) for part in ("title", "description", "patternErrorMessage", "errorMessage"))
        assert not re.search(r"\b(the|of|and|must|is)\b", words), words


def hints(field: Any, place: str = "") -> dict[str, str]:
    """The hint of each place of a form that has one."""
    found = {place: field["description"]} if "description" in field else {}
    for name, part in field.get("properties", {}).items():
        found |= hints(part, f"{place}{ABOVE}{name}".removeprefix(ABOVE))
    for part in (*field.get("oneOf", ()), *([field["items"]] if "items" in field else ())):
        found |= hints(part, place)
    return found


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_handbook_and_the_forms_give_the_same_hints(kind: Kind) -> None:
    told = {row.key: row.hint for row in field_rows(kind.model) if row.hint}
    shown = hints(fields_of(kind.model, {}))
    assert shown.keys() == told.keys()
    assert all(shown[place].startswith(told[place]) for place in told)  # a form adds the names of the press


def test_a_hint_inside_a_block_is_never_that_of_the_post_and_a_day_is_no_hour() -> None:
    disclosure, schedule = (hints(fields_of(KINDS[key].model, {})) for key in ("disclosure", "schedule"))
    assert "nháp" in disclosure["status"]
    assert "project › status" not in disclosure
    assert disclosure["persons › rows › result"] == "Để trống nếu chưa có."
    assert "07:30" in schedule["sessions › start"]
    days = {**disclosure, **hints(fields_of(Portal, {}))}
    assert not [place for place, words in days.items() if place.endswith(("start", "end")) and re.search(r"\d\d:\d\d|[Gg]iờ", words)]
    assert not hints(fields_of(Portal, {})).keys() & {"start", "desk › place", "links › title"}
    assert "result › summary" not in hints(fields_of(KINDS["consultation"].model, {}))
