"""The gate of a self-hosted git server: a bare repository behind nginx refuses a bad push with reasons and takes the corrected one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import need
from tests.git_server import FCGIWRAP, NGINX, GitServer, bare_repository, git, serving
from tests.worlds import example, make_portal

ACCOUNTS = """accounts:
  bientap-mau: [mau]
  quantri: ["*"]
"""
NEWS = "content/wards/mau/tin-tuc/2026/ra-quan/index.md"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GitServer]:
    """A server whose main branch, pushed by the administrator, has the city and two wards."""
    need(NGINX, "nginx")
    need(FCGIWRAP, "fcgiwrap")
    need(shutil.which("git"), "git")
    folder = tmp_path_factory.mktemp("may-chu")
    with serving(bare_repository(folder, ACCOUNTS), ["bientap-mau", "quantri", "nguoi-la", "nguoi-viet", "truong-ban"]) as found:
        first = folder / "quantri"
        git(folder, "init", "-q", str(first))
        make_portal(first / "content", city=True)
        for key in ("mau", "khac"):
            make_portal(first / "content", key)
        commit(first, "Bài đầu tiên")
        done = git(first, "push", found.address("quantri"), "HEAD:main")
        assert done.returncode == 0, done.stderr
        yield found


@pytest.fixture
def work(server: GitServer, tmp_path: Path) -> Path:
    """An editor's clone, as it is now."""
    done = git(tmp_path, "clone", "-q", server.address("bientap-mau"), "ban-sao")
    assert done.returncode == 0, done.stderr
    return tmp_path / "ban-sao"


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "-A")
    assert git(folder, "commit", "-qm", message).returncode == 0


def write(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, "utf-8")


def main_of(server: GitServer) -> str:
    return git(server.repository, "rev-parse", "main").stdout


def remote_lines(stderr: str) -> list[str]:
    return [line.removeprefix("remote:").rstrip() for line in stderr.splitlines() if line.startswith("remote:")]


def test_a_bad_push_is_refused_with_reasons_and_the_corrected_one_is_taken(server: GitServer, work: Path) -> None:
    before = main_of(server)
    write(work, NEWS, example("tin-tuc").replace("date: 2026-11-24", "date: 04/05/2026").replace("sources:\n  - type: own\n", ""))
    write(work, "content/wards/mau/thong-bao/2026/hong.md", "không có phần đầu\n")
    commit(work, "Bài chưa đạt")
    done = git(work, "push", "origin", "HEAD:main")
    told = remote_lines(done.stderr)
    assert done.returncode != 0
    assert main_of(server) == before
    assert any(line.startswith(" CHƯA NHẬN:") for line in told)
    assert f" {NEWS}" in told
    assert any("dòng 4: LỖI [NG01] Ngày «04/05/2026» viết chưa đúng." in line for line in told)
    assert any("→ Viết 2026-05-04 nếu là ngày 4 tháng 5" in line for line in told)
    assert any("LỖI [TR01] Tin chưa ghi nguồn (sources)." in line for line in told)
    assert " content/wards/mau/thong-bao/2026/hong.md" in told
    assert " Tổng cộng: 3 lỗi trong 2 tệp." in told
    assert "Traceback" not in done.stderr

    write(work, NEWS, example("tin-tuc"))
    (work / "content/wards/mau/thong-bao/2026/hong.md").unlink()
    commit(work, "Sửa theo góp ý")
    done = git(work, "push", "origin", "HEAD:main")
    assert done.returncode == 0, done.stderr
    assert main_of(server) != before


@pytest.mark.parametrize("path", ["content/wards/khac/tin-tuc/2026/x.md", "content/city/tin-tuc/2026/x.md", "content/exemptions.yml", "build.py",
                                  "schemas/post.py", ".github/workflows/check.yml"])
def test_an_editor_changes_nothing_outside_his_portal(path: str, server: GitServer, work: Path) -> None:
    before = main_of(server)
    write(work, path, example("tin-tuc") if path.endswith(".md") else "exemptions:\n" if path.endswith("exemptions.yml") else "x = 1\n")
    commit(work, "Sửa chỗ khác")
    done = git(work, "push", "origin", "HEAD:main")
    assert done.returncode != 0
    assert f" {path}" in remote_lines(done.stderr)
    assert "DX01" in done.stderr
    assert main_of(server) == before


