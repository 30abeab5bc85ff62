"""R20: a history that is cut short, rewritten or not committed cannot change a verdict."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile.git_objects import Store
from tests.hostile.worlds import SOURCED, VIETNAMESE, Answer, City, check, make_city

__all__ = ["check"]

NEW = b"content/wards/mau/tin-tuc/2026/moi.md"
POST = (b"100644", SOURCED.encode())


@pytest.fixture
def city(tmp_path: Path) -> City:
    return make_city(tmp_path / "kho", "mau")


def assert_not_judged(answer: Answer) -> None:
    assert answer.code == 2
    assert VIETNAMESE.search(answer.text)
    assert not answer.problems
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("words", [("--changed", "HEAD~0..HEAD"), ("--rev", "HEAD")])
def test_r20_a_shallow_clone_judges_nothing(words: tuple[str, str], city: City, tmp_path: Path, check: Callable[..., Answer]) -> None:
    head = city.proposal({NEW: POST})
    city.store.git("update-ref", "refs/heads/main", head)
    shallow = tmp_path / "can"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{city.store.top}", str(shallow)], check=True)
    answer = check(shallow / "content", *words)
    assert_not_judged(answer)
    assert "đủ lịch sử" in answer.text


def test_r20_a_check_of_a_shallow_clone_says_what_it_cannot_know(city: City, tmp_path: Path, check: Callable[..., Answer]) -> None:
    city.store.git("update-ref", "refs/heads/main", city.proposal({NEW: POST}))
    for depth, told in (("1", True), ("100", False)):
        clone = tmp_path / depth
        subprocess.run(["git", "clone", "-q", "--depth", depth, f"file://{city.store.top}", str(clone)], check=True)
        assert ("chỉ có một phần lịch sử" in check(clone / "content").text) == told


def test_r20_a_rewritten_history_is_not_judged(city: City, check: Callable[..., Answer]) -> None:
    """What shares no commit with its base would replace history."""
    rewritten = city.store.commit_of(city.entries | {NEW: POST})
    for span in (f"{city.base}..{rewritten}", f"{city.base}...{rewritten}"):
        answer = check(city.content, "--changed", span, "-p", "mau")
        assert_not_judged(answer)
        assert "Không gộp được" in answer.text


def test_r20_a_proposal_that_lags_behind_is_judged_as_it_will_be_merged(city: City, check: Callable[..., Answer]) -> None:
    """What others wrote since is neither its fault nor deleted by it; where both changed one place, a person must decide."""
    main = city.proposal({b"content/city/tin-tuc/2026/khac.md": POST})
    answer = check(city.content, "--changed", f"{main}..{city.proposal({NEW: POST})}", "-p", "mau")
    assert "Đã xét 1 tệp thay đổi" in answer.text
    assert not [code for _, _, code, _ in answer.problems if code.startswith("DX")]
    clashing = city.proposal({b"content/city/tin-tuc/2026/khac.md": (b"100644", SOURCED.replace("Ra quân", "Tổng kết").encode())})
    assert_not_judged(check(city.content, "--changed", f"{main}..{clashing}", "-p", "city"))


def test_r20_what_is_not_committed_changes_no_verdict_on_a_revision(city: City, check: Callable[..., Answer]) -> None:
    head = city.proposal({NEW: POST})
    good = [check(city.content, *words) for words in (("--rev", head), ("--changed", f"{city.base}..{head}", "-p", "mau"))]
    (city.content / "wards/mau/portal.yml").write_text("hỏng", "utf-8")
    (city.content / "wards/mau/tin-tuc/2026/vi-du.md").unlink()
    (city.content / "yaml.py").write_text("x", "utf-8")
    dirty = [check(city.content, *words) for words in (("--rev", head), ("--changed", f"{city.base}..{head}", "-p", "mau"))]
    assert [answer.code for answer in good] == [0, 0]
    assert [(answer.code, answer.text) for answer in dirty] == [(answer.code, answer.text) for answer in good]
    assert check(city.content).code == 1


@pytest.mark.parametrize("words", [
    ("--rev", "khong-co"), ("--rev", "--output=x"), ("--rev", "-h:x"), ("--changed", "a..b"), ("--changed", "HEAD"), ("--changed", "--output=x..HEAD"),
    ("--rev", "HEAD:content"), ("--rev", "@{-1}"), ("--rev", "HEAD\nHEAD"), ("--rev", "")])
def test_r20_a_name_that_is_no_revision_is_no_option_either(words: tuple[str, str], city: City, check: Callable[..., Answer]) -> None:
    answer = check(city.content, f"{words[0]}={words[1]}")
    if words[1]:
        assert_not_judged(answer)
    assert not list(city.store.top.rglob("x"))
    assert not Path("x").exists()


def test_r20_outside_of_git_nothing_can_be_proposed(tmp_path: Path, city: City, check: Callable[..., Answer]) -> None:
    plain = tmp_path / "content"
    (city.content).rename(plain)
    assert_not_judged(check(plain, "--changed", "a..b"))


def test_r20_objects_may_come_packed(city: City, check: Callable[..., Answer]) -> None:
    Store(city.store.top).git("repack", "-adq")
    assert check(city.content, "--rev", "main").code == 0
