"""Sentences of a text, and how many words (syllables) each has."""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.lazy_regex import lazy_regex
from schemas.text.prose import Block

# A full stop, «?», «!» or «…» with its closing marks, or «;», and then something that can begin a sentence; or a line broken on purpose.
_SMALL = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
# It begins with what is rare, so that a search passes quickly over all else.
_END = lazy_regex(rf"[.?!…; ](?:(?<=[.?!…])(?<![.?!…].)[.?!…]*[”\"»’)]*\s+(?=[^\s\W{_SMALL}]|[“\"«(–-])|(?<=;)\s+|(?<= )(?<!  ) +\n)")
_SHORT = "TP|Tp|TX|Tx|ThS|Ths|TS|PGS|GS|BS|Bs|KS|CN|LS|Đ/c|đ/c|ĐT|Tr|tr|Mr|Mrs|Dr|St|No|TM|KT|TL|TUQ"
_ABBREVIATION = lazy_regex(rf"\b(?:[A-ZĐ]|{_SHORT})\.\s+\Z")
_WORD = lazy_regex(r"\w")


@dataclass(frozen=True)
class Sentence:
    """A sentence at character `start` of its block, with the number of its words."""

    start: int
    words: int
    text: str


def sentences(block: Block) -> Iterator[Sentence]:
    """The sentences of a paragraph, quote or list item."""
    start = 0
    for end in [*_ends(block.text), len(block.text)]:
        text = block.text[start:end]
        parts = text.split()
        unsure = [part for part in parts if not part.isalnum()]  # perhaps only a dash
        if words := len(parts) - len(unsure) + sum(1 for _ in filter(_WORD.search, unsure)):
            yield Sentence(start + len(text) - len(text.lstrip()), words, " ".join(parts))
        start = end


def _ends(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        if not _ABBREVIATION.search(text, max(match.start() - 5, 0), match.end()):
            yield match.end()
