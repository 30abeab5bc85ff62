"""The corpus is what it says: valid, the same bytes each time, with a history; and the edits that are measured are what they are called."""

import hashlib
import re
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from tests.bench.cases import CASES
from tests.bench.corpus import START, WEEKS, moment_of, write_corpus
from tests.bench.edits import AS_OF, Clone
from tests.bench.posts import KINDS
from tests.worlds import run_build

PORTALS, POSTS = 2, 40


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("bench") / "corpus"
    write_corpus(target, PORTALS, POSTS)
    return target


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout


def digest(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in (folder / "content").rglob("*") if path.is_file()}


def problems(corpus: Path) -> str:
    return run_build("check", "--content", str(corpus / "content"), "--as-of", AS_OF).stdout


def test_no_post_has_a_problem(corpus: Path) -> None:
    said = problems(corpus)
    assert "LỖI" not in said
    assert "[TL01]" not in said
    # The two portals lack some sections, and the font of the corpus's papers has no Vietnamese letters.
    assert set(re.findall(r"Lưu ý \[(\w+)\]", said)) == {"CG04", "TD06"}


def test_the_same_arguments_give_the_same_bytes_and_commits(corpus: Path, tmp_path: Path) -> None:
    write_corpus(tmp_path / "again", PORTALS, POSTS)
    assert digest(tmp_path / "again") == digest(corpus)
    assert git(tmp_path / "again", "rev-parse", "HEAD") == git(corpus, "rev-parse", "HEAD")


def test_posts_come_in_with_the_commit_of_their_week(corpus: Path) -> None:
    log = git(corpus, "log", "--reverse", "--format=%cI", "--name-only", "--diff-filter=A", "--", "content/wards/*/tin-tuc/**")
    committed = None
    for line in filter(None, log.splitlines()):
        if not line.startswith("content/"):
            committed = datetime.fromisoformat(line)
        elif line.endswith(".md"):
            head = (corpus / line).read_text("utf-8").partition("date: ")[2][:22]
            assert committed
            assert 0 <= (committed - datetime.fromisoformat(head)).days < 7


def test_there_are_as_many_posts_as_asked_for_of_all_kinds(corpus: Path) -> None:
    posts = [path for path in (corpus / "content/city").rglob("*.md") if path.parent.name != "gioi-thieu"]
    assert len(posts) == POSTS + 1  # and the regulation
    assert len(list((corpus / "content/city").rglob("*.jpg"))) == POSTS * KINDS.count("illustrated") // len(KINDS)
    assert int(git(corpus, "rev-list", "--count", "HEAD")) == POSTS + 1


@pytest.mark.parametrize("posts", [1, 100, 10_000])
def test_posts_are_spread_over_all_years_in_order(posts: int) -> None:
    moments = [moment_of(number, posts) for number in range(posts)]
    assert moments == sorted(moments)
    assert moments[0] == START
    assert (moments[-1] - START).days < WEEKS * 7


def test_each_edit_is_one_commit_and_leaves_no_problem(corpus: Path, tmp_path: Path) -> None:
    clone = Clone(corpus, tmp_path / "clone", PORTALS)
    for name, status in {"edit": "M", "add": "A", "delete": "D", "backdate": "A"}.items():
        before = git(clone.folder, "rev-parse", "HEAD").strip()
        make = CASES[name].edit
        assert make
        edit = make(clone)
        assert git(clone.folder, "rev-parse", "HEAD~1").strip() == before
        assert [change for change, _ in edit.changes] == [status]
        assert (edit.words is None) == (name == "delete")
    assert "LỖI" not in problems(clone.folder)
