import pytest

from schemas.files.media import MediaError
from schemas.files.paper import is_person
from schemas.files.papers import read_paper
from tests.paper_files import core, docx, new_pdf, opendocument, relations, saved, xlsx

SPLIT = "<w:p><w:r><w:t>So 0912</w:t></w:r><w:r><w:t>345678</w:t></w:r></w:p><w:p><w:r><w:t>Hai</w:t></w:r></w:p>"
ROWS = '<row><c t="s"><v>0</v></c><c><v>72190</v></c><c t="inlineStr"><is><t>ghi chú</t></is></c></row>'


@pytest.mark.parametrize(("name", "data", "text"), [
    ("a.docx", docx(SPLIT), "So 0912345678\nHai"),
    ("a.docx", docx(more={"word/footnotes.xml": '<w:p xmlns:w="x"><w:t>Chú thích</w:t></w:p>'}), "Kế hoạch\nChú thích"),
    ("a.docx", docx("<w:p><w:t>Ho\u0302</w:t></w:p>"), "Hô"),
    ("a.xlsx", xlsx(ROWS, "<si><r><t>Nguyễn </t></r><r><t>Văn Mẫu</t></r></si>"), "Nguyễn Văn Mẫu\t72190\tghi chú"),
    ("a.odt", opendocument("text", "<office:text><text:h>Mục<text:s/>1</text:h><text:p>Một <text:span>hai</text:span></text:p></office:text>"), "Mục 1\nMột hai"),
    ("a.csv", b"\xef\xbb\xbfstt,t\xc3\xaan\r\n", "stt,tên"),
    ("a.pdf", saved(new_pdf("Mot hai ba", 2)), "Mot hai ba\nMot hai ba"),
])
def test_the_words_of_a_paper_are_found(name: str, data: bytes, text: str) -> None:
    assert read_paper(name, data).text.strip() == text


def test_a_pdf_without_words_is_a_scan() -> None:
    assert read_paper("a.pdf", saved(new_pdf("", 2))).is_scan
    assert not read_paper("a.pdf", saved(new_pdf("Mot trang co du chu de may tinh doc duoc va tim duoc"))).is_scan
    assert read_paper("a.pdf", saved(new_pdf("x" * 40, 3))).pages == 3


@pytest.mark.parametrize(("body", "edits", "comments"), [
    ("<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>", 2, 0),
    ("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 0, 0),
    ("<w:comment><w:p/></w:comment>", 0, 1)])
def test_tracked_changes_and_comments_are_counted(body: str, edits: int, comments: int) -> None:
    found = read_paper("a.docx", docx(body))
    assert (found.edits, found.comments) == (edits, comments)


def test_tracked_changes_of_other_offices_are_counted() -> None:
    changes = "<office:text><text:tracked-changes><text:changed-region/></text:tracked-changes></office:text>"
    assert read_paper("a.odt", opendocument("text", changes)).edits == 1
    assert read_paper("a.xlsx", xlsx("", more={"xl/revisions/revisionLog1.xml": "<a/>"})).edits == 1


def test_deleted_words_are_searched_too() -> None:
    assert "300" in read_paper("a.docx", docx("<w:p><w:del><w:r><w:delText>300</w:delText></w:r></w:del></w:p>")).text


def test_a_link_that_a_reader_may_follow_is_no_outside_source() -> None:
    paper = read_paper("a.docx", docx(more={"word/_rels/document.xml.rels": relations("https://tayninh.example/", "hyperlink")}))
    assert paper.carries == ()


def test_the_authors_of_a_paper_are_told() -> None:
    assert read_paper("a.docx", docx(more={"docProps/core.xml": core("Nguyễn Văn Mẫu")})).authors == ("Nguyễn Văn Mẫu",)
    pdf = new_pdf()
    pdf.docinfo["/Author"] = "Trần Thị Ví Dụ"
    paper = read_paper("a.pdf", saved(pdf))
    assert paper.authors == ("Trần Thị Ví Dụ",)
    assert "Trần Thị Ví Dụ" in paper.properties


@pytest.mark.parametrize(("author", "found"), [("Nguyễn Văn Mẫu", True), ("mau.nv", True), ("UBND Phường Mẫu", False), ("Administrator", False),
                                               ("Văn phòng", False), ("", False), ("Bàn Văn Mẫu", True), ("Soạn Mẫu", True)])
def test_a_body_or_a_program_is_no_person(author: str, found: bool) -> None:
    assert is_person(author) is found


@pytest.mark.parametrize(("name", "data", "words"), [
    ("a.pdf", b"%PDF-1.7\n", "hỏng"), ("a.docx", b"PK\3\4", "hỏng"), ("a.xlsx", docx(), "không phải .xlsx"), ("a.csv", b"\xc0\xc1", "UTF-8"),
    ("a.pdf", b"version https://git-lfs.github.com/spec/v1\n", "Git LFS"), ("a.docx", docx('<!DOCTYPE w:p><w:p/>'), "hỏng")])
def test_what_cannot_be_read_is_refused_in_its_own_words(name: str, data: bytes, words: str) -> None:
    with pytest.raises(MediaError, match=words) as caught:
        read_paper(name, data)
    assert caught.value.hint
