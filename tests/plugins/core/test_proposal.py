"""A proposal is judged from git blobs: what it changes, what that breaks elsewhere, what it may not touch."""

from pathlib import Path

import pytest
from git import Actor, Repo

from tests.worlds import AS_OF, example, make_portal, put, run_build

EDITOR = Actor("Biên tập viên Mẫu", "bientap@tayninh.example")
WHEN = "2026-11-23T08:00:00 +0700"  # before AS_OF: a proposal of a later date is refused
NEWS = "tin-tuc/2026/vi-du/index.md"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository with two portals: «mau» has a notice to which its news post links."""
    found = Repo.init(tmp_path / "repo", initial_branch="main")
    content = tmp_path / "repo" / "content"
    make_portal(content, city=True)
    ward = make_portal(content)
    put(ward, "thong-bao/2026/lich-cat-dien.md", example("thong-bao"))
    put(ward, NEWS, example("tin-tuc") + "\nXem [lịch ngừng cấp điện](/thong-bao/2026/lich-cat-dien/).\n")
    commit(found, "Bài đầu tiên")
    return found


def commit(repo: Repo, message: str) -> None:
    repo.git.add(A=True)
    repo.index.commit(message, author=EDITOR, committer=EDITOR, author_date=WHEN, commit_date=WHEN)


def ward(repo: Repo) -> Path:
    return Path(repo.working_dir) / "content" / "wards" / "mau"


def check(repo: Repo, *words: str) -> "tuple[int, str]":
    done = run_build("check", "--content", str(Path(repo.working_dir) / "content"), "--as-of", AS_OF, *words)
    assert "Traceback" not in done.stdout + done.stderr
    return done.returncode, done.stdout + done.stderr


def test_a_good_proposal_passes(repo: Repo) -> None:
    put(ward(repo), "tin-tuc/2026/bai-moi.md", example("tin-tuc").replace("Ra quân", "Tổng kết ra quân"))
    commit(repo, "Thêm bài")
    assert check(repo, "--changed", "HEAD~1..HEAD", "-p", "mau")[0] == 0


def test_what_a_proposal_breaks_elsewhere_is_told(repo: Repo) -> None:
    notice = ward(repo) / "thong-bao/2026/lich-cat-dien.md"
    notice.write_text(notice.read_text("utf-8").replace("status: published", "status: draft"), "utf-8")
    commit(repo, "Đưa về bản nháp")
    code, told = check(repo, "--changed", "HEAD~1..HEAD")
    assert code == 1
    assert f"content/wards/mau/{NEWS}" in told
    assert "LK01" in told


def test_old_problems_elsewhere_are_not_laid_at_the_door_of_a_proposal(repo: Repo) -> None:
    put(ward(repo), "tin-tuc/2026/hong.md", example("tin-tuc").replace("category: ", "category: khong-co-"))
    commit(repo, "Bài hỏng có từ trước")
    put(ward(repo), "tin-tuc/2026/bai-moi.md", example("tin-tuc").replace("Ra quân", "Tổng kết ra quân"))
    commit(repo, "Bài mới")
    code, told = check(repo, "--changed", "HEAD~1..HEAD")
    assert code == 0, told
    assert check(repo)[0] == 1


def test_a_published_post_is_not_deleted_and_a_draft_may_be(repo: Repo) -> None:
    put(ward(repo), "tin-tuc/2026/nhap.md", example("tin-tuc").replace("status: published", "status: draft"))
    commit(repo, "Bản nháp")
    (ward(repo) / "tin-tuc/2026/nhap.md").unlink()
    commit(repo, "Bỏ bản nháp")
    assert check(repo, "--changed", "HEAD~1..HEAD")[0] == 0
    (ward(repo) / NEWS).unlink()
    commit(repo, "Xóa bài")
    code, told = check(repo, "--changed", "HEAD~1..HEAD")
    assert code == 1
    assert "DX02" in told
    assert "withdrawn" in told


def test_a_proposal_does_not_exempt_itself(repo: Repo) -> None:
    put(ward(repo), "tin-tuc/2026/hong.md", example("tin-tuc").replace("Ra quân", "Tổng kết ra quân") + "\n| Việc | Số người |\n|---|---|\n| Dọn kênh | 100 |\n")
    (ward(repo).parents[1] / "exemptions.yml").write_text(
        "exemptions:\n  - rule: VT11\n    path: wards/mau/tin-tuc/2026/hong.md\n    reason: Tự cho phép\n    by: Tôi\n    until: 2027-01-01\n", "utf-8")
    commit(repo, "Tự miễn trừ")
    code, told = check(repo, "--changed", "HEAD~1..HEAD")
    assert code == 1
    assert "VT11" in told
    put(ward(repo), "tin-tuc/2026/hong.md", (ward(repo) / "tin-tuc/2026/hong.md").read_text("utf-8") + "\nThêm một câu cuối bài cho rõ.\n")
    commit(repo, "Sau khi miễn trừ đã được duyệt")
    assert check(repo, "--changed", "HEAD~1..HEAD")[0] == 0


def test_a_secret_that_a_later_commit_takes_out_again_is_still_refused(repo: Repo) -> None:
    base, key = repo.head.commit.hexsha, "glpat-" + "Ab3Cd4Ef5Gh6Ij7Kl8Mn"
    good = example("tin-tuc").replace("Ra quân", "Tổng kết ra quân")
    put(ward(repo), "tin-tuc/2026/bai-moi.md", good + f"\n{key}\n")
    commit(repo, "Thêm bài")
    put(ward(repo), "tin-tuc/2026/bai-moi.md", good)
    commit(repo, "Xóa khóa")
    code, told = check(repo, "--changed", f"{base}..HEAD")
    assert code == 1
    assert "DX06" in told
    assert key not in told
    repo.git.reset("--soft", base)
    commit(repo, "Chỉ bản cuối")
    assert check(repo, "--changed", f"{base}..HEAD")[0] == 0


def test_a_revision_is_read_without_a_work_tree_and_bare(repo: Repo, tmp_path: Path) -> None:
    bare = repo.clone(tmp_path / "bare.git", bare=True)
    (ward(repo) / NEWS).write_text("hỏng", "utf-8")  # not committed: no revision sees it
    assert check(repo, "--rev", "HEAD")[0] == 0
    assert check(repo)[0] == 1
    done = run_build("check", "--content", str(bare.git_dir), "--rev", "main", "--as-of", AS_OF)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Đã kiểm tra 2 bài" in done.stdout


@pytest.mark.parametrize("words", [("--rev", "khong-co"), ("--changed", "khong-co..HEAD"), ("--changed", "HEAD"), ("--rev", "--output=x")])
def test_a_revision_that_is_none_is_a_wrong_command(words: tuple[str, str], repo: Repo) -> None:
    code, told = check(repo, f"{words[0]}={words[1]}")
    assert code == 2
    assert any(word in told for word in ("không có phiên bản", "cần hai phiên bản"))
