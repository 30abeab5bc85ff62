"""Problems as annotations of GitHub Actions: «::error file=…,line=…,col=…,title=…::message», one line each.

Escaping as in the toolkit of GitHub Actions: «%», line ends, and in properties also «:» and «,», are percent-encoded,
so that a text of an editor can neither end its command nor begin another. Forgejo and Gitea show the lines as they are.
"""

from collections.abc import Iterable
from typing import TextIO

from plugins.core.judging.wording import LEVEL, printable
from schemas.problem import Problem

_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write(problems: Iterable[Problem], stream: TextIO) -> None:
    """One command a line."""
    for problem in problems:
        place = {"file": problem.path, "line": str(problem.line), "col": str(problem.column), "title": _title(problem)}
        properties = ",".join(f"{key}={printable(value).translate(_PROPERTY)}" for key, value in place.items())
        stream.write(f"::{problem.level.value} {properties}::{_message(problem).translate(_MESSAGE)}\n")


def _title(problem: Problem) -> str:
    return f"{LEVEL[problem.level]} {problem.code}"


def _message(problem: Problem) -> str:
    lines = [printable(problem.message)]
    if problem.hint:
        lines.append(f"→ {printable(problem.hint)}")
    if problem.clause:
        lines.append(f"({printable(problem.clause)})")
    return "\n".join(lines)
