"""The house keeps its shape: who may import whom, what every drawer holds, what no file may say."""

import ast
import re
import subprocess
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Literal

import pytest

from plugins import formats, forms, headers, hosts, internal, pelican, reports, rules, steps, work
from plugins.core.publishing.host import HostModule, Promise

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted([ROOT / "build.py", *(ROOT / "schemas").rglob("*.py"), *(ROOT / "plugins").rglob("*.py")])
DRAWERS = {path.name for path in (ROOT / "plugins").iterdir() if (path / "__init__.py").exists()} - {"core"}

# What each part may import of ours, besides itself: imports point down only.
MAY_IMPORT = {
    "schemas": {"schemas"},
    "plugins.core": {"schemas", "plugins.core"},
    "plugins.steps": {"schemas", "plugins.core", *(f"plugins.{drawer}" for drawer in DRAWERS - {"steps"})},
} | {f"plugins.{drawer}": {"schemas", "plugins.core", f"plugins.{drawer}"} for drawer in DRAWERS - {"steps"}}

# Helpers of a drawer that are no plugs themselves.
INTERNAL_PARTS = {"site"}
HOST_PARTS = {"rclone_program", "remote_scripts"}
PELICAN_PARTS = {"build", "views", "post_views", "presenter", "site", "metadata", "numbered", "pages", "phone_links", "post_pages", "post_parts", "post_files",
                 "search_index", "search_texts", "pictures", "picture_views", "kept_pictures", "qr", "share_picture", "share_views", "sharing",
                 "post_around", "origin", "differences", "public_items", "public_views", "press_kit", "replies", "feedback", "voice_views",
                 "week_views", "xml_text", "plain_pages", "handbook_site", "shards", "check_index"}


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True)
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def part_of(module: str) -> str:
    return ".".join(module.split(".")[:2]) if module.startswith("plugins.") else module.split(".")[0]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{name.name}" for name in node.names)


