"""Who pushes, and what he may change."""

from pathlib import Path

import pytest

from plugins.core.judging.gate import Push, read_pushes
from plugins.core.judging.judge_proposal import NotJudged
from plugins.core.judging.rights import pusher, rights_at


@pytest.mark.parametrize(("environment", "account"), [
    ({"REMOTE_USER": "a"}, "a"), ({"GL_USERNAME": "a"}, "a"), ({"GITEA_PUSHER_NAME": "a", "REMOTE_USER": ""}, "a"),
    ({"REMOTE_USER": "a", "GL_USERNAME": "a"}, "a"), ({"REMOTE_USER": "a", "GL_USER": "quantri"}, ""), ({"USER": "root"}, ""), ({}, "")])
def test_the_server_says_who_pushes_and_where_it_contradicts_itself_nobody_does(environment: dict[str, str], account: str) -> None:
    assert pusher(environment) == account


def accounts(folder: Path, text: str) -> Path:
    (folder / "tai-khoan.yml").write_text(text, "utf-8")
    return folder / "tai-khoan.yml"


def portals_of(account: str, file: Path) -> tuple[str, ...]:
    """By the operator's list alone."""
    return rights_at("", None, file).portals(account)


def test_an_account_has_the_portals_of_its_line_and_a_star_is_everything(tmp_path: Path) -> None:
    file = accounts(tmp_path, 'accounts:\n  a: [mau, khac]\n  b: ["*"]\n  c: ["*", mau]\n')
    assert [portals_of(name, file) for name in "abc"] == [("mau", "khac"), (), ()]


@pytest.mark.parametrize(("account", "text", "told"), [
    ("x", "accounts:\n  a: [mau]\n", "«x» chưa được phân công"), ("", "accounts:\n  a: [mau]\n", "chưa được phân công"),
    ("a\x1b[31m", "accounts:\n  a: [mau]\n", "«a\\x1b[31m»"),
    # An empty list must not be taken for «everything».
    ("a", "accounts:\n  a: []\n", "dòng 2"), ("a", "accounts:\n  a:\n", "dòng 2"), ("a", "accounts:\n  a: mau\n", "dòng 2"), ("a", 'accounts:\n  a: [""]\n', "dòng 2"),
    ("a", "accounts: [a]\n", "dòng 1"), ("a", "a: [mau]\n", "dòng 1"), ("a", "accounts:\n  a: [*]\n", "dòng 2"), ("a", "", "dòng 1")])
def test_whoever_is_not_plainly_listed_has_nothing(account: str, text: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(NotJudged) as refused:
        portals_of(account, accounts(tmp_path, text))
    assert told in str(refused.value)


def test_a_list_that_is_not_there_lets_nobody_in(tmp_path: Path) -> None:
    with pytest.raises(NotJudged, match="không đọc được tệp"):
        portals_of("a", tmp_path / "khong-co.yml")


def test_the_lines_of_the_hook_are_read() -> None:
    zeros, one = "0" * 40, "1" * 40
    pushes = read_pushes([f"{zeros} {one} refs/heads/main\n", f"{one} {zeros} refs/heads/một nhánh\n"])
    assert pushes == [Push(zeros, one, "refs/heads/main"), Push(one, zeros, "refs/heads/một nhánh")]
    assert [(push.creates, push.deletes) for push in pushes] == [(True, False), (False, True)]
    with pytest.raises(NotJudged):
        read_pushes([])
