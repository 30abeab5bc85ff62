"""`check --fix` as a person runs it."""

from pathlib import Path

import pytest

from plugins.core.drafting.suggest import suggested_head
from schemas.messages import SPECIAL, STANDARD
from schemas.problem import Problem
from tests.worlds import AS_OF, example, make_portal, put, run_build

GOOD = example("tin-tuc")


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    return make_portal(tmp_path / "content")


def fix(ward: Path, *words: str) -> "tuple[int, str]":
    done = run_build("check", "--fix", "--content", str(ward.parents[1]), "--as-of", AS_OF, *words)
    assert "Traceback" not in done.stdout + done.stderr
    return done.returncode, done.stdout + done.stderr


def test_it_repairs_what_is_safe_and_says_what(ward: Path) -> None:
    post = put(ward, "tin-tuc/2026/a.md", GOOD.replace("2026-11-24", "24/11/2026").replace('title: "Ra quân dọn vệ sinh khu phố 3"', "title: Ra quân: dọn vệ sinh khu phố 3"))
    post.chmod(0o640)
    good = put(ward, "tin-tuc/2026/tot.md", GOOD)
    stamp = good.stat().st_mtime_ns
    code, told = fix(ward)
    assert code == 0, told
    assert "Đã sửa wards/mau/tin-tuc/2026/a.md: dòng 3: đặt giá trị có dấu hai chấm trong dấu nháy; dòng 4: viết ngày 24/11/2026 thành 2026-11-24." in told
    assert 'title: "Ra quân: dọn vệ sinh khu phố 3"\ndate: 2026-11-24\n' in post.read_text("utf-8")
    assert post.stat().st_mode & 0o777 == 0o640
    assert good.stat().st_mtime_ns == stamp
    assert sorted(path.name for path in post.parent.iterdir()) == ["a.md", "tot.md"]
    assert "Không có gì để tự sửa." in fix(ward)[1]


def test_only_the_paths_that_were_named_are_touched(ward: Path) -> None:
    bad = GOOD.replace("2026-11-24", "24/11/2026")
    one, other = put(ward, "tin-tuc/2026/a.md", bad), put(ward, "thong-bao/2026/b.md", bad)
    fix(ward, "wards/mau/tin-tuc")
    assert "2026-11-24" in one.read_text("utf-8")
    assert other.read_text("utf-8") == bad


def test_nothing_is_written_through_a_link(ward: Path, tmp_path: Path) -> None:
    bad = GOOD.replace("2026-11-24", "24/11/2026")
    outside = put(tmp_path / "ngoai", "2026/a.md", bad)
    (ward / "tin-tuc").mkdir()
    (ward / "tin-tuc" / "2026").symlink_to(outside.parent)
    (ward / "tin-tuc" / "b.md").symlink_to(outside)
    fix(ward)
    assert outside.read_text("utf-8") == bad
    assert (ward / "tin-tuc" / "b.md").is_symlink()


def test_what_is_left_is_shown_as_a_head_to_copy(ward: Path) -> None:
    put(ward, "tin-tuc/2026/a.md", GOOD.replace("2026-11-24", "04/05/2026").replace("sources:\n  - type: own\n", "").replace("office:", "ofice:"))
    code, told = fix(ward)
    assert code == 1
    assert "Phần đầu gợi ý cho wards/mau/tin-tuc/2026/a.md" in told
    assert "\noffice: Văn phòng UBND\n" in told
    assert "\noffice: …" not in told
    assert "\ndate: 04/05/2026\n# SỬA dòng trên: Ngày «04/05/2026» viết chưa đúng. Viết 2026-05-04 nếu là ngày 4 tháng 5; " in told
    assert "\nsources: …  # THÊM: Thêm khối sources:, ví dụ «- type: own»" in told


@pytest.mark.parametrize("words", [("--rev", "HEAD"), ("--changed", "HEAD~1..HEAD")])
def test_what_is_in_git_cannot_be_repaired(words: tuple[str, str], ward: Path) -> None:
    code, told = fix(ward, *words)
    assert code == 2
    assert "--fix" in told or "kho git" in told


def test_every_message_about_something_missing_ends_with_its_key() -> None:
    """The suggestions read the key there."""
    templates = [STANDARD["missing"][1].format(label="tiêu đề", key="title"), *(words[0] for (kind, _), words in SPECIAL.items() if kind == "missing")]
    for message in templates:
        made = suggested_head("---\na: b\n---\n", [Problem("x.md", 2, 1, "TR01", message, "Thêm.")])
        assert " …  # THÊM: " in made


def test_a_suggestion_can_be_printed_whatever_the_post_says() -> None:
    made = suggested_head("---\na: \x1b[31mb\n  c: d\u202e\n---\n", [Problem("x.md", 2, 1, "NG01", "Ngày \x1b«x»\n--- ", "h\nh")])
    assert made == "---\na: \\x1b[31mb\n# SỬA dòng trên: Ngày \\x1b«x» --- h h\n  c: d\\u202e\n---"
    assert suggested_head("không có phần đầu", [Problem("x.md", 1, 1, "TEP04", "x", "y")]) == ""


def test_the_head_of_a_post_that_holds_a_secret_is_not_printed(ward: Path) -> None:
    put(ward, "tin-tuc/2026/a.md", GOOD.replace("2026-11-24", "04/05/2026").replace("office: Văn phòng UBND", "office: \"Văn phòng, mật khẩu: Thu@98765\""))
    code, told = fix(ward)
    assert code == 1
    assert "Phần đầu gợi ý" not in told
    assert "Thu@98765" not in told
