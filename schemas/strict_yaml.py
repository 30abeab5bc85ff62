"""The only YAML reader: strict, bounded, every scalar stays text, every key keeps its place.

libyaml parses to a stream of events; the tree is built here, without recursion,
so that limits hold before anything is composed (deep nesting crashes libyaml's own composer).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from schemas.characters import first_hidden
from schemas.yaml_faults import YamlProblem, hidden_character, refusal, syntax

Loc = tuple[str | int, ...]
Position = tuple[int, int]  # line and column, from 1

MAX_DEPTH = 6
MAX_EVENTS = 500

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class YamlTree:
    """A mapping of text values, with the place of every key and item."""

    data: dict[str, Any]
    places: dict[Loc, Position] = field(default_factory=dict)

    def place(self, loc: Loc) -> Position:
        """The place of `loc`, or of the nearest thing around it that was written."""
        while loc and loc not in self.places:
            loc = loc[:-1]
        return self.places.get(loc, (1, 1))

    def texts(self) -> Iterator[tuple[Loc, str]]:
        """Every text of it with where it stands, in the order in which they were written."""
        return _texts(self.data, ())


def _texts(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
        return
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        yield from _texts(item, (*loc, key))


def read_mapping(
    text: str, *, first_line: int = 1, max_depth: int = MAX_DEPTH, max_events: int = MAX_EVENTS
) -> YamlTree:
    """Read one YAML mapping; `first_line` is the line of the file where `text` begins.

    Raises YamlProblem on anything but plain mappings, lists and text.
    """
    builder = _Builder(first_line - 1, max_depth)
    for count, event in enumerate(_events(text, first_line)):
        if count > max_events:
            raise refusal(event, "YAML09", first_line, f"Phần đầu bài có quá nhiều mục (giới hạn {max_events}).",
                          "Bảng dài hơn 40 dòng thì để trong tệp .csv cạnh bài viết.")
        builder.feed(event)
    if not isinstance(builder.root, dict):
        raise YamlProblem("YAML02", "Phần đầu bài phải gồm các dòng dạng «tên mục: nội dung».",
                          "Ví dụ: title: Ra quân dọn vệ sinh", first_line)
    return YamlTree(builder.root, builder.places)


def _events(text: str, first_line: int) -> Iterator[Any]:
    try:
        parser = _PARSER(text)
        while not isinstance(event := parser.get_event(), yaml.StreamEndEvent):
            yield event
    except yaml.MarkedYAMLError as error:
        raise syntax(error, text, first_line) from None
    except yaml.reader.ReaderError:  # libyaml counts bytes and names no character
        found = yaml.reader.Reader.NON_PRINTABLE.search(text)
        index = found.start() if found else 0
        raise YamlProblem("YAML03", f"Có ký tự điều khiển không in được (U+{ord(text[index]):04X}).",
                          "Xóa ký tự lạ, gõ lại đoạn này.", text[:index].count("\n") + first_line) from None


class _Builder:
    """Turns parser events into nested dicts and lists, refusing what is not plain."""

    def __init__(self, line_offset: int, max_depth: int) -> None:
        self.root: Any = None
        self.places: dict[Loc, Position] = {}
        self._offset = line_offset
        self._max_depth = max_depth
        self._stack: list[_Open] = []
        self._documents = 0
        self._feed: dict[type, Callable[[Any], object]] = {
            yaml.ScalarEvent: self._node, yaml.MappingStartEvent: self._node, yaml.SequenceStartEvent: self._node,
            yaml.MappingEndEvent: self._close, yaml.SequenceEndEvent: self._close,
            yaml.DocumentStartEvent: self._start_document, yaml.AliasEvent: self._alias}

    def feed(self, event: Any) -> None:
        """One more event; those that are not in the table say nothing."""
        if take := self._feed.get(type(event)):
            take(event)

    def _close(self, event: Any) -> None:
        self._stack.pop()

    def _alias(self, event: Any) -> None:
        self._refuse(event, "YAML05", "Không dùng ký hiệu «*» để tham chiếu.", "Đặt giá trị trong dấu nháy kép.")

    def _start_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse(event, "YAML06", "Phần đầu bài chỉ được có một khối giữa hai dòng «---».",
                         "Bỏ dòng «---» thừa.")
        if event.version or event.tags:
            self._refuse(event, "YAML05", "Không dùng chỉ thị «%» trong phần đầu bài.", "Xóa dòng bắt đầu bằng «%».")

    def _node(self, event: Any) -> None:
        if event.anchor or (event.tag and event.tag != "!"):
            self._refuse(event, "YAML05", "Không dùng ký hiệu «&» hoặc «!» ở đầu giá trị.",
                         "Đặt giá trị trong dấu nháy kép.")
        top = self._stack[-1] if self._stack else None
        if top and top.is_mapping and top.key is None:
            self._key(event, top)
        elif type(event) is yaml.ScalarEvent:
            self._visible(event)
            self._attach(event, event.value)
        else:
            self._open(event, {} if type(event) is yaml.MappingStartEvent else [])

    def _key(self, event: Any, top: "_Open") -> None:
        if not isinstance(event, yaml.ScalarEvent) or "\n" in event.value:
            self._refuse(event, "YAML02", "Khóa phải là một từ đơn.", "Ví dụ: title: Tiêu đề bài")
        self._visible(event)
        loc = (*top.loc, event.value)
        if event.value in top.value:
            first = self.places[loc][0]
            self._refuse(event, "YAML04", f"Khóa «{event.value}» viết hai lần (dòng {first} và dòng {self._line(event)}).",
                         "Giữ lại một dòng, xóa dòng kia.")
        top.key = event.value
        self.places[loc] = (self._line(event), event.start_mark.column + 1)

    def _visible(self, event: Any) -> None:
        index = first_hidden(event.value)  # an escape such as "\\u202e" makes a character only now
        if index is not None:
            raise hidden_character(event.value[index], self._line(event))

    def _open(self, event: Any, value: dict[str, Any] | list[Any]) -> None:
        if len(self._stack) >= self._max_depth:
            self._refuse(event, "YAML08", "Phần đầu bài lồng nhau quá sâu.", "Viết lại đơn giản hơn.")
        loc = self._attach(event, value)
        self._stack.append(_Open(value, loc, isinstance(value, dict)))

    def _attach(self, event: Any, value: Any) -> Loc:
        if not self._stack:
            self.root = value
            return ()
        top = self._stack[-1]
        if not top.is_mapping:
            loc: Loc = (*top.loc, len(top.value))
            top.value.append(value)
            self.places[loc] = (self._line(event), event.start_mark.column + 1)
        else:
            loc = (*top.loc, top.key)  # type: ignore[arg-type]
            top.value[top.key], top.key = value, None
        return loc

    def _line(self, event: Any) -> int:
        return int(event.start_mark.line) + 1 + self._offset

    def _refuse(self, event: Any, code: str, message: str, hint: str) -> None:
        raise refusal(event, code, self._offset + 1, message, hint)


@dataclass(slots=True)
class _Open:
    """A mapping or list that is still being filled; a mapping without a `key` waits for the next."""

    value: Any
    loc: Loc
    is_mapping: bool
    key: str | None = None
