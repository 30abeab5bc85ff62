"""Problems for a person at a terminal, file by file: line and level, what is wrong, what to write, by which clause; at the end how many."""

from collections.abc import Iterable
from typing import TextIO

from plugins.core.judging.wording import LEVEL, by_file, in_words, printable
from schemas.problem import Problem


def write(problems: Iterable[Problem], stream: TextIO) -> None:
    """One block for each file; nothing where there is no problem."""
    found = list(problems)
    for file in by_file(found):
        stream.write(f"{printable(file.path)}\n")
        for problem in file.problems:
            stream.write(_told(problem))
        stream.write("\n")
    if found:
        stream.write(f"Tổng cộng: {in_words(found)}.\n")


def _told(problem: Problem) -> str:
    lines = [f"  dòng {problem.line}: {LEVEL[problem.level]} [{problem.code}] {printable(problem.message)}\n"]
    if problem.hint:
        lines.append(f"      → {printable(problem.hint)}\n")
    if problem.clause:
        lines.append(f"      ({printable(problem.clause)})\n")
    return "".join(lines)
