"""Opens a file for download: what it says, who its properties name, and what it carries besides words."""

import unicodedata
from dataclasses import replace

from schemas.files.limits import attachment_limits
from schemas.files.media import MediaError, file_type
from schemas.files.paper import Paper


def read_paper(name: str, data: bytes) -> Paper:
    """What a PDF, Word, Excel, OpenDocument or CSV file holds; raises MediaError where it is none, damaged or too large to search."""
    kind = file_type(name, data)
    paper = _opened(kind, name.rpartition(".")[2], data)
    return replace(paper, type=kind, text=_searchable(paper.text), properties=tuple(map(_searchable, paper.properties)))


def _opened(kind: str, ending: str, data: bytes) -> Paper:
    """The file by its type; the libraries for it are loaded only here, since they take longer to load than a post to read."""
    if kind == "CSV":
        return Paper(kind, _decoded(data))
    if kind == "PDF":
        from schemas.files.pdf import read_pdf
        return read_pdf(data)
    from schemas.files.office import read_office
    return read_office(ending, data)


def _searchable(text: str) -> str:
    """The text in NFC; raises MediaError where it is too long to be searched."""
    if len(text) > attachment_limits().max_characters:
        raise MediaError("Tệp có quá nhiều chữ để kiểm tra.", "Chia thành nhiều tệp nhỏ hơn.")
    return unicodedata.normalize("NFC", text.replace("\x00", "").replace("\r\n", "\n"))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise MediaError("Bảng .csv không phải mã UTF-8.", "Lưu lại với bảng mã UTF-8 (Excel: «CSV UTF-8»).") from None