def test_history_of_the_main_branch_is_neither_rewritten_nor_deleted(server: GitServer, work: Path) -> None:
    before = main_of(server)
    git(work, "commit", "-q", "--amend", "--no-edit", "-m", "Viết lại lịch sử")
    for words in (("--force", "origin", "HEAD:main"), ("origin", ":main")):
        done = git(work, "push", *words)
        assert done.returncode != 0
        assert any(code in done.stderr for code in ("DN01", "DN02"))
    assert main_of(server) == before


def test_other_branches_are_taken_with_advice(server: GitServer, work: Path) -> None:
    before = main_of(server)
    write(work, "content/wards/mau/tin-tuc/2026/do-dang.md", "viết dở\n")
    commit(work, "Viết dở")
    done = git(work, "push", "origin", "HEAD:bai-dang-viet")
    assert done.returncode == 0, done.stderr
    assert any("Lưu ý [TEP04]" in line for line in remote_lines(done.stderr))
    assert main_of(server) == before


@pytest.mark.parametrize("ref", ["refs/replace/" + "a" * 40, "refs/tags/ban-1", "refs/notes/commits"])
def test_an_editor_pushes_branches_only(ref: str, server: GitServer, work: Path) -> None:
    done = git(work, "push", "origin", f"HEAD:{ref}")
    assert done.returncode != 0
    assert "DN03" in done.stderr


def test_without_a_password_or_a_place_in_the_list_nobody_pushes(server: GitServer, work: Path) -> None:
    write(work, NEWS, example("tin-tuc") + "\nThêm một dòng.\n")
    commit(work, "Thêm")
    stranger = git(work, "push", server.address("nguoi-la"), "HEAD:main")
    assert stranger.returncode != 0
    assert "Tài khoản «nguoi-la» chưa được phân công cổng nào." in stranger.stderr
    nobody = git(work, "push", server.address("bientap-mau").replace("mat-khau", "sai"), "HEAD:main")
    assert nobody.returncode != 0
    assert "Authentication failed" in nobody.stderr


def test_what_a_member_writes_is_taken_in_by_another_who_approves(server: GitServer, tmp_path: Path) -> None:
    """By the board of «khac» as it stands on the main branch."""
    def clone(account: str) -> Path:
        assert git(tmp_path, "clone", "-q", server.address(account), account).returncode == 0
        return tmp_path / account

    roster = clone("quantri") / "content/wards/khac/portal.yml"
    text = roster.read_text("utf-8").replace("chung}", "chung, account: truong-ban, approves: true}").replace("Viết tin bài}", "Viết tin bài, account: nguoi-viet}")
    roster.write_text(text, "utf-8")
    commit(tmp_path / "quantri", "Ban Biên tập")
    assert git(tmp_path / "quantri", "push", "origin", "HEAD:main").returncode == 0

    writer, head = clone("nguoi-viet"), clone("truong-ban")
    write(writer, "content/wards/khac/cong-khai/2026/ke-hoach.md", example("cong-khai"))
    commit(writer, "Công khai mới")
    done = git(writer, "push", "origin", "HEAD:main")
    assert (done.returncode != 0, "DX09" in done.stderr) == (True, True)
    assert git(writer, "push", "origin", "HEAD:thong-bao-moi").returncode == 0
    git(head, "fetch", "-q", "origin")
    assert git(head, "merge", "-q", "--no-ff", "-m", "Duyệt", "origin/thong-bao-moi").returncode == 0
    done = git(head, "push", "origin", "HEAD:main")
    assert done.returncode == 0, done.stderr

    write(head, "content/wards/khac/canh-bao/2026/mua-lon.md", example("canh-bao").replace("title:", "author: Nguyễn Văn Mẫu\ntitle:", 1))
    commit(head, "Cảnh báo của tôi")
    done = git(head, "push", "origin", "HEAD:main")
    assert (done.returncode != 0, "DX08" in done.stderr) == (True, True)
