"""Small Word, Excel, OpenDocument and PDF files for tests, made from what shall stand in them."""

import io
import zipfile
from collections.abc import Mapping

import pikepdf

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
ODF = " ".join(f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{value}:1.0"' for key, value in {
    "office": "office", "text": "text", "table": "table", "draw": "drawing", "manifest": "manifest", "script": "script",
    "meta": "meta"}.items()) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these members, always the same bytes."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(zipfile.ZipInfo(name, (2026, 11, 24, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def docx(body: str = "<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word file with this body and these other members."""
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return archive({"[Content_Types].xml": TYPES, "word/document.xml": document, **(more or {})})


def xlsx(rows: str, strings: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """An Excel file with one sheet of these rows and these shared strings."""
    return archive({"[Content_Types].xml": TYPES, "xl/workbook.xml": f'<workbook xmlns="{S}"/>',
                    "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{S}"><sheetData>{rows}</sheetData></worksheet>',
                    "xl/sharedStrings.xml": f'<sst xmlns="{S}">{strings}</sst>', **(more or {})})


def opendocument(kind: str, body: str, more: Mapping[str, str | bytes] | None = None) -> bytes:
    """An OpenDocument file of a kind («text», «spreadsheet») with this body."""
    content = f"<office:document-content {ODF}><office:body>{body}</office:body></office:document-content>"
    return archive({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": content, **(more or {})})


def core(author: str) -> str:
    """docProps/core.xml that names an author."""
    return f'<cp:p xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{author}</dc:creator></cp:p>'


def relations(target: str, kind: str, mode: str = "External") -> str:
    """A .rels part with one relation."""
    return f'<Relationships xmlns="{R}"><Relationship Id="r1" Type="{R}/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>'


def new_pdf(words: str = "", pages: int = 1) -> pikepdf.Pdf:
    """A PDF whose pages each say the words (ASCII)."""
    pdf = pikepdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    for _ in range(pages):
        page = pdf.add_blank_page()
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = pdf.make_stream(f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET".encode())
    return pdf


def saved(pdf: pikepdf.Pdf, packed: bool = True, encryption: pikepdf.Encryption | None = None) -> bytes:
    """The bytes of a PDF; `packed`: its objects stand in compressed object streams."""
    data = io.BytesIO()
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    pdf.save(data, object_stream_mode=mode, deterministic_id=encryption is None, encryption=encryption or False)
    return data.getvalue()