@pytest.mark.parametrize("path", [path for path in CODE if path.name != "build.py" and path.parent.name != "plugins"],
                         ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_down_only(path: Path) -> None:
    here = part_of(".".join(path.relative_to(ROOT).with_suffix("").parts))
    for module in imports(path):
        if module.startswith(("schemas", "plugins")):
            assert part_of(module) in MAY_IMPORT[here], f"{path} imports {module}"
        if here == "plugins.steps" and module.startswith("plugins.steps"):
            pytest.fail("a step never imports another step")


def files_of(drawer: str) -> set[str]:
    return {path.stem for path in (ROOT / "plugins" / drawer).glob("*.py")} - {"__init__"}


def names(modules: object) -> set[str]:
    return {module.__name__.rpartition(".")[2] for module in modules}  # type: ignore[attr-defined]


def test_every_plug_is_in_its_table() -> None:
    assert set(steps.STEPS) == files_of("steps")
    assert names(rules.RULES) == files_of("rules")
    assert names(formats.FORMATS.values()) == files_of("formats")
    assert names(forms.FORMS.values()) == files_of("forms")
    assert names(headers.HEADERS.values()) == files_of("headers")
    assert set(hosts.HOSTS) == names(hosts.HOSTS.values()) == files_of("hosts") - HOST_PARTS
    assert names(work.SORTS) == files_of("work")
    assert names(internal.PAGES) == files_of("internal") - INTERNAL_PARTS
    assert names(pelican.PLUGINS) == files_of("pelican") - PELICAN_PARTS
    assert set(reports.ANSWERS) == names(reports.QUESTIONS) == files_of("reports")


def test_every_plug_keeps_the_contract_of_its_drawer() -> None:
    for step in steps.STEPS:
        module = import_module(f"plugins.steps.{step}")
        assert module.__doc__
        assert callable(module.run)
        assert callable(module.arguments)
    for plug in pelican.PLUGINS:
        assert callable(plug.register)
    for question in reports.QUESTIONS:
        assert (question.__doc__ or "").partition("\n")[0].endswith("?")
        assert callable(question.answer)
    for name in formats.FORMATS.values():
        assert callable(name.write)
    for form in forms.FORMS.values():
        assert form.__doc__
        assert callable(form.files)
    for server in headers.HEADERS.values():
        assert callable(server.server_files)
        assert callable(server.release_files)
        assert callable(server.expected)
        assert isinstance(server.TWINS, bool)


def test_every_plug_beside_the_portals_keeps_the_contract_of_its_drawer() -> None:
    for page in internal.PAGES:
        assert callable(page.files)
        assert page.URL.startswith("/")
        assert isinstance(page.TITLE, str)
    for sort in work.SORTS:
        assert sort.TITLE
        assert callable(sort.find)


def test_every_host_keeps_the_contract_of_its_drawer() -> None:
    functions = {name for name in vars(HostModule) if callable(getattr(HostModule, name)) and not name.startswith("_")}
    assert {"opened", "online", "put", "inventory"} <= functions
    for kind, host in hosts.HOSTS.items():
        assert host.__doc__
        assert host.Settings.model_fields["kind"].annotation == Literal[kind]
        assert isinstance(host.PROMISE, Promise)
        assert all(callable(getattr(host, function)) for function in functions)


def test_every_rule_is_its_own_manual_page() -> None:
    codes = [module.RULE.code for module in rules.RULES]
    assert len(set(codes)) == len(codes)
    for module in rules.RULES:
        assert module.RULE.clause
        assert module.RULE.reads <= {"post", "portal", "corpus", "history", "clock"}
        assert hasattr(module, "check") != hasattr(module, "check_portal")
        for heading in ("Vì sao:", "Sai:", "Đúng:"):
            assert heading in (module.__doc__ or ""), module.RULE.code


def test_every_component_shows_itself() -> None:
    for component in (ROOT / "themes" / "portal" / "components").iterdir():
        assert {"macro.html", "examples.yml"} <= {path.name for path in component.iterdir()}, component.name


@pytest.mark.parametrize("path", [path for path in tracked() if path.suffix in (".py", ".html", ".css")],
                         ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_file_is_longer_than_a_person_reads(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 200


def test_only_the_door_prints_exits_or_asks_the_time() -> None:
    for path in CODE:
        text = path.read_text("utf-8")
        if path.name not in ("build.py", "console.py"):
            assert not re.search(r"\bprint\(|sys\.exit|datetime\.now|date\.today|time\.time\(", text), path


def test_no_tracked_file_names_a_package_registry_or_this_machine() -> None:
    hosts = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "npmjs" + ".com", "deb.debian" + ".org", "/work" + "/main")
    for path in tracked():
        data = path.read_bytes()
        for host in hosts:
            assert host.encode() not in data, f"{path} names {host}"


def test_locked_dependencies_carry_hashes_and_no_address() -> None:
    for name in ("requirements.txt", "requirements-dev.txt", "tests/publishing/requirements.txt"):
        text = (ROOT / name).read_text("utf-8")
        pinned = re.findall(r"^[a-z0-9.-]+==", text, re.M)
        assert len(pinned) > 20
        assert len(re.split(r"^(?=[a-z0-9.-]+==)", text, flags=re.M)) - 1 == len(pinned)
        assert all("--hash=sha256:" in part for part in re.split(r"^(?=[a-z0-9.-]+==)", text, flags=re.M)[1:])
        assert "index-url" not in text


def test_ci_runs_the_second_command_of_the_readme() -> None:
    commands = [line for line in (ROOT / "README.md").read_text("utf-8").splitlines() if line.startswith("python3 -m venv")]
    assert len(commands) == 2
    assert commands[0].endswith("build.py serve")
    assert commands[1] in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_the_top_level_is_the_one_that_was_agreed() -> None:
    top = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert top == {".ci", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "build.py", "content", "docs", "plugins",
                   "publish.yml", "pyproject.toml", "requirements-dev.in", "requirements-dev.txt", "requirements.in", "requirements.txt",
                   "schemas", "tests", "themes"}
