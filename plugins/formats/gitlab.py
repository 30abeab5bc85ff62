"""Problems as a Code Quality report of GitLab: a JSON list with description, check_name, fingerprint, severity and location.

A fingerprint stays the same when lines move: it is made of path, code and message, and of a count where these are the same.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from typing import Any, TextIO

from plugins.core.judging.wording import printable
from schemas.problem import Problem

_SEVERITY = {"error": "major", "warning": "minor"}


def write(problems: Iterable[Problem], stream: TextIO) -> None:
    """One JSON list; an empty one where all is well (GitLab needs the file to compare with)."""
    seen: Counter[tuple[str, str, str]] = Counter()
    entries = []
    for problem in problems:
        cause = problem.path, problem.code, problem.message
        entries.append(_entry(problem, _fingerprint(*cause, seen[cause])))
        seen[cause] += 1
    json.dump(entries, stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def _entry(problem: Problem, fingerprint: str) -> dict[str, Any]:
    words = printable(problem.message) + (f" → {printable(problem.hint)}" if problem.hint else "")
    return {"description": words, "check_name": problem.code, "fingerprint": fingerprint,
            "severity": _SEVERITY[problem.level], "location": {"path": printable(problem.path), "lines": {"begin": problem.line}}}


def _fingerprint(path: str, code: str, message: str, count: int) -> str:
    return hashlib.sha256("\0".join((path, code, message, str(count))).encode("utf-8", "surrogatepass")).hexdigest()
