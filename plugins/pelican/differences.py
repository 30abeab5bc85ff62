"""What differs between two versions of a text, line by line and word by word, as a reader sees it.

difflib's time grows with the cube of what repeats itself («a b a b …» against «a c a c …»): two versions of 64 kB could stop a build for
hours. So the pairs of equal things that it must look through are counted first; where they are too many, all is shown as old and new.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST = 60_000  # pairs of equal things in all of two versions; a post that was written anew from end to end has some thousand
MOST_AT_ONCE = 20_000  # and in two passages, as in 1,500 words of prose
_WORDS = re.compile(r"\s*[^\W_]+|\s+|.", re.S)  # with the space before them, so that what was rewritten stays together
Change = tuple[str, int, int, int, int]  # as SequenceMatcher.get_opcodes gives it


@dataclass(frozen=True)
class Part:
    """Words that stayed («same»), went («del») or came («ins»)."""

    mark: str
    text: str


Line = tuple[Part, ...]


class Labour:
    """What may still be compared."""

    def __init__(self) -> None:
        self._left = MOST

    def takes(self, old: Sequence[str], new: Sequence[str]) -> bool:
        """Whether these are not too much; they are then counted."""
        counts = Counter(new)
        pairs = sum(counts[each] for each in old)
        if pairs > min(self._left, MOST_AT_ONCE):
            return False
        self._left -= pairs
        return True


def changed_lines(old: Sequence[str], new: Sequence[str]) -> tuple[Line, ...]:
    """The lines that differ, in order; a line that was rewritten is one line with its words marked."""
    found: list[Line] = []
    labour = Labour()
    for action, low, high, new_low, new_high in _changes(old, new, labour):
        if action != "equal":
            found += _pairs(old[low:high], new[new_low:new_high], labour)
    return tuple(found)


def _changes(old: Sequence[str], new: Sequence[str], labour: Labour) -> Iterator[Change]:
    """What must be done to the old to have the new; what both begin and end with costs nothing."""
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    one, other = old[start : len(old) - end], new[start : len(new) - end]
    yield "equal", 0, start, 0, start
    if labour.takes(one, other):
        for action, *places in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
            low, high, new_low, new_high = (place + start for place in places)
            yield action, low, high, new_low, new_high
    else:
        yield "replace", start, len(old) - end, start, len(new) - end
    yield "equal", len(old) - end, len(old), len(new) - end, len(new)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many they have in common at their beginning."""
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _pairs(old: Sequence[str], new: Sequence[str], labour: Labour) -> Iterator[Line]:
    """Lines of two passages side by side; what one of them has more went or came."""
    both = min(len(old), len(new))
    for before, after in zip(old[:both], new[:both], strict=True):
        yield _words(before, after, labour)
    yield from ((Part("del", line),) for line in old[both:])
    yield from ((Part("ins", line),) for line in new[both:])


def _words(old: str, new: str, labour: Labour) -> Line:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    parts: list[Part] = []
    for action, low, high, new_low, new_high in _changes(before, after, labour):
        gone, came = "".join(before[low:high]), "".join(after[new_low:new_high])
        parts += [Part("same", gone)] if action == "equal" else [Part("del", gone), Part("ins", came)]
    return tuple(part for part in parts if part.text)
