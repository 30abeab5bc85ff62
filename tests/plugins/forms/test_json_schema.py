"""JSON Schema tells, while one types, what the gate would refuse by a field's shape."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from plugins.core.forming.units import Asked, Forge
from plugins.forms import json_schema
from schemas.kinds import BY_FOLDER
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
