"""Reads PDF files: their text, properties and locks."""

from dataclasses import replace
from typing import Any

from pypdfium2 import PdfDocument, PdfiumError, raw

from schemas.files.limits import attachment_limits
from schemas.files.media import MediaError
from schemas.files.paper import Paper
from schemas.files.pdf_traits import carried

_PROPERTIES = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer")


def read_pdf(data: bytes) -> Paper:
    """The PDF; one that needs a password is `locked` and has no text. Raises MediaError where it is damaged or too long."""
    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            return Paper("PDF", locked=True)
        raise MediaError("Tệp PDF bị hỏng, không mở được.", "Xuất lại tệp PDF rồi tải lên.") from None
    try:
        paper = _opened(document)
        return paper if paper.locked else replace(paper, carries=carried(data))
    except PdfiumError:
        raise MediaError("Tệp PDF có trang bị hỏng.", "Xuất lại tệp PDF rồi tải lên.") from None
    finally:
        document.close()


def _opened(document: PdfDocument) -> Paper:
    limits = attachment_limits()
    if not 0 < len(document) <= limits.max_pages:
        raise MediaError(f"Tệp PDF có {len(document)} trang (nhận từ 1 đến {limits.max_pages}).", "Chia thành nhiều tệp nhỏ hơn.")
    properties = {key: document.get_metadata_value(key) for key in _PROPERTIES}
    return Paper("PDF", "\n".join(_texts(document)), len(document), tuple(filter(None, properties.values())),
                 tuple(filter(None, [properties["Author"]])), _is_locked(document))


def _is_locked(document: PdfDocument) -> bool:
    return bool(raw.FPDF_GetSecurityHandlerRevision(document) != -1)


def _texts(document: PdfDocument) -> list[str]:
    texts: list[str] = []
    room = attachment_limits().max_characters
    for page in document:
        texts.append(_page_text(page, room))
        room -= len(texts[-1])
    return texts


def _page_text(page: Any, room: int) -> str:
    """The words of a page; of a page with more than `room` characters one more, so that the whole is too long."""
    words = page.get_textpage()
    try:
        return str(words.get_text_range(0, min(words.count_chars(), max(room, 0) + 1)))
    finally:
        words.close()
        page.close()
