"""Repairs are safe: done twice they change nothing, a good file stays as it is, and what was readable means the same."""

import re

import pytest
from hypothesis import example as also
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.body import render_body
from schemas.fields import one_reading
from schemas.frontmatter import read_document
from schemas.kinds import BY_FOLDER
from schemas.kinds.news import News
from schemas.repair import repair
from schemas.yaml_faults import YamlProblem
from tests.worlds import EXAMPLES, example

GOOD = example("tin-tuc")

# What an editor wrote, and what stands there after the repair; "=" is the head's line that is meant.
HEADS = [
    ("title: Ra quân: dọn vệ sinh", 'title: "Ra quân: dọn vệ sinh"'),
    ("title: Ra quân: dọn vệ sinh  # (!)", 'title: "Ra quân: dọn vệ sinh"  # (!)'),
    ('title: Hội nghị "Vì dân": kết quả', "title: 'Hội nghị \"Vì dân\": kết quả'"),
    ("title: Ra quân: dọn: sạch", 'title: "Ra quân: dọn: sạch"'),
    ("title:\u00a0Ra quân", "title: Ra quân"),
    ("title: Ra\tquân dọn", "title: Ra quân dọn"),
    ("title: Ra quân   ", "title: Ra quân"),
    ("date: 24/11/2026", "date: 2026-11-24"),
    ("date: 5.5.2026", "date: 2026-05-05"),
    ('date: "24-11-2026"', 'date: "2026-11-24"'),
    ("images:\n\t- file: anh.jpg\n\t  alt: Một ảnh", "images:\n  - file: anh.jpg\n    alt: Một ảnh"),
    ("images:\n  - file: anh.jpg\n\talt: Một ảnh", "images:\n  - file: anh.jpg\n    alt: Một ảnh"),
    ("corrections:\n  - {date: 24/11/2026, note: sửa ngày 25/11/2026}", "corrections:\n  - {date: 2026-11-24, note: sửa ngày 25/11/2026}"),
    ("sources:\n  - type: document\n    title: Kế hoạch: năm 2026\n    date: 24/11/2026",
     'sources:\n  - type: document\n    title: "Kế hoạch: năm 2026"\n    date: 2026-11-24'),
]
# These can be meant in two ways, or nobody knows how; they are told, not changed.
LEFT = ["date: 04/05/2026", "date: 31/02/2026", "date: 24/11/26", "title: ngày 24/11/2026", "author: 24/11/2026", 'title: "mở', 'title: "a" b',
        "title: Ra quân: dọn\n  vệ sinh", "title: a\ntitle: b", "title: &neo x", "- a", "khong: 24/11/2026", "title: @a: b"]


def head(text: str) -> str:
    done = repair(f"---\n{text}\n---\nThân bài.\n".encode(), News).data.decode()
    return done.removeprefix("---\n").removesuffix("\n---\nThân bài.\n")


@pytest.mark.parametrize(("written", "mended"), HEADS)
def test_what_is_plain_is_repaired(written: str, mended: str) -> None:
    assert head(written) == mended
    assert repair(f"---\n{written}\n---\n".encode(), News).changes


@pytest.mark.parametrize("written", LEFT)
def test_what_is_not_plain_is_left(written: str) -> None:
    assert head(written) == written


@pytest.mark.parametrize(("written", "mended"), [
    (b"\xef\xbb\xbf---\na: b\n---\nx\n", "---\na: b\n---\nx\n"),
    (b"---\r\na: b\r\n---\r\nx\r\n", "---\na: b\n---\nx\n"),
    ("---\na: tie\u0302\u0301ng\n---\nVie\u0323\u0302t\n".encode(), "---\na: tiếng\n---\nViệt\n"),
    (b"--- \na: b\n---  \nx \ny  \nz   \n  \n- \n\tt\n", "---\na: b\n---\nx\ny  \nz  \n\n- \n\tt\n"),
    ("---\na: b\n---\nmười\u00a0người, 10\u00a0000 đồng\n\u00a0\u00a0\u00a0\u00a0thụt\n-\u00a0gạch\n".encode(),
     "---\na: b\n---\nmười người, 10 000 đồng\n\u00a0\u00a0\u00a0\u00a0thụt\n-\u00a0gạch\n"),
])
def test_bytes_and_spaces_are_made_plain(written: bytes, mended: str) -> None:
    assert repair(written, News).data.decode() == mended


