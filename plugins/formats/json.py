"""Problems for another program, as one JSON object whose shape stays:

    {"version": 1, "errors": 1, "warnings": 0, "problems": [
      {"path": "content/wards/…/vi-du.md", "line": 4, "column": 1, "code": "NG01", "level": "error",
       "message": "…", "hint": "…", "clause": "…"}]}

`path` is relative to the top of the repository, `line` and `column` count from 1, `level` is «error» or «warning»;
`hint` and `clause` may be empty. Keys may be added within version 1, never changed or taken away. `schemas/problem_list.py` reads it.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import TextIO

from schemas.problem import Problem

VERSION = 1


def write(problems: Iterable[Problem], stream: TextIO) -> None:
    """One object; texts are as they were written (a JSON string holds any character)."""
    found = list(problems)
    errors = sum(problem.is_error for problem in found)
    answer = {"version": VERSION, "errors": errors, "warnings": len(found) - errors, "problems": [asdict(problem) for problem in found]}
    json.dump(answer, stream, ensure_ascii=True, indent=1)
    stream.write("\n")
