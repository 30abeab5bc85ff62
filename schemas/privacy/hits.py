"""What a search found in a text, and where words stand in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from schemas.privacy.masking import mask


@dataclass(frozen=True)
class Hit:
    """Something found at view[start:end]; only the masked form may ever be shown."""

    kind: str
    start: int
    end: int
    masked: str
    value: str = field(repr=False)


def hit_of(kind: str, start: int, end: int, value: str = "") -> Hit:
    """A hit with its masked form."""
    return Hit(kind, start, end, mask(kind, value), value)


def places_of(word: str, text: str) -> Iterable[int]:
    """Where `word` stands in the text, as a word of its own."""
    return _places_of(word, text) if word in text else ()  # nearly all words of the law stand in no text


def _places_of(word: str, text: str) -> Iterator[int]:
    start = text.find(word)
    while start >= 0:
        if not text[start - 1 : start].isalpha() and not text[start + len(word) : start + len(word) + 1].isalpha():
            yield start
        start = text.find(word, start + 1)


def apart(hits: Iterable[Hit]) -> list[Hit]:
    """The hits of which no two share a word; of two that do, the earlier in the order given."""
    kept: list[Hit] = []
    taken: set[int] = set()
    for hit in hits:
        if taken.isdisjoint(range(hit.start, hit.end)):
            kept.append(hit)
            taken.update(range(hit.start, hit.end))
    return kept
