"""What every refusal owes its reader (R9)."""

import re

from schemas.problem import Problem
from schemas.yaml_faults import YamlProblem
from tests.hostile.worlds import VIETNAMESE

QUOTED = re.compile(r"«.*?»|“.*?”|\".*?\"", re.S)
ENGLISH = re.compile(r"(?<![\w-])(?:error|invalid|expected|missing|required|should|must|valid|input|string|found|unexpected|character|mapping|sequence|"
                     r"token|while|cannot|the|and|is|are|parse|parsing|unable|Traceback|None|True|False|str|dict|list|int)(?![\w-]|:)")  # a word before a colon is a key of the editor's
CODE = re.compile(r"[A-Z]{2,4}\d\d")


def assert_owes_nothing(problem: Problem | YamlProblem, lines: int) -> None:
    """Vietnamese, on one line, with a code, a line of the file, and what to do."""
    said = f"{problem.code} {problem.line}: {problem.message} → {problem.hint}"
    assert CODE.fullmatch(problem.code), said
    assert VIETNAMESE.search(problem.message), said
    assert VIETNAMESE.search(problem.hint) or ":" in problem.hint, said
    assert 1 <= problem.line <= lines, f"{said} (of {lines} lines)"
    assert problem.column >= 1, said
    assert "\n" not in problem.message, said
    assert not ENGLISH.search(QUOTED.sub("", problem.message + " " + problem.hint)), said
    assert len(problem.message) < 400, said
