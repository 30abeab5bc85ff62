"""What an office file carries besides words: macros, embedded objects, outside sources, tracked changes; and who made it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from schemas.files.xml_parts import Event

MACRO, EMBEDDED, OUTSIDE = "macro", "đối tượng hoặc tệp nhúng bên trong", "liên kết tự lấy nội dung từ nơi khác"

_MACRO_NAME = re.compile(r"(?i)vbaproject|vbadata|^basic/|^scripts/|macrosheets/")
_EMBEDDED_NAME = re.compile(r"(?i)/embeddings/|/activex/|/ctrlprops/|\.(exe|dll|js|vbs|bat|cmd|ps1|scr|hta|jar|lnk)$|oleobject")
_OUTSIDE_NAME = re.compile(r"(?i)/externallinks/|/querytables/|^xl/connections\.xml$")
_MACRO_TYPE = re.compile(r"(?i)macroenabled|vbaproject")
_EDITS = frozenset({"ins", "del", "moveFrom", "moveTo"})
_ODF_EDITS = frozenset({"changed-region", "cell-content-change", "insertion", "deletion"})
_COMMENTS = frozenset({"comment", "threadedComment", "annotation"})
_ODF_EMBEDDED = frozenset({"object-ole", "plugin", "applet", "floating-frame"})
_ODF_SOURCES = frozenset({"section-source", "table-source", "cell-range-source", "dde-source"})
_HREF = "http://www.w3.org/1999/xlink href"
_DDE = re.compile(r"\bDDE(AUTO)?\s")


class Traits:
    """Collects what stands in one file, from the names of its members and the events of its XML."""

    def __init__(self, names: Iterable[str]) -> None:
        self._found: Counter[str] = Counter()
        self._field: list[str] | None = None
        for name in names:
            self._note(MACRO, bool(_MACRO_NAME.search(name)))
            self._note(EMBEDDED, bool(_EMBEDDED_NAME.search(name)))
            self._note(OUTSIDE, bool(_OUTSIDE_NAME.search(name)))
            self._note("edits", name.startswith("xl/revisions/"))

    @property
    def carries(self) -> tuple[str, ...]:
        return tuple(name for name in (MACRO, EMBEDDED, OUTSIDE) if self._found[name])

    @property
    def edits(self) -> int:
        return self._found["edits"]

    @property
    def comments(self) -> int:
        return self._found["comments"]

    @property
    def is_locked(self) -> bool:
        return self._found["locked"] > 0

    def feed(self, event: Event) -> None:
        """One more event."""
        kind, space, name, attributes = event
        if kind == "start":
            self._see(space, name, attributes)
            self._see_links(space, name, attributes)
        elif kind == "text" and self._field is not None:
            self._field.append(name)
        if name == "instrText":
            self._read_field(kind)

    def _see(self, space: str, name: str, attributes: dict[str, str]) -> None:
        self._note("edits", (name in _EDITS and "wordprocessingml" in space) or (name in _ODF_EDITS and "opendocument" in space))
        self._note("comments", name in _COMMENTS and "presentation" not in space)
        self._note("locked", name == "encryption-data")
        self._note(MACRO, bool(_MACRO_TYPE.search(attributes.get("ContentType", ""))) or (name == "event-listener" and ":script:" in space))
        self._note(EMBEDDED, name in _ODF_EMBEDDED)

    def _see_links(self, space: str, name: str, attributes: dict[str, str]) -> None:
        outside = attributes.get("TargetMode") == "External" and not attributes.get("Type", "").endswith("/hyperlink")
        drawn = ":drawing:" in space and bool(re.match(r"[a-z]+:|\.\./|//", attributes.get(_HREF, "")))
        self._note(OUTSIDE, outside or drawn or name in _ODF_SOURCES or bool(_DDE.search(attributes.get("instr", ""))))

    def _read_field(self, kind: str) -> None:
        if kind == "start":
            self._field = []
        elif kind == "end":
            self._note(OUTSIDE, bool(_DDE.search("".join(self._field or ()) + " ")))
            self._field = None

    def _note(self, what: str, found: bool) -> None:
        self._found[what] += found


def maker_lines(found: Iterable[Event]) -> Iterator[tuple[str, str]]:
    """The properties of a file: the local name of each («creator», «Company») and what it says."""
    text = ""
    for kind, _, name, _ in found:
        if kind == "start":
            text = ""
        elif kind == "text":
            text += name
        else:
            if text.strip():
                yield name, text.strip()
            text = ""