@pytest.mark.parametrize("data", [b"\xff\xfe-\x00-\x00", b"---\ntitle: Ti\xeau \n---\n", b"", b"---", b"---\na: b \n---\n" + b"x \n" * 40_000, b"khong co dau \n"],
                         ids=["utf-16", "cp1258", "empty", "one fence", "too long", "no head"])
def test_what_is_no_post_file_keeps_its_bytes(data: bytes) -> None:
    done = repair(data, News).data
    assert done in (data, data.rstrip(b" \n") + b"\n")


@pytest.mark.parametrize("path", sorted((EXAMPLES / "good").rglob("*.md")), ids=lambda path: path.parent.name)
def test_a_good_file_is_unchanged(path: "object") -> None:
    data = path.read_bytes()  # type: ignore[attr-defined]
    done = repair(data, BY_FOLDER[path.parent.name].model)  # type: ignore[attr-defined]
    assert (done.data, done.changes) == (data, ())


SPOILT = st.sampled_from([" ", "\t", "\u00a0", "\r\n", "\r", "\ufeff", "a\u0301", ": ", "24/11/2026", "04/05/2026", '"', "'", "# ", "- ", "---", "[", "{", "|", ">",
                          "\u2028", "  \n", "\n", "&a", "đ"])
FILES = st.sampled_from([path.read_text("utf-8") for path in sorted((EXAMPLES / "good").rglob("*.md"))[:6]] + [GOOD])


@st.composite
def spoilt_posts(draw: st.DrawFn) -> str:
    """A good post into which something was put, or from which something was taken, in a few places."""
    text = draw(FILES)
    for _ in range(draw(st.integers(1, 5))):
        place = draw(st.integers(0, len(text)))
        cut = draw(st.sampled_from([0, 0, 0, 1, 2, 9]))
        text = text[:place] + draw(SPOILT) + text[place + cut :]
    return text


def spaces(text: str) -> str:
    """The text without regard to spaces, and with a day that can be read in one way as it is to be written."""
    return re.sub(r"\S+", lambda word: one_reading(word.group()) or word.group(), " ".join(text.split()))


def values(value: object) -> object:
    if isinstance(value, dict):
        return {spaces(key): values(item) for key, item in value.items()}
    return [values(item) for item in value] if isinstance(value, list) else spaces(str(value))


@settings(max_examples=150, deadline=None)
@given(spoilt_posts() | st.text(max_size=200) | st.text(st.sampled_from("ab:-#\"' \t\n\u00a0[]{}|>24/1026"), max_size=80).map("---\n{}\n---\n".format))
@also("---\na: b\n\u00a0\u00a0c: d\n---\n")
@also("---\n\ta: b: c\n\td: e: f\n---\n")
def test_a_second_repair_changes_nothing_and_what_was_readable_means_the_same(text: str) -> None:
    data = text.encode("utf-8")
    once = repair(data, News)
    again = repair(once.data, News)
    assert (again.data, again.changes) == (once.data, ())
    try:
        before = read_document(data)
    except YamlProblem:
        return
    after = read_document(once.data)
    assert values(after.head.data) == values(before.head.data)


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab \n\u00a0\t*-#>1.)`[](|):_é,"), max_size=60))
@also("a \n- \nb")
@also("ab\t \u00a0\nc")
@also("a\u00a0 \nb")
@also(" \n\t1")
@also("1\n\u00a0\n1")
def test_a_repaired_body_is_read_by_citizens_as_before(body: str) -> None:
    """The page shows the same: spaces aside, its HTML is the same."""
    done = repair(f"---\na: b\n---\n{body}".encode(), News).data.decode().removeprefix("---\na: b\n---").removeprefix("\n")
    assert shown(done) == shown(body.replace("\r", "\n"))


def shown(body: str) -> str:
    html = render_body(body, "/tin-tuc/2026/x/").html
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", re.sub(r"[\s\u00a0]+", " ", html.replace("&nbsp;", " ")))
