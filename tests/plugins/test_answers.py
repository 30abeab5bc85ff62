"""One judgement, told in several ways; and code that trusts neither the folder it is called from nor the content."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from git import Actor, Repo

from tests.worlds import AS_OF, ROOT, example, make_portal, put, run_build

DAY = "2026-11-20T08:00:00+0700"
BAD = example("tin-tuc").replace("date: 2026-11-24", "date: 24/11/2026")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    put(make_portal(tmp_path / "content"), "tin-tuc/2026/vi-du.md", BAD)
    return tmp_path / "content"


def test_one_answer_is_told_again_in_another_form(content: Path) -> None:
    answer = content.parent / "loi.json"
    done = run_build("check", "--content", str(content), "--as-of", AS_OF, "--format", "json")
    assert done.returncode == 1
    answer.write_text(done.stdout, "utf-8")
    for name, told in {"comment": "#### `content/wards/mau/tin-tuc/2026/vi-du.md`", "github": "::error file=content/wards/mau/tin-tuc/2026/vi-du.md,line=4",
                       "text": "content/wards/mau/tin-tuc/2026/vi-du.md\n  dòng 4: LỖI [NG01]"}.items():
        again = run_build("tell", str(answer), "--content", str(content), "--format", name)
        assert again.returncode == 1
        assert told in again.stdout
    assert json.loads(run_build("tell", str(answer), "--format", "json").stdout) == json.loads(done.stdout)


def test_what_is_no_answer_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "loi.json").write_text("[]", "utf-8")
    done = run_build("tell", str(tmp_path / "loi.json"))
    assert done.returncode == 1
    assert "LE03" in done.stdout


def test_isolated_python_runs_our_code_and_none_of_the_folder_it_is_called_from(content: Path, tmp_path: Path) -> None:
    """Reliability §1.1: files that Python would take for modules do nothing, in the main process and in the workers."""
    for folder in (tmp_path, content, content / "wards" / "mau"):
        for name in ("yaml.py", "pydantic.py", "sitecustomize.py", "conftest.py", "pelican/__init__.py", "schemas/__init__.py", "plugins/__init__.py", "json.py"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(f"open({str(tmp_path / 'planted')!r}, 'w').close()\n", "utf-8")
    for cwd in (tmp_path, content):
        done = subprocess.run([sys.executable, "-I", str(ROOT / "build.py"), "check", "--content", str(content), "--as-of", AS_OF], cwd=cwd,
                              capture_output=True, text=True, timeout=120, check=False)
        assert "NG01" in done.stdout, done.stderr
    assert not (tmp_path / "planted").exists()


@pytest.fixture
def repo(content: Path) -> Repo:
    """The protected branch has gone on since the proposal began: another portal has posted."""
    editor = Actor("Biên tập viên Mẫu", "bientap@tayninh.example")
    found = Repo.init(content.parent, initial_branch="main")
    put(content / "wards" / "mau", "tin-tuc/2026/vi-du.md", example("tin-tuc"))
    make_portal(content, "khac")

    def commit(message: str) -> None:
        found.git.add(A=True)
        found.index.commit(message, author=editor, committer=editor, author_date=DAY, commit_date=DAY)

    commit("Bài đầu tiên")
    found.git.checkout("-q", "-b", "de-xuat")
    put(content / "wards" / "mau", "thong-bao/2026/moi.md", example("thong-bao"))
    commit("Thông báo mới")
    found.git.checkout("-q", "main")
    put(content / "wards" / "khac", "tin-tuc/2026/khac.md", example("tin-tuc"))
    commit("Cổng khác đăng bài")
    return found


def test_what_came_to_the_protected_branch_since_is_not_laid_at_the_door_of_a_proposal(repo: Repo, content: Path) -> None:
    done = run_build("check", "--content", str(content), "--as-of", AS_OF, "--changed", "main..de-xuat", "-p", "mau")
    assert done.returncode == 0, done.stdout
    assert "Đã xét 1 tệp thay đổi." in done.stdout


@pytest.mark.parametrize(("account", "code"), [("mau", 0), ("khac", 1), ("tat-ca", 0), ("la", 2)])
def test_the_account_of_a_proposal_may_change_its_portals_only(account: str, code: int, repo: Repo, content: Path, tmp_path: Path) -> None:
    editors = tmp_path / "tai-khoan.yml"
    editors.write_text('accounts:\n  mau: [mau]\n  khac: [khac]\n  tat-ca: ["*"]\n', "utf-8")
    done = run_build("check", "--content", str(content), "--as-of", AS_OF, "--changed", "main..de-xuat", "--editors", str(editors), "--account", account)
    assert done.returncode == code, done.stdout + done.stderr
    assert ("DX01" in done.stdout) == (account == "khac")


def test_two_histories_without_a_common_beginning_are_not_compared(repo: Repo, content: Path) -> None:
    repo.git.checkout("-q", "--orphan", "khac-goc")
    repo.git.commit("-q", "-m", "x", "--allow-empty", "--author=a <a@b.example>", env={"GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b.example"})
    done = run_build("check", "--content", str(content), "--as-of", AS_OF, "--changed", "main..khac-goc")
    assert done.returncode == 2
    assert "không chung lịch sử" in done.stderr
