"""What a PDF carries besides pages: scripts, commands to start programs, files inside (ISO 32000-1 §7.11, §12.6).

PDFium tells only of scripts in the name tree; an action of the first page, of a link or of a field escapes it.
So every object is looked at, with qpdf, which also sees what stands in compressed object streams.
"""

import io
import re

import pikepdf

from schemas.files.media import MediaError

_SIGNS = {"mã chạy (JavaScript)": re.compile(rb"/JavaScript\b|/JS\b|/XFA\b"),
          "lệnh mở chương trình hoặc gửi dữ liệu đi": re.compile(rb"/S /(Launch|ImportData|SubmitForm)\b"),
          "tệp nhúng bên trong": re.compile(rb"/EmbeddedFiles?\b|/EF\b|/RichMedia\b|/FileAttachment\b")}
_STRING = re.compile(rb"\((?:\\.|[^\\)])*\)", re.S)  # words are no commands; qpdf writes each bracket inside with a backslash


def carried(data: bytes) -> tuple[str, ...]:
    """What should not be in the PDF, in Vietnamese; raises MediaError where it is damaged."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            found = {what for thing in pdf.objects for what in _found_in(_STRING.sub(b"()", _dictionary(thing)))}
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, RuntimeError):  # whatever a broken object makes the library say
        raise MediaError("Tệp PDF bị hỏng, không mở được.", "Xuất lại tệp PDF rồi tải lên.") from None
    tail = data.rpartition(b"%%EOF")[2].strip(b"\x00\t\n\r ")
    return (*(what for what in _SIGNS if what in found), *(["dữ liệu lạ sau chỗ kết thúc"] if tail else []))


def _found_in(written: bytes) -> list[str]:
    return [what for what, sign in _SIGNS.items() if sign.search(written)]


def _dictionary(thing: pikepdf.Object) -> bytes:
    """An object as qpdf writes it, without the data of a stream."""
    shown = thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing
    return shown.unparse(resolved=True)
