"""Reads XML from inside office files, piece by piece, so that size, depth and entities harm nobody."""

from collections.abc import Callable, Iterator
from typing import Any
from xml.parsers import expat

from schemas.files.media import MediaError

CHUNK = 65536  # bytes

Event = tuple[str, str, str, dict[str, str]]  # «start», «end» or «text»; namespace; local name or characters; attributes


def events(read: Callable[[int], bytes]) -> Iterator[Event]:
    """What the XML says, in order; raises MediaError where it is no XML or declares its own entities."""
    found: list[Event] = []
    parser = _parser(found)
    while True:
        chunk = read(CHUNK)
        try:
            parser.Parse(chunk, not chunk)
        except expat.ExpatError:
            raise MediaError("Nội dung bên trong tệp bị hỏng.", "Mở tệp, lưu lại rồi tải lên.") from None
        yield from found
        found.clear()
        if not chunk:
            return


def _parser(found: list[Event]) -> Any:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: found.append(("start", *_split(name), attributes))
    parser.EndElementHandler = lambda name: found.append(("end", *_split(name), {}))
    parser.CharacterDataHandler = lambda text: found.append(("text", "", text, {}))
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _split(name: str) -> tuple[str, str]:
    space, _, local = name.rpartition(" ")
    return space, local


def _refuse(*_: Any) -> None:
    raise MediaError("Tệp có khai báo XML lạ (DTD).", "Mở tệp, lưu lại rồi tải lên.")
