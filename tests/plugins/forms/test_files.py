"""The step `forms`: what it writes, for whom, and that others' programs understand it."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from plugins.core.forming.units import Asked, Forge
from plugins.forms import codeowners, decap, sveltia, templates, vscode
from schemas.content import read_portal
from schemas.frontmatter import read_document
from schemas.kinds import BY_FOLDER
from schemas.post import validate
from schemas.tree import FolderTree
from tests.conftest import need
from tests.worlds import AS_OF, NOW, ROOT, make_portal, run_build

SVELTIA = ROOT / "tests" / "sveltia" / "node_modules" / "@sveltia" / "cms" / "schema" / "sveltia-cms.json"
FORGES = [Forge(), Forge("github", "", "tayninh/cong"), Forge("gitlab", "https://kho.example", "tayninh/cong", app_id="abc"),
          Forge("gitea", "https://kho.example", "tayninh/cong"), Forge("forgejo", "https://kho.example", "tayninh/cong")]


def asked(folder: Path, forge: Forge = FORGES[0], *changes: tuple[str, str], owners: tuple[str, ...] = ()) -> Asked:
    file = make_portal(folder) / "portal.yml"
    text = file.read_text("utf-8")
    for old, new in changes:
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
    content = read_portal(FolderTree(folder), "mau", "wards/mau", ["wards/mau/portal.yml", "wards/mau/organisation.yml"])
    assert content.problems == ()
    return Asked((content,), NOW, forge, "content/", owners)


def of_sveltia(folder: Path, forge: Forge) -> tuple[jsonschema.Draft7Validator, dict[str, Any]]:
    need(SVELTIA.exists(), "Sveltia (npm ci --prefix tests/sveltia)")
    validator = jsonschema.Draft7Validator(json.loads(SVELTIA.read_text("utf-8")))
    return validator, yaml.load(sveltia.files(asked(folder, forge))["mau/config.yml"], yaml.CSafeLoader)


@pytest.mark.full
def test_sveltia_understands_each_form(tmp_path: Path) -> None:
    validator, config = of_sveltia(tmp_path, FORGES[0])
    assert len(config["collections"]) > 16
    assert validator.is_valid(config)


@pytest.mark.parametrize("forge", FORGES[1:4], ids=lambda forge: forge.kind)
def test_sveltia_understands_where_the_repository_is(tmp_path: Path, forge: Forge) -> None:
    validator, config = of_sveltia(tmp_path, forge)
    small = {**config, "collections": config["collections"][:1]}
    assert validator.is_valid(small)
    assert not validator.is_valid({**small, "khong-co": 1})


@pytest.mark.parametrize("forge", FORGES, ids=lambda forge: forge.kind)
def test_decap_keeps_drafts_as_proposals_where_it_can(tmp_path: Path, forge: Forge) -> None:
    config = yaml.load(decap.files(asked(tmp_path, forge))["mau/config.yml"], yaml.CSafeLoader)
    assert config["publish_mode"] == ("editorial_workflow" if forge.kind in ("github", "gitlab", "forgejo") else "simple")
    assert config["backend"]["branch"] == "main"
    assert all(form["delete"] is False and form["folder"].startswith("content/wards/mau/") for form in config["collections"])


def test_the_page_of_forms_may_speak_to_the_forge_and_to_nobody_else(tmp_path: Path) -> None:
    page = decap.files(asked(tmp_path, FORGES[4]))["mau/index.html"]
    assert re.findall(r"https?://[^\s;\"]+", page) == ["https://kho.example"]
    assert "connect-src 'self' blob: https://kho.example;" in page
    assert re.findall(r'src="([^"]+)"', page) == ["../start.js"]


def test_a_change_is_approved_by_those_of_the_board_who_approve(tmp_path: Path) -> None:
    told = asked(tmp_path, FORGES[0], ("tasks: Chịu trách nhiệm chung}", "tasks: Chịu trách nhiệm chung, account: truong-ban, approves: true}"),
                 ("tasks: Viết tin bài}", "tasks: Viết tin bài, account: nguoi-viet}"), owners=("quantri",))
    files = codeowners.files(told)
    assert [line for line in files["CODEOWNERS"].splitlines() if "@" in line] == ["* @quantri", "/content/wards/mau/ @truong-ban"]
    assert [line for line in files["forgejo/CODEOWNERS"].splitlines() if "@" in line] == [".* @quantri", "content/wards/mau/.* @truong-ban"]


def test_a_unit_without_approvers_is_left_to_the_owners_and_never_to_nobody(tmp_path: Path) -> None:
    assert "/content/wards/mau/ @quantri" in codeowners.files(asked(tmp_path / "a", owners=("quantri",)))["CODEOWNERS"]
    assert not re.search(r"^/", codeowners.files(asked(tmp_path / "b"))["CODEOWNERS"], re.M)


def test_each_template_is_a_valid_draft(tmp_path: Path) -> None:
    found = templates.files(asked(tmp_path))
    assert {name.removesuffix(".md") for name in found} == set(BY_FOLDER)
    for name, text in found.items():
        fields, problems = validate(BY_FOLDER[name.removesuffix(".md")].model, read_document(text.encode()).head, name)
        assert (fields and fields.status, problems) == ("draft", ())


def test_a_snippet_gives_the_same_draft(tmp_path: Path) -> None:
    told = asked(tmp_path)
    snippets = json.loads(vscode.files(told)["bai-viet.code-snippets"])
    assert len(snippets) == len(BY_FOLDER)
    for snippet in snippets.values():
        text = re.sub(r"\\([\\$}])", r"\1", "\n".join(snippet["body"]).replace("$1", templates.TITLE))
        assert text == templates.files(told)[snippet["prefix"].removeprefix("bai-") + ".md"]


def test_the_step_writes_each_form_into_its_own_folder_and_forgets_those_of_before(tmp_path: Path) -> None:
    make_portal(tmp_path / "content")
    make_portal(tmp_path / "content", city=True)
    program = tmp_path / "program" / "decap-cms.js"
    program.parent.mkdir()
    for name in ("decap-cms.js", "103.decap-cms.js", "103.decap-cms.js.map"):
        (program.parent / name).write_text("//", "utf-8")
    words = ("forms", "--content", str(tmp_path / "content"), "--output", str(tmp_path / "output"), "--as-of", AS_OF)
    assert run_build(*words, "--decap", str(program)).returncode == 0
    folder = tmp_path / "output" / "forms"
    assert {path.name for path in folder.iterdir()} == {"json-schema", "vscode", "templates", "decap", "sveltia", "codeowners"}
    assert {path.name for path in (folder / "decap").iterdir()} == {"index.html", "start.js", "city", "mau", "decap-cms.js", "103.decap-cms.js"}
    assert run_build(*words, "-p", "mau").returncode == 0
    assert {path.name for path in (folder / "decap").iterdir()} == {"index.html", "start.js", "mau"}
