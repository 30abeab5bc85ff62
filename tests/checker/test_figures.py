"""How often the checker is right (reliability R28): on paragraphs of all pages, changed and unchanged, and on texts of nobody's."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from random import Random

from tests.bench.sentences import Writer
from tests.checker.altering import LEAST, altered, change_digit, paragraphs, without_marks
from tests.checker.conftest import Asked, Told

SOME = 60  # of each, in the quick tier


def share(told: Sequence[Told], *verdicts: str) -> float:
    return sum(one.verdict in verdicts for one in told) / len(told)


def with_digits(texts: Sequence[str]) -> list[str]:
    return [text for text in texts if re.search(r"\d", text)]


def unrelated(count: int) -> list[str]:
    """Paragraphs in the words of an office, of no post."""
    found = (Writer(Random(f"nowhere/{number}"), date(2026, 11, 20)).paragraph() for number in range(count))
    return [text for text in found if len(text) >= LEAST]


def changed_digits_are_marked(texts: Sequence[str], told: Sequence[Told], originals: Sequence[str]) -> float:
    """The share of texts of which the number with the changed digit, and the one that the page has, are told."""
    marked = 0
    for text, original, one in zip(texts, originals, told, strict=True):
        pairs = zip(text.split(), original.split(), strict=True)
        wrong, right = next((mine.strip(".,;:!?()«»"), its.strip(".,;:!?()«»")) for mine, its in pairs if mine != its)
        marked += any(wrong in pasted and right in official for pasted, official, _ in one.differing)
    return marked / len(texts)


def judge_figures(ask: Asked, texts: Sequence[str], others: Sequence[str]) -> dict[str, float]:
    """All figures, from paragraphs of pages and texts of no page."""
    random = Random(797)
    numbers = with_digits(texts)
    digits = [change_digit(text, random) for text in numbers]
    found = ask(digits)
    bare = ask([without_marks(text) for text in texts])
    return {"altered called exact": share(ask([altered(text, random) for text in texts]), "exact"),
            "unaltered exact": share(ask(texts), "exact"),
            "one digit near": share(found, "near"),
            "that digit marked": changed_digits_are_marked(digits, found, numbers),
            "without marks found": share(bare, "near", "exact"),
            "unrelated found": 1 - share(ask(others), "none")}


def hold(figures: dict[str, float]) -> None:
    """The pass marks of reliability R28."""
    assert figures["altered called exact"] == 0, figures
    assert figures["unaltered exact"] >= 0.99, figures
    assert min(figures["one digit near"], figures["that digit marked"]) >= 0.98, figures
    assert figures["without marks found"] >= 0.99, figures
    assert figures["unrelated found"] == 0, figures


def test_some_paragraphs_changed_and_unchanged(ask: Asked, sample: Path) -> None:
    hold(judge_figures(ask, paragraphs(sample)[:SOME], unrelated(SOME)))
