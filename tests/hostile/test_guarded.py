"""One item that burns, eats or dies ends its own worker and nothing else (R11, reliability §2.5)."""

from pathlib import Path

import pytest

from plugins.core import guarded
from plugins.core.guarded import TOO_MUCH, Workers, run_guarded
from plugins.core.judging import judge
from plugins.core.world import World
from plugins.rules import RULES
from schemas.state import State
from schemas.tree import FolderTree
from tests.hostile.work import BOMBS, work
from tests.worlds import NOW, example, make_portal, publishing, put


@pytest.fixture(autouse=True)
def short_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limits are what is tested, not how long they are."""
    monkeypatch.setattr(guarded, "FIRST_TRY", 0.5)
    monkeypatch.setattr(guarded, "CPU_SECONDS", 1.0)


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_bomb_ends_only_itself(jobs: int) -> None:
    items = [word for number, bomb in enumerate(BOMBS) for word in (f"a{number}", bomb, f"b{number}")]
    found = list(run_guarded(work, items, jobs))
    assert [outcome.task for outcome in found] == items
    for outcome in found:
        assert (outcome.result, outcome.error) == ((None, TOO_MUCH) if outcome.task in BOMBS else (outcome.task * 2, "")), outcome.task


def test_a_fault_of_ours_is_told_apart_from_a_bomb() -> None:
    found = {outcome.task: outcome for outcome in run_guarded(work, ["a", "crash", "recurse", "b"], 1)}
    assert "ValueError: of ours" in found["crash"].error
    assert found["recurse"].error == TOO_MUCH  # a text that nests too deep is no fault of ours
    assert (found["a"].result, found["b"].result) == ("aa", "bb")


def test_a_worker_that_swallows_the_error_still_has_no_more_memory() -> None:
    assert [outcome.result for outcome in run_guarded(work, ["eat quietly", "a"], 1)] == ["quiet", "aa"]


def test_more_items_than_a_batch_keep_their_order() -> None:
    items = [str(number) for number in range(guarded.BATCH * 3 + 1)]
    items[guarded.BATCH + 2] = "leave"
    found = list(run_guarded(work, items, 2))
    assert [outcome.task for outcome in found] == items
    assert [outcome.task for outcome in found if outcome.error] == ["leave"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_three_hundred_posts_with_one_bomb_give_the_others_their_verdicts(jobs: int, tmp_path: Path) -> None:
    ward = make_portal(tmp_path)
    for number in range(299):
        put(ward, f"tin-tuc/2026/bai-{number}.md", example("tin-tuc"))
    put(ward, "tin-tuc/2026/bom.md", example("tin-tuc") + "\n" + "[" * 20_000)
    with Workers(jobs) as crew:
        judged = judge.judge(World(FolderTree(tmp_path), NOW, publishing(), None), RULES, crew)
    verdicts = judged.portals["mau"].by_path
    bomb = verdicts.pop("wards/mau/tin-tuc/2026/bom.md")
    assert [problem.code for problem in bomb.problems] == ["TEP06"]
    assert bomb.state is State.HELD
    assert len(verdicts) == 299
    assert {verdict.state for verdict in verdicts.values()} == {State.PUBLISHED}
    assert not judged.faults
