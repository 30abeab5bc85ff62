"""Hostile, broken and merely odd files for download, generated. Each is (name, data); names end as an editor would name them."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.paper_files import ODF, W, archive, core, docx, new_pdf, opendocument, relations, saved, xlsx

Sample = tuple[str, bytes]
WORDS = "Thong bao ve viec niem yet cong khai danh sach ho tro nam hai nghin"
P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def good() -> Iterator[Sample]:
    """Files that are accepted."""
    yield "one.pdf", saved(new_pdf(WORDS))
    yield "unpacked.pdf", saved(new_pdf(WORDS), packed=False)
    yield "200 pages.pdf", saved(new_pdf(WORDS, 200))
    yield "plain.docx", docx(P.format(WORDS) * 50)
    yield "plain.xlsx", xlsx('<row><c t="s"><v>0</v></c><c><v>12</v></c></row>', f"<si><t>{WORDS}</t></si>")
    yield "plain.odt", opendocument("text", f"<office:text><text:p>{WORDS}</text:p></office:text>")
    yield "plain.ods", opendocument("spreadsheet", f"<office:spreadsheet><table:table><text:p>{WORDS}</text:p></table:table></office:spreadsheet>")


def carrying_pdf() -> Iterator[Sample]:
    """PDFs with a script, a command or a file, in every place that knows one; packed in object streams and not."""
    for what in ("JavaScript", "Launch", "SubmitForm", "ImportData"):
        for packed in (True, False):
            for place in ("OpenAction", "AA", "page", "link", "next"):
                pdf = new_pdf(WORDS)
                _put_action(pdf, place, Dictionary({"/S": Name(f"/{what}"), "/JS" if what == "JavaScript" else "/F": String("cmd.exe")}))
                yield f"{what} {place} {packed}.pdf", saved(pdf, packed)
    for key in ("JavaScript", "EmbeddedFiles"):
        pdf = new_pdf(WORDS)
        pdf.Root.Names = Dictionary({f"/{key}": Dictionary(Names=Array([String("a"), String("b")]))})
        yield f"names {key}.pdf", saved(pdf)
    pdf = new_pdf(WORDS)
    pdf.attachments["a.exe"] = b"MZ"
    yield "attached.pdf", saved(pdf)
    pdf = new_pdf(WORDS)
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(b"<xdp/>"))
    yield "form with XFA.pdf", saved(pdf)
    yield "script by another spelling.pdf", saved(new_pdf(WORDS), packed=False).replace(
        b"/Pages 2 0 R", b"/Pages 2 0 R/OpenAction<</S/J#61vaScript/#4AS(app.alert\\(1\\))>>", 1)


def _put_action(pdf: pikepdf.Pdf, place: str, action: Dictionary) -> None:
    page = pdf.pages[0]
    if place == "OpenAction":
        pdf.Root.OpenAction = action
    elif place == "AA":
        pdf.Root.AA = Dictionary(WC=action)
    elif place == "page":
        page.AA = Dictionary(O=pdf.make_indirect(action))
    elif place == "link":
        page.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)])
    else:
        pdf.Root.OpenAction = Dictionary(S=Name.GoTo, D=Array([page.obj, Name.Fit]), Next=Array([action]))


def locked() -> Iterator[Sample]:
    """Files with a password or with limits on their use."""
    for number, (owner, user) in enumerate([("a", "b"), ("a", "")]):
        for strength in (3, 4, 6):
            yield f"locked {number} {strength}.pdf", saved(new_pdf(WORDS), encryption=pikepdf.Encryption(owner=owner, user=user, R=strength, aes=strength > 3,
                                                                                                    metadata=strength > 3))
    yield "locked.odt", opendocument("text", "", {"META-INF/manifest.xml": f"<manifest:manifest {ODF}><manifest:encryption-data/></manifest:manifest>"})
    yield "locked.docx", _with_flag(docx(), 1)
    yield "old or locked.docx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000)


def _with_flag(data: bytes, flag: int) -> bytes:
    found = bytearray(data)
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = found.find(mark)
        while start >= 0:
            found[start + place] |= flag
            start = found.find(mark, start + 4)
    return bytes(found)


def carrying_office() -> Iterator[Sample]:
    """Office files with macros, embedded objects or outside sources."""
    for name in ("word/vbaProject.bin", "word/vbaData.xml", "word/embeddings/oleObject1.bin", "word/embeddings/a.xlsx", "word/activeX/activeX1.xml"):
        yield f"with {name.rpartition('/')[2]}.docx", docx(more={name: "<a/>"})
    for kind in ("attachedTemplate", "oleObject", "image", "frame", "subDocument"):
        yield f"outside {kind}.docx", docx(more={"word/_rels/document.xml.rels": relations("https://a.example/x", kind)})
    yield "field.docx", docx('<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:fldSimple w:instr="DDEAUTO c:\\\\a.exe"/></w:p>')
    for name in ("xl/externalLinks/externalLink1.xml", "xl/connections.xml", "xl/vbaProject.bin", "xl/macrosheets/sheet1.xml", "xl/embeddings/a.bin"):
        yield f"with {name.rpartition('/')[2]} {len(name)}.xlsx", xlsx("", more={name: "<a/>"})
    for name in ("Basic/Standard/Module1.xml", "Scripts/python/a.py"):
        yield f"with {name.rpartition('/')[2]}.odt", opendocument("text", "", {name: "<a/>"})
    for part in ("<draw:object-ole/>", '<draw:image xlink:href="https://a.example/x.png"/>', '<draw:object xlink:href="../a"/>', "<draw:floating-frame/>",
                 '<text:section-source xlink:href="a.odt"/>', '<script:event-listener script:language="ooo:script"/>'):
        yield f"with {part.strip('</>').partition(' ')[0].replace(':', ' ')} {len(part)}.odt", opendocument("text", part)


def bombs() -> Iterator[Sample]:
    """Small files that become very large, very deep or never end."""
    yield "210 MB.docx", docx(more={f"word/{number}.xml": b" " * 70_000_000 for number in range(3)})
    yield "50 MB of words.docx", docx(more={"word/footnotes.xml": f'<w:a xmlns:w="{W}">'.encode() + b"<w:t>aaaaaaaaaaaa</w:t>" * 2_000_000 + b"</w:a>"})
    yield "199 MB of nothing.docx", docx(more={"word/footnotes.xml": b"<a>" + b" " * 190_000_000 + b"</a>"})
    yield "many members.docx", archive({f"word/{number}.xml": "" for number in range(5000)})
    yield "strings said again.xlsx", xlsx('<row><c t="s"><v>0</v></c></row>' * 100_000, f"<si><t>{'a' * 30_000}</t></si>")
    yield "no such string.xlsx", xlsx('<row><c t="s"><v>99</v></c><c t="s"><v>x</v></c></row>')
    yield "deep.docx", docx("<w:p>" * 100_000 + "</w:p>" * 100_000)
    yield "wide.docx", docx("<w:p " + " ".join(f"w:a{number}=''" for number in range(200_000)) + "/>")
    laughs = '<!DOCTYPE a [<!ENTITY a "ha">' + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)) + "]><a>&i;</a>"
    for encoding in ("utf-8", "utf-16"):
        yield f"laughs {encoding}.docx", docx(more={"word/footnotes.xml": laughs.encode(encoding)})
        yield f"outside entity {encoding}.odt", opendocument("text", "", {"styles.xml": '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'.encode(encoding)})
    yield "in itself.docx", docx(more={f"word/{number}.xml": docx() for number in range(9)})
    yield "odd names.docx", docx(more={name: "<a/>" for name in ("../../a.xml", "/etc/a.xml", "C:\\a.xml", "a\0b.xml", "\u202ea.xml", "x" * 60_000 + ".xml")})
    yield "lies of size.docx", docx(P.format("a" * 9000)).replace(struct.pack("<I", 9000 + 100), struct.pack("<I", 10))
    yield from _pdf_bombs()


def _pdf_bombs() -> Iterator[Sample]:
    plain = saved(new_pdf(WORDS), packed=False)
    for count in (0, -1, 601, 2**31 - 1, 2**40):
        yield f"claims {count} pages.pdf", plain.replace(b"/Count 1", f"/Count {count}".encode())
    yield "700 pages.pdf", saved(new_pdf(WORDS, 700))
    yield "pages in a ring.pdf", plain.replace(b"/Kids [ 3 0 R ]", b"/Kids [ 2 0 R ]").replace(b"/Kids [ 4 0 R ]", b"/Kids [ 2 0 R ]")
    for inside in ("[" * 100_000, "<<" * 100_000, "<</A" * 20_000, "(" * 100_000, "9" * 100_000, "/" + "A" * 200_000):
        yield f"deep {inside[:4].strip('/<')}{len(inside)}.pdf", plain.replace(b"/Count 1", b"/Count 1/X " + inside.encode())
    yield "many objects.pdf", _many_objects(100_000)


def killers() -> Iterator[Sample]:
    """PDFs that PDFium works on for ever: only the limits of the worker end it."""
    for size in (300_000_000, 1_500_000_000):
        pdf = new_pdf(WORDS)
        pdf.pages[0].Contents = pikepdf.Stream(pdf, _packed(size), Filter=Name.FlateDecode)
        yield f"stream of {size}.pdf", saved(pdf)
    pdf = new_pdf(WORDS)
    form = pdf.make_stream(b"/F Do /F Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    form.Resources = Dictionary(XObject=Dictionary(F=form))
    pdf.pages[0].Resources, pdf.pages[0].Contents = Dictionary(XObject=Dictionary(F=form)), pdf.make_stream(b"/F Do")
    yield "form in itself.pdf", saved(pdf)
    words = new_pdf(WORDS)
    words.pages[0].Contents = words.make_stream(b"BT /F1 9 Tf " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 100_000 + b"ET")
    yield "too many words.pdf", saved(words)


def _packed(size: int) -> bytes:
    """So many bytes of harmless commands, compressed: one block again and again."""
    squeeze, block = zlib.compressobj(9), b"q Q " * 2_500_000
    first, again = (squeeze.compress(block) + squeeze.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    return first + again * (size // len(block) - 1) + squeeze.flush()


def _many_objects(count: int) -> bytes:
    pdf = new_pdf(WORDS)
    pdf.Root.X = Array([pdf.make_indirect(Dictionary(A=number)) for number in range(count)])
    return saved(pdf)


def others() -> Iterator[Sample]:
    """What is not what its name says, or two things at once."""
    pdf, word = saved(new_pdf(WORDS)), docx()
    yield "word.pdf", word
    yield "pdf.docx", pdf
    yield "word.xlsx", word
    yield "text.ods", opendocument("text", "")
    yield "zip.docx", archive({"a.html": "<script>"})
    yield "both.pdf", pdf + word
    yield "both.docx", b"%PDF-1.7\n" + word
    yield "page.pdf", b"<html><script>alert(1)</script>%PDF-1.7"
    yield from {"pointer.pdf": b"version https://git-lfs.github.com/spec/v1\n", "empty.pdf": b"", "empty.docx": b"", "head.pdf": b"%PDF-1.7",
                       "head.docx": b"PK\3\4", "end.docx": b"PK\5\6" + bytes(18), "zeros.csv": b"a,b\0", "bytes.csv": b"\xff\xfe\x81", "good.csv": b"a,b\n"}.items()
    yield "names.docx", docx(more={"docProps/core.xml": core("Nguyễn Văn Mẫu")})
    twice = io.BytesIO(word)
    with zipfile.ZipFile(twice, "a") as file:
        file.writestr("word/document.xml.bak", "<a/>")
    yield "added to.docx", twice.getvalue()
