"""Queries of ordinary people against the whole city's search, in real Chromium (the lists were written before there was an index)."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.search.conftest import Ask

QUERIES = [query for file in sorted(Path(__file__).parent.rglob("*.yml")) for query in yaml.safe_load(file.read_text("utf-8"))]
FIRST = 5
GOOD = 0.97


def precision(query: dict[str, Any], found: list[str]) -> float:
    """The share of right answers among as many as there are, ten at most."""
    count = min(10, len(query["answers"]))
    return sum(place in query["answers"] for place in found[:count]) / count


@pytest.fixture(scope="module")
def answers() -> dict[str, list[str]]:
    return {}


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query["q"])
def test_a_right_page_is_among_the_first(query: dict[str, Any], ask: Ask, answers: dict[str, list[str]]) -> None:
    answers[query["q"]] = ask(query["q"])
    assert set(query["answers"]) & set(answers[query["q"]][:FIRST]), answers[query["q"]]


def test_nearly_all_that_is_shown_first_is_right(ask: Ask, answers: dict[str, list[str]]) -> None:
    shares = {query["q"]: precision(query, answers.get(query["q"]) or ask(query["q"])) for query in QUERIES}
    assert sum(shares.values()) / len(shares) >= GOOD, {words: share for words, share in shares.items() if share < 1}


def test_every_right_answer_is_a_page_of_the_sample(sample: Path) -> None:
    for query in QUERIES:
        for place in query["answers"]:
            assert (sample / place / "index.html").is_file(), (query["q"], place)
