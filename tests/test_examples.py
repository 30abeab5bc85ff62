"""Every example is a test: a good one is accepted, a bad one gives exactly its own code at the line marked «(!)».

A bad example of a rule whose level is a warning stays online; one of any other rule is held.
"""

from pathlib import Path

import pytest

from plugins.core.judging.verdict import JudgedPortal
from plugins.rules import RULES
from schemas.messages import CUSTOM, STANDARD
from schemas.problem import Level, Problem
from schemas.state import State
from tests.worlds import EXAMPLES, judge, make_portal, named_files, put

GOOD = sorted((EXAMPLES / "good").rglob("*.md"))
BAD = sorted((EXAMPLES / "bad").rglob("*.md"))


WARNINGS = {rule.RULE.code for rule in RULES if rule.RULE.level is Level.WARNING}
ONLINE = (State.PUBLISHED, State.INTERNAL)
THIN = "VT05"  # examples are short, so that they are thin says nothing of their own rule


def label(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def code_of(path: Path) -> str:
    return path.name.split(".")[0]


def judge_example(path: Path, folder: Path) -> JudgedPortal:
    text = path.read_text("utf-8")
    put(make_portal(folder), f"{path.parent.name}/2026/vi-du/index.md", text, *named_files(text))
    return judge(folder)


def assert_is_the_marked_one(problem: Problem, path: Path) -> None:
    """The problem has the code of the example's name, stands at its marked line (or the first), and says what to do."""
    lines = path.read_text("utf-8").split("\n")
    post = f"wards/mau/{path.parent.name}/2026/vi-du"
    assert problem.code == code_of(path)
    assert problem.line == next((number for number, line in enumerate(lines, start=1) if "(!)" in line), 1)
    assert problem.path in (f"{post}/index.md", f"{post}/thua-cot.csv")
    assert problem.hint


@pytest.mark.parametrize("path", GOOD, ids=label)
def test_a_good_example_is_accepted(path: Path, tmp_path: Path) -> None:
    judged = judge_example(path, tmp_path)
    assert [problem for problem in judged.problems if problem.is_error] == []
    assert judged.verdicts[0].state in ONLINE


@pytest.mark.parametrize("path", [path for path in BAD if code_of(path) not in WARNINGS], ids=label)
def test_a_bad_example_gives_its_own_code_at_the_marked_line(path: Path, tmp_path: Path) -> None:
    judged = judge_example(path, tmp_path)
    [error] = [problem for problem in judged.problems if problem.is_error]
    assert_is_the_marked_one(error, path)
    assert judged.verdicts[0].state is State.HELD


@pytest.mark.parametrize("path", [path for path in BAD if code_of(path) in WARNINGS], ids=label)
def test_a_bad_example_of_a_warning_gives_that_warning_alone_and_stays_online(path: Path, tmp_path: Path) -> None:
    judged = judge_example(path, tmp_path)
    [warning] = [problem for problem in judged.problems if problem.code not in {THIN} - {code_of(path)}]
    assert not warning.is_error
    assert_is_the_marked_one(warning, path)
    assert judged.verdicts[0].state in ONLINE


def test_there_are_bad_examples_of_every_rule() -> None:
    shown = {code_of(path) for path in BAD}
    # These need two posts, other files, a history or a whole portal, and have tests of their own in tests/plugins/rules.
    assert {rule.RULE.code for rule in RULES} - shown == {
        "DC05", "DC06", "VB02", "NT10", "TL01", "TL02",
        "HN01", "HN11", "VB05", "VB07",
        "CG01", "CG03", "CG04", "CG05", "CG06", "CG07", "CG08", "CG09", "CG10", "CG11", "CG12", "CG13", "CG14",
    }
    assert shown <= {rule.RULE.code for rule in RULES} | {code for code, _, _ in STANDARD.values()} | set(CUSTOM.values()) | {
        "YAML03", "YAML04", "YAML05", "TEP04"}
