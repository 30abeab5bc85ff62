"""R9: every refusal, whatever it is of, is Vietnamese, names a line of its file and says what to do (R2–R6 ask it of theirs)."""

import random
from pathlib import Path

import pytest

from plugins.core.judging import judge as judging
from plugins.core.world import World
from plugins.rules import RULES
from schemas.exemptions import read_exemptions
from schemas.history import Repository
from schemas.problem import Problem
from schemas.tables import read_table
from schemas.tree import FolderTree, Tree
from tests.hostile.posts import GOOD, line_count, mutate, read
from tests.hostile.refusals import assert_owes_nothing
from tests.hostile.trees import IN_CONTENT
from tests.hostile.worlds import City, make_city
from tests.worlds import EXAMPLES, HERE, NOW, judge, make_portal, publishing, run_build

EXEMPTIONS = """exemptions:
  - rule: TT03
    path: wards/mau/tin-tuc/2026/a.md
    reason: Ảnh tư liệu trước năm 1975, không có bản lớn hơn
    by: Nguyễn Văn Mẫu
    until: 2027-11-24
"""


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    return make_city(tmp_path_factory.mktemp("kho"), "mau", "khac")


def assert_all_help(problems: "list[Problem] | tuple[Problem, ...]", tree: Tree) -> None:
    known = frozenset(tree.paths())
    for problem in problems:
        assert_owes_nothing(problem, line_count(tree.read(problem.path)) if problem.path in known else 1)


@pytest.mark.parametrize("name", [name for name in IN_CONTENT if name != "link in place of the content"])
def test_r9_refusals_of_hostile_trees(name: str, city: City) -> None:
    repository = Repository.around(city.content)
    assert repository
    tree = repository.tree(city.proposal(IN_CONTENT[name]))
    problems = judging.judge(World(tree, NOW, publishing(), {}), RULES, HERE).all_problems
    assert problems
    assert_all_help(problems, tree)


@pytest.mark.parametrize("name", ["portal.yml", "organisation.yml"])
def test_r9_refusals_of_a_portal_s_own_files(name: str, tmp_path: Path) -> None:
    ward, good = make_portal(tmp_path), (EXAMPLES / name).read_text("utf-8")
    for seed in range(150):
        (ward / name).write_bytes(mutate(good, random.Random(seed)))
        assert_all_help(judge(tmp_path).problems, FolderTree(tmp_path))


def test_r9_refusals_of_exemptions(tmp_path: Path) -> None:
    for seed in range(150):
        data = mutate(EXEMPTIONS, random.Random(seed))
        (tmp_path / "exemptions.yml").write_bytes(data)
        _, problems = read_exemptions(FolderTree(tmp_path))
        assert_all_help(problems, FolderTree(tmp_path))


def test_r9_refusals_of_tables() -> None:
    post = read(GOOD["cong-khai"].replace("forms:", "persons:\n  legal_ground: Quyết định 1/QĐ-UBND\n  remove_after: 2027-01-01\n  file: bang.csv\nforms:"),
                "cong-khai").post
    assert post
    table, good = post.fields.persons, "no,name,hamlet,amount\n1,Nguyễn Văn Mẫu,Khu phố 1,500000\n2,Trần Thị Mẫu,Khu phố 2,500000\n"  # type: ignore[attr-defined]
    for seed in range(300):
        data = mutate(good, random.Random(seed))
        for problem in read_table(table, data, "bang.csv")[1]:
            assert_owes_nothing(problem, line_count(data))


@pytest.mark.parametrize("words", [["check", "--rev", "x"], ["check", "--changed", "x..y"], ["check", "khong-co.md"], ["check", "-p", "x"], ["check", "--content", "/dev/null"],
                                   ["check", "--as-of", "May"], ["check", "--format", "x"], ["khong-co"], ["check", "--jobs", "x"]])
def test_r9_refusals_of_commands(words: list[str]) -> None:
    done = run_build(*words)
    assert done.returncode == 2
    assert "Traceback" not in done.stdout + done.stderr
    assert any(start in done.stderr for start in ("Kho git", "Không có", "--as-of", "Lệnh chưa đúng")), done.stderr
