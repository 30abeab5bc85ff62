"""Reads Word, Excel and OpenDocument files: zip archives of XML, opened with limits and never unpacked to disk."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from schemas.files.limits import attachment_limits
from schemas.files.media import MediaError
from schemas.files.office_traits import Traits, maker_lines
from schemas.files.office_words import Words, shared_strings
from schemas.files.paper import Paper
from schemas.files.xml_parts import Event, events

# What makes the archive a file of its kind: a member, or the words of the member «mimetype».
_MARKS = {"docx": ("word/document.xml", b""), "xlsx": ("xl/workbook.xml", b""),
          "odt": ("mimetype", b"application/vnd.oasis.opendocument.text"),
          "ods": ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")}
_SHARED = "xl/sharedStrings.xml"
_MAKERS = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml")
_AUTHORS = frozenset({"creator", "lastModifiedBy", "initial-creator", "printed-by", "Manager"})
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, LookupError)


def read_office(ending: str, data: bytes) -> Paper:
    """The file as a Paper; raises MediaError where it is damaged, a bomb, or of another kind than its ending says."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive, ending)
    except _BROKEN:  # whatever a broken archive makes the library say
        raise MediaError(f"Tệp .{ending} bị hỏng, không mở được.", "Mở tệp, lưu lại rồi tải lên.") from None


def _read(archive: zipfile.ZipFile, ending: str) -> Paper:
    members, limits = archive.infolist(), attachment_limits()
    if len(members) > limits.max_members or sum(member.file_size for member in members) > limits.max_unpacked:
        raise MediaError("Tệp bung ra quá lớn.", "Chia thành nhiều tệp nhỏ hơn, bớt ảnh trong tệp.")
    if any(member.flag_bits & 1 for member in members):
        return Paper(ending, locked=True)
    names = [member.filename for member in members]
    mark, words = _MARKS[ending]
    if mark not in names or (words and archive.read(mark).strip() != words):
        raise MediaError(f"Nội dung tệp không phải .{ending}.")
    return _described(archive, names, ending)


def _described(archive: zipfile.ZipFile, names: list[str], ending: str) -> Paper:
    words = Words(shared_strings(_events(archive, _SHARED)) if _SHARED in names else ())
    traits = Traits(names)
    for name in names:
        if name.endswith((".xml", ".rels")) and name != _SHARED and name not in _MAKERS:
            for event in _events(archive, name):
                words.feed(event)
                traits.feed(event)
    makers = [line for name in _MAKERS if name in names for line in maker_lines(_events(archive, name))]
    authors = dict.fromkeys(text for key, text in makers if key in _AUTHORS)
    return Paper(ending, words.take(), 0, tuple(text for _, text in makers), tuple(authors),
                 traits.is_locked, traits.carries, traits.edits, traits.comments)


def _events(archive: zipfile.ZipFile, name: str) -> Iterator[Event]:
    with archive.open(name) as part:
        yield from events(part.read)
