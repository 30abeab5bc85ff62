"""What is told while a store is brought up to date."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from plugins.core.judging.cells import Record


def nobody_looks(what: str, done: int, total: int) -> None:
    """Progress that nobody wants to see."""


@dataclass
class Told:
    """Seconds of each rule by its code (if `timed`), faults of our own for the log, and who sees how far it has come.

    `before` are the judgements as they were before they were worked out again (None: there was none), where somebody wants to know.
    """

    progress: Callable[[str, int, int], None] = nobody_looks
    timed: bool = False
    seconds: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    read: int = 0  # posts that were read and judged alone
    before: dict[str, Record | None] | None = None
