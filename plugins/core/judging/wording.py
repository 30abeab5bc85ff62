"""What all formats need: text of editors that can do nothing to a terminal, problems file by file, and their count in words."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from schemas.problem import Problem

LONGEST = 500  # characters of one message or hint
LEVEL = {"error": "LỖI", "warning": "Lưu ý"}
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})  # Unicode categories


def printable(text: str, limit: int = LONGEST) -> str:
    """One line of at most `limit` characters: line ends are spaces, unseen characters are «\\x..» escapes."""
    words = " ".join(text.split())
    plain = "".join(char.encode("unicode_escape").decode() if unicodedata.category(char) in _UNSEEN else char for char in words)
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"



@dataclass(frozen=True)
class OfFile:
    """The problems of one file, in the order of their lines."""

    path: str
    problems: tuple[Problem, ...]


def by_file(problems: Iterable[Problem]) -> list[OfFile]:
    """Problems file by file, in the order of paths."""
    return [OfFile(path, tuple(group)) for path, group in groupby(sorted(problems), key=lambda problem: problem.path)]


def in_words(problems: Iterable[Problem]) -> str:
    """«2 lỗi, 1 lưu ý trong 2 tệp»."""
    found = list(problems)
    errors = sum(problem.is_error for problem in found)
    counts = [f"{count} {what}" for count, what in ((errors, "lỗi"), (len(found) - errors, "lưu ý")) if count]
    return f"{', '.join(counts) or 'không có lỗi'} trong {len({problem.path for problem in found})} tệp"
