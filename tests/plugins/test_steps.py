"""The steps as a person runs them, on small content trees."""

import re
from pathlib import Path

import pytest

from schemas.kinds import KINDS
from tests.worlds import AS_OF, example, make_portal, put, run_build


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return tmp_path / "content"


def words(content: Path, *more: str) -> list[str]:
    return [*more, "--content", str(content), "--output", str(content.parent / "output"), "--as-of", AS_OF]


def test_check_says_where_what_and_how(content: Path) -> None:
    put(make_portal(content), "tin-tuc/2026/vi-du.md", example("tin-tuc").replace("date: 2026-11-24", "date: 24/11/2026"))
    done = run_build(*words(content, "check"))
    assert done.returncode == 1
    assert "content/wards/mau/tin-tuc/2026/vi-du.md\n  dòng 4: LỖI [NG01] Ngày «24/11/2026» viết chưa đúng." in done.stdout
    assert "→ Viết 2026-11-24." in done.stdout


def test_check_of_one_path_speaks_of_that_path_only(content: Path) -> None:
    ward = make_portal(content)
    put(ward, "tin-tuc/2026/mot.md", "---\n")
    put(ward, "tin-tuc/2026/hai.md", example("tin-tuc"))
    assert run_build(*words(content, "check", "wards/mau/tin-tuc/2026/hai.md")).returncode == 0
    done = run_build(*words(content, "check", "wards/mau/tin-tuc/2026/mot.md"))
    assert done.returncode == 1
    assert "hai.md" not in done.stdout


def test_whoever_asks_for_one_post_is_told_what_came_of_it(content: Path) -> None:
    ward = make_portal(content)
    put(ward, "tin-tuc/2026/tot.md", example("tin-tuc"))
    put(ward, "tin-tuc/2026/nhap.md", example("tin-tuc").replace("status: published", "status: draft"))
    put(ward, "tin-tuc/2026/hong.md", "---\n")
    said = {name: run_build(*words(content, "check", f"wards/mau/tin-tuc/2026/{name}")).stdout for name in ("tot.md", "nhap.md", "hong.md")}
    assert "✅ Đạt: bài bạn hỏi không có lỗi, còn 1 lưu ý bên dưới. (Đã đối chiếu với 3 bài của 1 cổng.)" in said["tot.md"]
    assert "bản nháp" not in said["tot.md"]
    assert "✅ Đạt" in said["nhap.md"]
    assert "Lưu ý: bài này còn là bản nháp, chưa lên trang. Muốn đăng thì đổi status: draft thành status: published." in said["nhap.md"]
    assert "❌ Chưa đạt: bài bạn hỏi còn lỗi" in said["hong.md"]
    assert "không có bài nào, cũng không có lỗi" in run_build(*words(content, "check", "wards/mau/portal.yml")).stdout
    assert "1 bài trong số này còn là bản nháp" in run_build(*words(content, "check", "wards/mau/tin-tuc")).stdout


@pytest.mark.parametrize("command", [
    ["chek"], ["check", "-p", "khong-co"], ["check", "--content", "khong-co"], ["render", "--as-of", "04/05/2026"], ["new", "tin"],
    ["new", "news", "…", "-p", "hiep-ninh"], ["forms", "-p", "hiep-ninh", "--decap", "khong-co.js"], ["keys", "--from", "hom-nay"], ["--la"]])
def test_a_wrong_command_is_told_in_vietnamese(command: list[str]) -> None:
    done = run_build(*command)
    assert done.returncode == 2
    assert "Traceback" not in done.stdout + done.stderr
    assert re.search(r"Lệnh chưa đúng|[Kk]hông có|viết chưa đúng|Viết năm", done.stderr)


def test_without_a_step_it_checks_and_renders(content: Path) -> None:
    put(make_portal(content), "tin-tuc/2026/vi-du.md", example("tin-tuc"))
    done = run_build(*words(content))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Đã kiểm tra 1 bài" in done.stdout
    assert (content.parent / "output/mau/tin-tuc/2026/vi-du/index.html").exists()


def test_a_held_post_does_not_stop_the_others(content: Path) -> None:
    ward = make_portal(content)
    put(ward, "tin-tuc/2026/tot.md", example("tin-tuc"))
    put(ward, "tin-tuc/2026/hong.md", example("tin-tuc").replace("sources:\n  - type: own\n", ""))
    done = run_build(*words(content, "render"))
    assert done.returncode == 0
    assert "mau: 2 bài = 1 đang đăng + 0 hết hạn + 0 đã gỡ + 1 bị giữ + 0 chờ đến giờ + 0 bản nháp + 0 nội bộ" in done.stdout
    assert "giữ lại wards/mau/tin-tuc/2026/hong.md: Tin chưa ghi nguồn (sources)." in done.stdout
    assert (content.parent / "output/mau/tin-tuc/2026/tot/index.html").exists()
    assert not (content.parent / "output/mau/tin-tuc/2026/hong").exists()
    assert run_build(*words(content, "render", "--strict")).returncode == 1


def test_a_portal_that_cannot_be_built_does_not_stop_the_others(content: Path) -> None:
    make_portal(content, "tot")
    (make_portal(content, "hong") / "portal.yml").write_text("id: x\n", "utf-8")
    done = run_build(*words(content, "render"))
    assert done.returncode == 1
    assert "wards/hong/portal.yml" in done.stdout
    assert (content.parent / "output/tot/index.html").exists()
    assert not (content.parent / "output/hong").exists()


def test_what_we_did_not_write_is_never_removed(content: Path) -> None:
    make_portal(content)
    theirs = content.parent / "output" / "mau" / "index.html"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("của người khác", "utf-8")
    done = run_build(*words(content, "render"))
    assert done.returncode == 2
    assert "--output" in done.stderr
    assert theirs.read_text("utf-8") == "của người khác"


def test_what_is_gone_from_the_content_is_gone_from_the_site(content: Path) -> None:
    post = put(make_portal(content), "tin-tuc/2026/vi-du.md", example("tin-tuc"))
    run_build(*words(content, "render"))
    page = content.parent / "output/mau/tin-tuc/2026/vi-du/index.html"
    assert page.exists()
    post.unlink()
    run_build(*words(content, "render"))
    assert not page.exists()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_new_post_is_a_valid_draft_with_comments(kind: str, content: Path) -> None:
    make_portal(content)
    done = run_build(*words(content, "new", kind, "Một tiêu đề đủ dài", "-p", "mau"))
    assert done.returncode == 0, done.stdout + done.stderr
    written = next(content.rglob("mot-tieu-de-du-dai/index.md"))
    assert written.read_text("utf-8").count("\n# ") >= 5
    checked = run_build(*words(content, "check"))
    assert checked.returncode == 0, checked.stdout
    assert [code for code in re.findall(r"\[(\w+)\]", checked.stdout) if code not in ("TT01", "DL03")] == []  # the telephone is the city's own, and there is none here
    assert run_build(*words(content, "new", kind, "Một tiêu đề đủ dài", "-p", "mau")).returncode == 1
