"""What a form of Decap or Sveltia can save passes the gate; what the gate refuses by a field's shape, the form tells before it saves."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from plugins.core.forming.form import FormModule
from plugins.core.forming.units import Asked, Forge, variants_of
from plugins.forms import decap, sveltia
from schemas.content import PortalContent, read_portal
from schemas.frontmatter import read_document
from schemas.kinds import BY_FOLDER, KINDS
from schemas.messages import CUSTOM
from schemas.post import validate
from schemas.tree import FolderTree
from tests.form_engine import complaints, filled
from tests.plugins.forms.test_json_schema import BAD, GOOD, is_beyond_a_shape
from tests.worlds import NOW, make_portal

FORMS = [variant.key for kind in KINDS.values() for variant in variants_of(kind, NOW)]
BEYOND_ONE_FIELD = {code for code in CUSTOM.values() if code.startswith("QH")} | {"NG06"}  # two fields; a year without a week 53


def unit(folder: Path) -> PortalContent:
    make_portal(folder)
    return read_portal(FolderTree(folder), "mau", "wards/mau", ["wards/mau/portal.yml", "wards/mau/organisation.yml"])


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    return Asked((unit(tmp_path_factory.mktemp("content")),), NOW, Forge(), "content/")


def fields_of_forms(module: FormModule, asked: Asked) -> dict[str, Any]:
    """The fields of each form of the unit, by its key."""
    config = yaml.load(module.files(asked)["mau/config.yml"], yaml.CSafeLoader)
    return {form["name"]: form["fields"] for form in config["collections"]}


@pytest.fixture(scope="module", params=[decap, sveltia], ids=["decap", "sveltia"])
def forms(request: pytest.FixtureRequest, asked: Asked) -> dict[str, Any]:
    return fields_of_forms(request.param, asked)


@pytest.fixture(scope="module")
def forms_of_decap(asked: Asked) -> dict[str, Any]:
    """Those of Sveltia let through the same, or less."""
    return fields_of_forms(decap, asked)


def of_example(forms: dict[str, Any], path: Path) -> tuple[dict[str, Any], list[str]]:
    """The head of an example, and what the form of its kind and category says of it."""
    head = read_document(path.read_bytes()).head.data
    kind = BY_FOLDER[path.parent.name]
    fitting = [variant.key for variant in variants_of(kind, NOW) if head.get("category") in {entry.id for entry in variant.categories}]
    return head, list(complaints(forms[(fitting or [kind.key])[0]], head))


def test_there_is_a_form_for_each_kind_and_for_each_block_that_a_category_asks_for(forms: dict[str, Any]) -> None:
    assert list(forms) == FORMS
    assert {"news", "disclosure-budget", "disclosure-persons", "disclosure-project"} <= set(FORMS)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.parent.name)
def test_a_form_takes_the_good_example_of_its_kind(forms: dict[str, Any], path: Path) -> None:
    assert of_example(forms, path)[1] == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_form_tells_what_is_bad_by_its_shape(forms: dict[str, Any], path: Path) -> None:
    assert (of_example(forms, path)[1] == []) == is_beyond_a_shape(path, calendar=False)


@pytest.mark.parametrize("key", FORMS)
@settings(max_examples=3, derandomize=True, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_a_form_lets_through_has_the_shape_that_the_gate_asks_for(forms_of_decap: dict[str, Any], key: str, data: st.DataObject) -> None:
    head = data.draw(filled(forms_of_decap[key]))
    text = "---\n" + yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=10_000) + "---\nNội dung.\n"
    _, problems = validate(KINDS[key.partition("-")[0]].model, read_document(text.encode()).head, "vi-du.md")
    assert {problem.code for problem in problems} <= BEYOND_ONE_FIELD, problems


def words(fields: list[dict[str, Any]]) -> list[str]:
    found: list[str] = []
    for field in fields:
        found += [field["label"], field.get("hint", ""), (field.get("pattern") or ["", ""])[1]]
        found += [option["label"] for option in field.get("options", ())]
        found += words([*field.get("fields", ()), *field.get("types", ()), *([field["field"]] if "field" in field else ())])
    return found


def test_all_its_words_are_vietnamese(forms: dict[str, Any]) -> None:
    english = re.compile(r"\b(the|of|and|must|is|file|date|name|title)\b|_")
    assert [word for fields in forms.values() for word in words(fields) if english.search(word)] == []


def test_a_form_of_a_unit_offers_its_own_people_and_hamlets(forms: dict[str, Any]) -> None:
    author = next(field for field in forms["news"] if field["name"] == "author")
    assert author["default"] == "Ban Biên tập Phường Mẫu"
    assert {"Nguyễn Văn Mẫu", "Văn phòng"} <= {option["value"] for option in author["options"]}
    [persons] = [field for field in forms["disclosure-persons"] if field["name"] == "persons"]
    rows = next(field for field in persons["fields"] if field["name"] == "rows")
    [hamlet] = [field for field in rows["fields"] if field["name"] == "hamlet"]
    assert [option["value"] for option in hamlet["options"]] == ["Khu phố 1", "Khu phố 2", "Khu phố 3"]


@pytest.mark.parametrize("left", ["withdrawn:\n  date: ''\n  reason: ''\n", "review_by: ''\ncorrections: []\n"])
def test_what_a_form_leaves_behind_of_an_empty_block_counts_as_not_written(left: str) -> None:
    path = next(path for path in GOOD if path.parent.name == "tin-tuc")
    text = path.read_text("utf-8").replace("title:", left + "title:", 1)
    fields, problems = validate(KINDS["news"].model, read_document(text.encode()).head, "vi-du.md")
    assert problems == ()
    assert fields
    assert fields.withdrawn is None
