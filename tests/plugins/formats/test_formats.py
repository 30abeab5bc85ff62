"""Each format says all that is to be said, and no text of an editor becomes a command, markup or a link in it."""

import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from plugins.formats import FORMATS
from plugins.formats.comment import LONGEST
from schemas.problem import Level, Problem
from schemas.problem_list import read_problems

DATE = Problem("content/wards/mau/tin-tuc/2026/b.md", 4, 1, "NG01", "Ngày «24/11/2026» viết chưa đúng.", "Viết 2026-11-24.", "Thông tư 32/2017 Điều 18(1)(c)")
PICTURE = Problem("content/wards/mau/tin-tuc/2026/a.md", 9, 3, "HA05", "Ảnh hơi nhỏ.", level=Level.WARNING)
SOURCE = Problem("content/wards/mau/tin-tuc/2026/a.md", 1, 1, "TR01", "Tin chưa ghi nguồn (sources).", "Thêm khối sources:.")
ALL = [DATE, PICTURE, SOURCE]

HOSTILE = [
    "xuống\n::error::dòng\r\n::stop-commands::x", "\x1b[31mđỏ\x1b]8;;https://xau.example\x07bấm\x1b\\", "a%0Ab%", "::set-output name=x::y", "##[error]x",
    "@bientap @city/all", "#12 !3 GH-7 $4 ~nhan %\"moc\" &5", "cafebabe1234 1234567", "[bấm](https://xau.example)", "![x](https://xau.example/x.png)",
    "https://xau.example www.xau.example a@xau.example", "<img src=x onerror=alert(1)>", "</code></details><script>alert(1)</script>", "`` ` ``` ~~~",
    "- [ ] việc", "| a | b |\n|---|---|", "&lt;b&gt; &#64;bientap", "\u202eđảo\u2066", "x" * 70_000, "*đậm* __nghiêng__ ~~gạch~~", "\\`\\@", "`", "``", "   ", ":smile:",
    "$`x`$", "<!-- x", "]]>", "http", "a\u2028b", "[[trang]]", "[^1]: x", "\t\tx", "«@a «b» c@d»", "\"@a b\" @c", "\ud800",
]


def written(name: str, problems: list[Problem]) -> str:
    stream = io.StringIO()
    FORMATS[name].write(problems, stream)
    return stream.getvalue()


def hostile(text: str) -> list[Problem]:
    return [Problem(text, 1, 1, "TR01", text, text, text, level) for level in Level]


def test_text_goes_file_by_file_and_ends_with_the_count() -> None:
    told = written("text", ALL)
    assert told == """content/wards/mau/tin-tuc/2026/a.md
  dòng 1: LỖI [TR01] Tin chưa ghi nguồn (sources).
      → Thêm khối sources:.
  dòng 9: Lưu ý [HA05] Ảnh hơi nhỏ.

content/wards/mau/tin-tuc/2026/b.md
  dòng 4: LỖI [NG01] Ngày «24/11/2026» viết chưa đúng.
      → Viết 2026-11-24.
      (Thông tư 32/2017 Điều 18(1)(c))

Tổng cộng: 2 lỗi, 1 lưu ý trong 2 tệp.
"""
    assert written("text", []) == ""


@pytest.mark.parametrize("text", HOSTILE)
def test_in_text_an_editor_writes_no_line_and_no_terminal_command(text: str) -> None:
    told = written("text", hostile(text))
    assert len(told.splitlines()) == 9
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", told)
    assert max(map(len, told.splitlines())) < 600
    told.encode("utf-8")


def test_github_gets_one_annotation_for_each_problem() -> None:
    first, second, _ = written("github", ALL).splitlines()
    assert first == ("::error file=content/wards/mau/tin-tuc/2026/b.md,line=4,col=1,title=LỖI NG01::"
                     "Ngày «24/11/2026» viết chưa đúng.%0A→ Viết 2026-11-24.%0A(Thông tư 32/2017 Điều 18(1)(c))")
    assert second.startswith("::warning file=")


@pytest.mark.parametrize("text", HOSTILE)
def test_in_github_an_editor_writes_no_command_of_his_own(text: str) -> None:
    lines = written("github", hostile(text)).splitlines()
    assert len(lines) == 2
    for line in lines:
        properties, message = re.fullmatch(r"::(?:error|warning) (.*?)::(.*)", line).groups()  # type: ignore[union-attr]
        assert [part.partition("=")[0] for part in properties.split(",")] == ["file", "line", "col", "title"]
        assert not re.search(r"%(?!25|0A|0D)", message)
        assert line.isprintable()


def test_gitlab_gets_a_code_quality_report() -> None:
    entries = json.loads(written("gitlab", ALL))
    assert entries[0] == {
        "description": "Ngày «24/11/2026» viết chưa đúng. → Viết 2026-11-24.", "check_name": "NG01", "fingerprint": entries[0]["fingerprint"],
        "severity": "major", "location": {"path": DATE.path, "lines": {"begin": 4}}}
    assert [entry["severity"] for entry in entries] == ["major", "minor", "major"]
    assert json.loads(written("gitlab", [])) == []


