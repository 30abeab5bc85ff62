"""Who may be named as author and approver of a post, and the tasks of the bodies that contribute."""

from pathlib import Path

import pytest

from tests.plugins.rules.test_portals import codes, edit, of_portal, told
from tests.worlds import example, judge, make_portal, put

CONTRIBUTOR = """contributors:
  - id: doan-thanh-nien
    kind: association
    name: Đoàn Thanh niên Phường Mẫu
    tasks: Viết về phong trào thanh niên
    posts: 2
    categories: [doan-the]
    writers: [Phạm Văn Thử]
"""
APPROVES = ("tasks: Chịu trách nhiệm chung}", "tasks: Chịu trách nhiệm chung, approves: true}")


def codes_of_news(tmp_path: Path, *changes: tuple[str, str], approves: bool = True) -> set[str]:
    ward = make_portal(tmp_path)
    edit(ward / "organisation.yml", ("reviewed: 2026-11-01", CONTRIBUTOR + "reviewed: 2026-11-01"))
    if approves:
        edit(ward / "portal.yml", APPROVES)
    text = example("tin-tuc")
    for old, new in changes:
        text = text.replace(old, new, 1)
    put(ward, "tin-tuc/2026/vi-du.md", text)
    return {problem.code for problem in judge(tmp_path).problems if problem.code.startswith("BB")}


@pytest.mark.parametrize("author", ["Ban Biên tập Phường Mẫu", "Trần Thị Mẫu", "lê văn ví dụ", "Phạm Văn Thử", "Đoàn Thanh niên Phường Mẫu", "Văn phòng"])
def test_the_board_its_members_officials_and_contributors_may_be_authors(tmp_path: Path, author: str) -> None:
    assert codes_of_news(tmp_path, ("author: Ban Biên tập", f"author: {author}")) == set()


def test_an_unknown_author_is_refused(tmp_path: Path) -> None:
    assert codes_of_news(tmp_path, ("author: Ban Biên tập", "author: Người Lạ")) == {"BB01"}


@pytest.mark.parametrize(("approver", "found"), [("Nguyễn Văn Mẫu", set()), ("Trần Thị Mẫu", {"BB01"}), ("Người Lạ", {"BB01"})])
def test_only_a_member_who_may_approve_is_an_approver(tmp_path: Path, approver: str, found: set[str]) -> None:
    assert codes_of_news(tmp_path, ("author: Ban Biên tập", f"author: Ban Biên tập\napprover: {approver}")) == found


@pytest.mark.parametrize("author", ["Nguyễn Văn Mẫu", "nguyễn văn mẫu", "Nguyễn  Văn Mẫu"])
def test_nobody_approves_the_own_post_however_the_name_is_typed(tmp_path: Path, author: str) -> None:
    assert codes_of_news(tmp_path, ("author: Ban Biên tập", f"author: {author}\napprover: Nguyễn Văn Mẫu")) == {"BB02"}


def test_where_nobody_was_told_to_approve_every_member_may(tmp_path: Path) -> None:
    assert codes_of_news(tmp_path, ("author: Ban Biên tập", "author: Ban Biên tập\napprover: Trần Thị Mẫu"), approves=False) == set()


def test_nobody_approves_a_post_of_their_own(tmp_path: Path) -> None:
    assert codes_of_news(tmp_path, ("author: Ban Biên tập", "author: nguyễn văn mẫu\napprover: Nguyễn Văn Mẫu")) == {"BB02"}


@pytest.mark.parametrize(("change", "code"), [
    (("categories: [doan-the]", "categories: [thanh-nien]"), "CG14"), (("posts: 2", "unit: khong-co"), "QH14"), (("posts: 2", "posts: nhiều"), "TR13")])
def test_a_task_that_cannot_be_counted_is_refused(tmp_path: Path, change: tuple[str, str], code: str) -> None:
    found = of_portal(tmp_path, ("reviewed: 2026-11-01", CONTRIBUTOR.replace(*change) + "reviewed: 2026-11-01"), file="organisation.yml")
    assert codes(found) == {code}
    assert told(found)[0][2] == "error"


def test_an_account_with_spaces_is_refused(tmp_path: Path) -> None:
    assert codes(of_portal(tmp_path, (APPROVES[0], "tasks: Chịu trách nhiệm chung, account: Nguyễn Mẫu}"))) == {"GT07"}
