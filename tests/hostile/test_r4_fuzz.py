"""R4: whatever hands change a post, there is no crash, and Pelican gets what the schema accepted."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.reading.examine import PostTask, asked_alone, examine
from plugins.rules import RULES
from schemas.problem import has_error
from tests.hostile.posts import FOLDER, GOOD, PUBLIC, Bytes, assert_pelican_gets_what_was_accepted, line_count, mutate
from tests.hostile.refusals import assert_owes_nothing
from tests.worlds import EXAMPLES, NOW, named_files

RULE_NAMES = tuple(module.__name__ for module in asked_alone(RULES))


def task_of(data: bytes, kind_folder: str, files: tuple[str, ...]) -> PostTask:
    """The task to judge these bytes as a post with these example files beside it, by the rules that need only the post."""
    path = f"{FOLDER}/{kind_folder}/2026/vi-du/index.md"
    reader = Bytes(data, {name: (EXAMPLES / "files" / name).read_bytes() for name in files})
    return PostTask(reader, "mau", FOLDER, path, "", tuple((name, "") for name in files), NOW, None, None, RULE_NAMES)


def assert_holds(data: bytes, kind_folder: str) -> bool:
    """No crash, refusals that help, and one meaning in both parsers; True where the schema accepted the post."""
    examined = examine(task_of(data, kind_folder, tuple(named_files(GOOD[kind_folder]))))
    assert examined
    found = examined.whole
    for problem in found.problems:
        assert_owes_nothing(problem, line_count(data))
    if found.reading.post is None or has_error(found.problems):
        return False
    assert_pelican_gets_what_was_accepted(found.reading.post)
    return True


def run(seeds: range) -> int:
    accepted = 0
    for seed in seeds:
        rng = random.Random(seed)
        kind_folder = rng.choice(PUBLIC)
        data = mutate(GOOD[kind_folder], rng)
        try:
            accepted += assert_holds(data, kind_folder)
        except Exception as error:
            raise AssertionError(f"seed {seed}, {kind_folder}: {data!r}") from error
    return accepted


def test_r4_four_hundred_mutated_posts() -> None:
    assert 40 < run(range(400)) < 360


@pytest.mark.full
def test_r4_ten_thousand_mutated_posts() -> None:
    assert 1000 < run(range(1000, 11_000)) < 9000


@given(st.binary(max_size=400), st.integers(0, 400), st.sampled_from(PUBLIC))
def test_r4_bytes_put_anywhere(piece: bytes, at: int, kind_folder: str) -> None:
    data = GOOD[kind_folder].encode()
    assert_holds(data[:at] + piece + data[at:], kind_folder)


@given(st.text(max_size=400), st.sampled_from(PUBLIC))
def test_r4_any_text_as_a_value_or_a_body(text: str, kind_folder: str) -> None:
    good = GOOD[kind_folder]
    assert_holds((good + "\n" + text).encode("utf-8", "surrogatepass"), kind_folder)
    assert_holds(good.replace("office: ", f"office: {text}", 1).encode("utf-8", "surrogatepass"), kind_folder)
