"""The one shape of every complaint, whoever makes it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

MAX_MESSAGE = 300  # characters


class Level(StrEnum):
    """How much a problem weighs: an error holds the post, a warning asks a person to look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong, said so that an editor can mend it.

    `path` is relative to the content folder («/…»: to the top of the repository), `line` and `column` count from 1.
    `message` says what is wrong, `hint` what to write instead, `clause` by which rule.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    clause: str = ""
    level: Level = Level.ERROR

    @property
    def is_error(self) -> bool:
        return self.level is Level.ERROR

    def at_level(self, level: Level) -> "Problem":
        """The same complaint, weighing more or less."""
        return replace(self, level=level)


def on_one_line(message: str) -> str:
    """Editors' text may have many lines; a complaint has one, of bearable length."""
    line = " ".join(message.split())
    return line if len(line) <= MAX_MESSAGE else line[:MAX_MESSAGE] + "…"


def has_error(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems holds the post."""
    return any(problem.is_error for problem in problems)
