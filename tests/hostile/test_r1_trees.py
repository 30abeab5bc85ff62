"""R1: hostile trees, as real commits, are refused by name; nothing in them runs."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from schemas.characters import shown
from tests.hostile.git_objects import FOLDER
from tests.hostile.planted import MARKER
from tests.hostile.trees import IN_CONTENT, OUTSIDE, Case
from tests.hostile.worlds import VIETNAMESE, Answer, City, check, make_city

__all__ = ["check"]

OUR_LINE = re.compile(r"  dòng \d+: (LỖI|Lưu ý) \[|      → |      \(|Đã (xét|kiểm tra) \d|Kiểm tra: \d|Tổng cộng: \d|$")

FILE_OF_THE_CITY = re.compile(r"content/(city|wards/(mau|khac|mau-2))/[a-z0-9/-]+\.(md|yml)")


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    return make_city(tmp_path_factory.mktemp("kho"), "mau", "khac")


def names(case: Case) -> set[str]:
    return {" ".join(shown(path.decode("utf-8", "surrogateescape")).split()) for path in case}  # as a line shows it


def assert_refused_by_name(answer: Answer, case: Case) -> None:
    assert answer.code == 1, answer.text
    assert "Traceback" not in answer.text
    told = {path for path, *_ in answer.problems}
    named = {name for path in names(case) for name in (path, *parents(path))}
    assert told & named, answer.text
    assert all(VIETNAMESE.search(message) for _, _, _, message in answer.problems)
    for line in answer.text.split("\n"):
        assert line.isprintable(), "a name spoke to the terminal"
        assert OUR_LINE.match(line) or line in named or FILE_OF_THE_CITY.fullmatch(line), "a name wrote a line of its own"


def parents(path: str) -> list[str]:
    return ["/".join(path.split("/")[:depth]) for depth in range(3, path.count("/") + 1)]


def test_r1_there_are_more_than_forty_hostile_trees() -> None:
    assert len(IN_CONTENT | OUTSIDE) >= 120


@pytest.mark.parametrize("name", [name for name in IN_CONTENT if name != "link in place of the content"])
def test_r1_a_revision_with_a_hostile_tree_is_refused_by_name(name: str, city: City, check: Callable[..., Answer]) -> None:
    assert_refused_by_name(check(city.content, "--rev", city.proposal(IN_CONTENT[name])), IN_CONTENT[name])


@pytest.mark.parametrize("name", IN_CONTENT | OUTSIDE)
def test_r1_a_proposal_of_a_hostile_tree_is_refused_by_name(name: str, city: City, check: Callable[..., Answer]) -> None:
    case = (IN_CONTENT | OUTSIDE)[name]
    head = city.proposal(case)
    answer = check(city.content, "--changed", f"{city.base}..{head}", "-p", "mau")
    assert_refused_by_name(answer, case)


def test_r1_a_revision_without_any_portal_is_no_good_revision(city: City, check: Callable[..., Answer]) -> None:
    answer = check(city.content, "--rev", city.proposal({b"content": (b"120000", b"/etc")}))
    assert answer.code == 2
    assert "Không thấy cổng nào" in answer.text


def test_r1_of_two_entries_of_one_name_neither_counts(city: City, check: Callable[..., Answer]) -> None:
    store = city.store
    good, bad = (store.blob(text) for text in (b"good", b"bad"))
    twins = store.tree([(b"100644", b"a.md", good), (b"100644", b"a.md", bad)])
    head = city.proposal({b"content/wards/mau/tin-tuc/2026": (FOLDER, twins.encode())})
    answer = check(city.content, "--rev", head)
    assert ("content/wards/mau/tin-tuc/2026/a.md", "CT02") in {(path, code) for path, _, code, _ in answer.problems}


@pytest.mark.parametrize("kind", ["nothing", "a tree", "a commit"])
def test_r1_a_file_that_stands_for_no_blob_is_refused_by_name(kind: str, city: City, check: Callable[..., Answer]) -> None:
    store = city.store
    oid = {"nothing": "1" * 40, "a tree": store.tree([]), "a commit": city.base}[kind]
    folder = store.tree([(b"100644", b"a.md", oid)])
    head = city.proposal({b"content/wards/mau/tin-tuc/2026": (FOLDER, folder.encode())})
    for words in (("--rev", head), ("--changed", f"{city.base}..{head}")):
        assert_refused_by_name(check(city.content, *words), {b"content/wards/mau/tin-tuc/2026/a.md": (b"", b"")})


def test_r1_a_broken_tree_is_no_revision(city: City, check: Callable[..., Answer]) -> None:
    head = city.proposal({b"content/wards/mau/tin-tuc//a.md": (b"100644", b"x")})
    for words in (("--rev", head), ("--changed", f"{city.base}..{head}", "-p", "mau")):
        answer = check(city.content, *words)
        assert answer.code == 2
        assert "không đọc được" in answer.text


def test_r1_the_base_itself_is_accepted(city: City, check: Callable[..., Answer]) -> None:
    assert check(city.content, "--rev", city.base).code == 0


def test_r1_nothing_planted_has_run(city: City) -> None:
    assert not list(Path(city.store.top).rglob(MARKER))
    assert not Path(MARKER).exists()
