"""What differs between two versions of a text, line by line and word by word, as a reader sees it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_WORDS = 1500  # of a line; a longer one is shown whole, old and new
_WORDS = re.compile(r"\s*[^\W_]+|\s+|.", re.S)  # with the space before them, so that what was rewritten stays together


@dataclass(frozen=True)
class Part:
    """Words that stayed («same»), went («del») or came («ins»)."""

    mark: str
    text: str


Line = tuple[Part, ...]


def changed_lines(old: Sequence[str], new: Sequence[str]) -> tuple[Line, ...]:
    """The lines that differ, in order; a line that was rewritten is one line with its words marked."""
    found: list[Line] = []
    for action, low, high, new_low, new_high in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if action != "equal":
            found += _pairs(old[low:high], new[new_low:new_high])
    return tuple(found)


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[Line]:
    """Lines of two passages side by side; what one of them has more went or came."""
    both = min(len(old), len(new))
    for before, after in zip(old[:both], new[:both], strict=True):
        yield _words(before, after)
    yield from ((Part("del", line),) for line in old[both:])
    yield from ((Part("ins", line),) for line in new[both:])


def _words(old: str, new: str) -> Line:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if max(len(before), len(after)) > MOST_WORDS:
        return Part("del", old), Part("ins", new)
    parts: list[Part] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for action, low, high, new_low, new_high in matcher.get_opcodes():
        gone, came = "".join(before[low:high]), "".join(after[new_low:new_high])
        parts += [Part("same", gone)] if action == "equal" else [part for part in (Part("del", gone), Part("ins", came)) if part.text]
    return tuple(parts)