def test_a_fingerprint_outlives_a_move_of_lines_and_no_two_are_the_same() -> None:
    moved = json.loads(written("gitlab", [replace(DATE, line=40)]))
    assert moved[0]["fingerprint"] == json.loads(written("gitlab", ALL))[0]["fingerprint"]
    twice = json.loads(written("gitlab", [DATE, replace(DATE, line=40)]))
    assert len({entry["fingerprint"] for entry in twice}) == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_in_gitlab_a_description_is_one_printable_line(text: str) -> None:
    answer = json.loads(written("gitlab", hostile(text)))
    assert len(answer) == 2
    assert all(entry["description"].isprintable() and entry["location"]["path"].isprintable() for entry in answer)


@pytest.mark.parametrize("text", HOSTILE)
def test_json_gives_back_every_text_as_it_was(text: str) -> None:
    found = json.loads(written("json", hostile(text)))
    assert (found["version"], found["errors"], found["warnings"]) == (1, 1, 1)
    assert {entry["message"] for entry in found["problems"]} == {text}


def test_what_json_wrote_is_read_again_and_nothing_else_is(tmp_path: Path) -> None:
    file = tmp_path / "answer.json"
    assert read_problems(file) is None
    file.write_text(written("json", ALL), "utf-8")
    assert list(read_problems(file) or ()) == ALL
    for wrong in (b"", b"[]", b'{"version": 2, "errors": 0, "warnings": 0, "problems": []}', b"{" * 100_000, b" " * 9_000_000,
                  written("json", ALL).replace("NG01", "@all").encode(), written("json", ALL).replace('"error"', '"fatal"').encode()):
        file.write_bytes(wrong)
        assert read_problems(file) is None


def test_the_comment_is_a_friendly_answer() -> None:
    told = written("comment", ALL)
    assert "### ❌ Chưa đạt: 2 lỗi trong 2 tệp" in told
    assert "- **Dòng 4:** Ngày `«24/11/2026»` viết chưa đúng.\n  - Sửa: Viết 2026-11-24.\n  - Theo: Thông tư 32/2017 Điều 18(1)(c); quy tắc `NG01`" in told
    assert "<summary>1 lưu ý trong 1 tệp: nên xem lại, không cản bài lên trang</summary>" in told
    assert "### ✅ Đạt" in written("comment", [])
    assert "### ✅ Đạt" in written("comment", [PICTURE])


def test_the_comment_of_very_many_problems_is_short_enough_to_be_posted() -> None:
    many = [replace(DATE, path=f"content/wards/mau/tin-tuc/2026/{number:03}.md", line=line, message="Dòng này sai @tất cả. " * 30)
            for number in range(100) for line in range(9)]
    told = written("comment", many)
    assert "900 lỗi trong 100 tệp" in told
    assert "build.py check" in told
    assert len(told) < LONGEST
    assert len(written("comment", [replace(entry, level=Level.WARNING) for entry in many])) < LONGEST


def seen(markdown: str) -> Iterator[html.HtmlElement]:
    """The elements of the comment as a CommonMark renderer with tables and strikethrough makes them."""
    page = html.fromstring("<div>" + MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(markdown) + "</div>")
    return page.iter()


def nothing_but_our_own_markup(markdown: str) -> None:
    elements = [element for element in seen(markdown) if isinstance(element.tag, str)]
    assert {element.tag for element in elements} <= {"div", "h3", "h4", "p", "ul", "li", "strong", "code", "details", "summary"}
    assert all(not element.attrib for element in elements)
    outside = " ".join(text for element in elements
                       for text in ((element.text if element.tag != "code" else "") or "", element.tail or ""))
    # What forges look for in text that is no code: mentions, references, addresses, emoji, mathematics.
    assert not re.search(r"[@#$~%&\\\[\]<>*_`|]|[0-9a-f]{7}|GH-\d|www\.|://|:\w+:|!\d", outside.replace("✅", "").replace("❌", "")), outside
    assert outside.replace("\n", " ").isprintable()


@pytest.mark.parametrize("text", HOSTILE)
def test_in_the_comment_an_editor_writes_no_markup_mention_link_or_picture(text: str) -> None:
    nothing_but_our_own_markup(written("comment", hostile(text)))


@given(st.text(st.sampled_from("ab1 \n`~*_[]()<>!@#$%&:;/\\|\"«»-+=.ạ\u202e"), max_size=60) | st.text(max_size=60))
@example("`` a ` b ```")
def test_in_the_comment_no_text_at_all_becomes_markup(text: str) -> None:
    nothing_but_our_own_markup(written("comment", hostile(text)))
