"""Who may write and approve stands on the protected branch: a proposal gives nobody rights, and nobody approves what is their own."""

import unicodedata
from pathlib import Path

import pytest
from git import Actor, Repo

from tests.plugins.core.test_proposal import WHEN, check, repo, ward
from tests.worlds import example, make_portal, put

__all__ = ["repo"]  # the fixture

HEAD, WRITER, STRANGER = (Actor(name, "x@tayninh.example") for name in ("Nguyễn Văn Mẫu", "Trần Thị Mẫu", "Người Khác"))
ROSTER = (("tasks: Chịu trách nhiệm chung}", "tasks: Chịu trách nhiệm chung, account: truong-ban, approves: true}"),
          ("tasks: Viết tin bài}", "tasks: Viết tin bài, account: nguoi-viet}"),
          ("tasks: Soát căn cứ pháp luật}", "tasks: Soát căn cứ pháp luật, account: pho-ban, approves: true}"))
GOOD = example("tin-tuc").replace("Ra quân", "Tổng kết ra quân")
SPAN = ("--changed", "HEAD~1..HEAD")


def commit(repo: Repo, by: Actor = STRANGER) -> None:
    repo.git.add(A=True)
    repo.index.commit("Sửa", author=by, committer=by, author_date=WHEN, commit_date=WHEN)


@pytest.fixture
def board(repo: Repo) -> Repo:
    """«mau» has a head and a deputy who approve, and a member who writes; «khac» is another ward, without accounts."""
    make_portal(Path(repo.working_dir) / "content", "khac")
    change(ward(repo) / "portal.yml", *ROSTER)
    commit(repo)
    return repo


def change(file: Path, *changes: tuple[str, str]) -> None:
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, "utf-8")


def propose(repo: Repo, by: Actor = STRANGER, author: str = "Ban Biên tập", where: str = "mau") -> None:
    put(ward(repo).parent / where, "tin-tuc/2026/bai-moi.md", GOOD.replace("author: Ban Biên tập", f"author: {author}"))
    commit(repo, by)


def codes(told: str) -> set[str]:
    return {code for code in ("DX01", "DX07", "DX08", "DX09") if code in told}


def test_a_member_writes_in_the_own_ward_and_in_no_other(board: Repo) -> None:
    propose(board)
    assert check(board, *SPAN, "--actor", "nguoi-viet")[0] == 0
    propose(board, where="khac")
    code, told = check(board, *SPAN, "--actor", "nguoi-viet")
    assert (code, codes(told)) == (1, {"DX01"})


def test_an_account_that_is_on_no_board_is_told_so(board: Repo) -> None:
    propose(board)
    code, told = check(board, *SPAN, "--actor", "nguoi-la")
    assert code == 2
    assert "Tài khoản «nguoi-la» chưa được phân công cổng nào." in told


def test_a_proposal_gives_nobody_rights(board: Repo) -> None:
    """Not even with the roster in the same proposal: rights are those of its base."""
    change(ward(board) / "portal.yml", ("account: nguoi-viet}", "account: nguoi-viet, approves: true}"), ("role: Thành viên, name: Lê", "role: Thành viên , name: Lê"))
    propose(board)
    code, told = check(board, *SPAN, "--actor", "nguoi-viet", "--approver", "nguoi-viet")
    assert (code, codes(told)) == (1, {"DX07", "DX08", "DX09"})
    assert check(board, *SPAN, "--actor", "nguoi-moi")[0] == 2


def test_those_who_approve_change_the_roster(board: Repo) -> None:
    change(ward(board) / "portal.yml", ("account: nguoi-viet}", "account: nguoi-viet, approves: true}"))
    commit(board)
    assert check(board, *SPAN, "--actor", "truong-ban", "--approver", "pho-ban")[0] == 0


@pytest.mark.parametrize(("actor", "approver", "found"), [
    ("nguoi-viet", "truong-ban", set()), ("nguoi-viet", "nguoi-viet", {"DX08", "DX09"}), ("truong-ban", "truong-ban", {"DX08"}),
    ("truong-ban", "pho-ban", set()), ("nguoi-viet", "nguoi-la", {"DX09"})])
def test_another_one_who_may_approve_does_so(board: Repo, actor: str, approver: str, found: set[str]) -> None:
    propose(board)
    code, told = check(board, *SPAN, "--actor", actor, "--approver", approver)
    assert (code, codes(told)) == (int(bool(found)), found), told


DISGUISED = [Actor(name, "x@tayninh.example") for name in (unicodedata.normalize("NFD", HEAD.name or ""), "NGUYỄN  Văn Mẫu", "Nguyễn Văn\u200b Mẫu")]


@pytest.mark.parametrize(("by", "author"), [(HEAD, "Ban Biên tập"), (STRANGER, "Nguyễn Văn Mẫu"), *((by, "Ban Biên tập") for by in DISGUISED)])
def test_a_post_or_a_commit_that_names_the_approver_as_its_author_is_refused(board: Repo, by: Actor, author: str) -> None:
    propose(board, by, author)
    assert codes(check(board, *SPAN, "--actor", "nguoi-viet", "--approver", "truong-ban")[1]) == {"DX08"}
    assert check(board, *SPAN, "--actor", "nguoi-viet", "--approver", "pho-ban")[0] == 0


def test_the_operators_list_and_the_boards_hold_together(board: Repo, tmp_path: Path) -> None:
    editors = tmp_path / "tai-khoan.yml"
    editors.write_text('accounts:\n  quantri: ["*"]\n  khac: [khac]\n', "utf-8")
    propose(board)
    listed = ("--editors", str(editors))
    assert check(board, *SPAN, *listed, "--actor", "nguoi-viet")[0] == 0
    assert check(board, *SPAN, *listed, "--actor", "nguoi-viet", "--approver", "quantri")[0] == 0
    assert codes(check(board, *SPAN, *listed, "--actor", "khac")[1]) == {"DX01"}
    assert codes(check(board, *SPAN, *listed, "--actor", "nguoi-viet", "--approver", "khac")[1]) == {"DX09"}
