"""Problems as lines for a terminal: place and level, what is wrong, what to write, by which clause."""

from collections.abc import Iterable
from typing import TextIO

from schemas.problem import Problem

_LEVEL = {"error": "LỖI", "warning": "Lưu ý"}


def write(problems: Iterable[Problem], stream: TextIO) -> None:
    """One paragraph for each problem."""
    for problem in problems:
        stream.write(f"{problem.path}:{problem.line}: {_LEVEL[problem.level]} [{problem.code}] {problem.message}\n")
        if problem.hint:
            stream.write(f"    → {problem.hint}\n")
        if problem.clause:
            stream.write(f"    ({problem.clause})\n")
