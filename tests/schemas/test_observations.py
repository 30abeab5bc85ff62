"""When a source counts as gone, and the file in which that stands."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from schemas.fields import VIETNAM
from schemas.observations import OBSERVATIONS_FILE, Observation, observe, read_gone, read_observations, write_observations
from schemas.tree import FolderTree

URL = "https://baomau.example/bai"
NIGHT = datetime(2026, 11, 24, 2, tzinfo=VIETNAM)


def after(*answers: tuple[int, int | None]) -> Observation | None:
    """What is known after answers at hours counted from the first night."""
    known = None
    for hours, answer in answers:
        known = observe(URL, answer, NIGHT + timedelta(hours=hours), known)
    return known


@pytest.mark.parametrize(("answers", "gone"), [
    ([(0, 404)], False), ([(0, 404), (1, 404)], False), ([(0, 404), (24, 404)], True), ([(0, 404), (23, 410)], True), ([(0, 410), (22, 404)], False),
    ([(0, 404), (24, 200)], False), ([(0, 404), (24, 200), (48, 404)], False), ([(0, 404), (24, 200), (48, 404), (72, 404)], True),
    ([(0, 404), (24, None)], False), ([(0, 404), (24, None), (48, 404)], True), ([(0, 404), (24, 404), (48, None)], True),
    ([(0, 404), (24, 404), (48, 503)], True), ([(0, None), (24, None), (48, None)], False), ([(0, 500), (24, 500)], False),
    ([(0, 403), (24, 403)], False), ([(0, 404), (24, 404), (48, 200)], False), ([(0, 200)], False)])
def test_gone_is_what_twice_a_day_apart_was_not_there(answers: list[tuple[int, int | None]], gone: bool) -> None:
    known = after(*answers)
    assert bool(known and known.is_gone) is gone


@pytest.mark.parametrize("answer", [200, 204, 206, 302])
def test_a_good_answer_leaves_no_trace(answer: int) -> None:
    assert after((0, 404), (24, answer)) is None


def test_the_file_is_read_as_it_was_written_in_the_order_of_addresses(tmp_path: Path) -> None:
    gone, unclear = after((0, 404), (24, 404)), observe("https://a.example/", None, NIGHT, None)
    assert gone
    assert unclear
    text = write_observations([gone, unclear])
    assert text == write_observations([unclear, gone])
    (tmp_path / OBSERVATIONS_FILE).write_text(text, "utf-8")
    assert read_observations(FolderTree(tmp_path)) == ((unclear, gone), [])
    assert read_gone(FolderTree(tmp_path)) == (frozenset({URL}), [])


def test_nothing_observed_is_a_file_too(tmp_path: Path) -> None:
    assert read_gone(FolderTree(tmp_path)) == (frozenset(), [])
    (tmp_path / OBSERVATIONS_FILE).write_text(write_observations([]), "utf-8")
    assert read_gone(FolderTree(tmp_path)) == (frozenset(), [])


@pytest.mark.parametrize("text", ["observations: [", "observations:\n  - url: http://a.example/\n", "khac: 1\n"])
def test_a_file_that_is_wrong_is_a_problem_with_a_place(text: str, tmp_path: Path) -> None:
    (tmp_path / OBSERVATIONS_FILE).write_text(text, "utf-8")
    gone, problems = read_gone(FolderTree(tmp_path))
    assert gone == frozenset()
    assert {problem.path for problem in problems} == {OBSERVATIONS_FILE}
