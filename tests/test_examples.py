"""Every example is a test: a good one has no problem, a bad one exactly its own code at the line marked «(!)»."""

from pathlib import Path

import pytest

from plugins.rules import RULES
from schemas.messages import CUSTOM, STANDARD
from schemas.state import State
from tests.worlds import EXAMPLES, judge, make_portal, named_files, put

GOOD = sorted((EXAMPLES / "good").rglob("*.md"))
BAD = sorted((EXAMPLES / "bad").rglob("*.md"))


def label(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", GOOD, ids=label)
def test_a_good_example_is_accepted(path: Path, tmp_path: Path) -> None:
    text = path.read_text("utf-8")
    put(make_portal(tmp_path), f"{path.parent.name}/2026/vi-du/index.md", text, *named_files(text))
    judged = judge(tmp_path)
    assert [problem for problem in judged.problems if problem.is_error] == []
    assert judged.verdicts[0].state in (State.PUBLISHED, State.INTERNAL)


@pytest.mark.parametrize("path", BAD, ids=label)
def test_a_bad_example_gives_its_own_code_at_the_marked_line(path: Path, tmp_path: Path) -> None:
    text = path.read_text("utf-8")
    marked = next((number for number, line in enumerate(text.split("\n"), start=1) if "(!)" in line), None)
    target = put(make_portal(tmp_path), f"{path.parent.name}/2026/vi-du/index.md", text, *named_files(text))
    judged = judge(tmp_path)
    errors = [problem for problem in judged.problems if problem.is_error]
    assert [problem.code for problem in errors] == [path.name.split(".")[0]]
    assert errors[0].line == (marked or 1)
    assert errors[0].path in (target.relative_to(tmp_path).as_posix(), f"wards/mau/{path.parent.name}/2026/vi-du/thua-cot.csv")
    assert errors[0].hint
    assert judged.verdicts[0].state is State.HELD


def test_there_are_bad_examples_of_every_rule() -> None:
    shown = {path.name.split(".")[0] for path in BAD}
    # These need two posts, and have tests of their own in tests/plugins/rules.
    assert {rule.RULE.code for rule in RULES} - shown == {"DC05", "VB02"}
    assert shown <= {rule.RULE.code for rule in RULES} | {code for code, _, _ in STANDARD.values()} | set(CUSTOM.values()) | {
        "YAML03", "YAML04", "YAML05", "TEP04"}
