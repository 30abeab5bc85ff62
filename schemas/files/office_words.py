"""The words of office files, from the events of their XML (schemas/files/xml_parts.py)."""

from collections.abc import Iterable, Sequence

from schemas.files.limits import attachment_limits
from schemas.files.media import MediaError
from schemas.files.xml_parts import Event

# Elements whose characters are words: OOXML keeps them in <t> (deleted ones in <delText>), OpenDocument in paragraphs and headings.
_OOXML_WORDS = frozenset({"t", "delText"})
_ODF_WORDS = frozenset({"p", "h"})
_ODF_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_ENDS = {"p": "\n", "h": "\n", "row": "\n", "table-row": "\n", "c": "\t", "tc": "\t", "table-cell": "\t", "comment": "\n", "si": "\n"}
_SPACES = {"tab": "\t", "s": " ", "br": "\n", "line-break": "\n"}


class Words:
    """Collects the words of one file; `shared` are the strings that cells of a spreadsheet name by number."""

    def __init__(self, shared: Sequence[str] = ()) -> None:
        self._shared, self._parts, self._room = shared, list[str](), attachment_limits().max_characters
        self._depth, self._cell, self._value = 0, "", ""

    def take(self) -> str:
        """What was collected since the last time."""
        taken = "".join(self._parts)
        self._parts.clear()
        return taken

    def feed(self, event: Event) -> None:
        """One more event; raises MediaError where there are too many words to be searched."""
        kind, space, name, attributes = event
        if kind == "text":
            self._say(name)
        elif kind == "start":
            self._begin(space, name, attributes)
        else:
            self._end(space, name)

    def _say(self, text: str) -> None:
        if self._depth:
            self._add(text)
        elif self._cell:
            self._value += text

    def _begin(self, space: str, name: str, attributes: dict[str, str]) -> None:
        self._depth += _holds_words(space, name)
        if name == "c":
            self._cell = attributes.get("t", "n")
        elif name == "v":
            self._value = ""
        elif name in _SPACES:
            self._add(_SPACES[name])

    def _end(self, space: str, name: str) -> None:
        self._depth -= _holds_words(space, name)
        if name == "v" and self._cell:
            self._add(self._shared[int(self._value)] if self._cell == "s" else self._value)
        elif name == "c":
            self._cell = ""
        if name in _ENDS:
            self._add(_ENDS[name])

    def _add(self, text: str) -> None:
        self._room -= len(text)
        if self._room < 0:
            raise MediaError("Tệp có quá nhiều chữ để kiểm tra.", "Chia thành nhiều tệp nhỏ hơn.")
        self._parts.append(text)


def _holds_words(space: str, name: str) -> bool:
    return name in _OOXML_WORDS or (name in _ODF_WORDS and space == _ODF_TEXT)


def shared_strings(found: Iterable[Event]) -> list[str]:
    """The strings that a spreadsheet keeps once for all its cells."""
    words = Words()
    strings: list[str] = []
    for event in found:
        words.feed(event)
        if event[0] == "end" and event[2] == "si":
            strings.append(words.take().strip())
    return strings
