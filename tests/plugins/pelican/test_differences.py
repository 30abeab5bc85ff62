"""What a history shows of two versions: the words that went and came, and never more work than a build can bear."""

from difflib import SequenceMatcher

import pytest

from plugins.pelican import differences
from plugins.pelican.differences import MOST, MOST_AT_ONCE, changed_lines

PROSE = [f"Khu phố {number} họp tại nhà văn hóa, bàn việc thứ {number} của năm, có {3 * number} hộ dự." for number in range(1, 40)]


def told(old: list[str], new: list[str]) -> list[str]:
    """Each line that differs: [-what went-], {+what came+}."""
    words = {"same": "{}", "del": "[-{}-]", "ins": "{{+{}+}}"}
    return ["".join(words[part.mark].format(part.text) for part in line) for line in changed_lines(old, new)]


def test_the_words_that_differ_are_marked_in_their_line() -> None:
    assert told(PROSE, PROSE) == []
    new = [*PROSE[:6], PROSE[6].replace("7 họp", "9 họp").replace("21 hộ", "12 hộ"), *PROSE[8:], "Hết."]
    assert told(PROSE, new) == ["Khu phố[- 7-]{+ 9+} họp tại nhà văn hóa, bàn việc thứ 7 của năm, có[- 21-]{+ 12+} hộ dự.", f"[-{PROSE[7]}-]", "{+Hết.+}"]


def test_a_post_that_was_written_anew_is_compared_word_by_word() -> None:
    new = [line.replace("họp", "đã họp").replace("bàn", "và bàn") for line in PROSE]
    assert all("{+ đã+} họp" in line and "{+ và+} bàn" in line for line in told(PROSE, new))


HOSTILE = {"words": (["a b " * 8_000], ["a c " * 8_000]), "lines": (["a", "b"] * 8_000, ["a", "c"] * 8_000),
           "many lines": (["a b " * 100] * 80, ["a c " * 100] * 80), "one letter": (["a" * 30_000], ["a" * 29_999 + "b"])}


@pytest.mark.parametrize("name", HOSTILE)
def test_versions_that_repeat_themselves_without_end_are_shown_without_being_worked_through(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    worked: list[int] = []

    class Counted(SequenceMatcher[str]):
        def __init__(self, junk: None, one: list[str], other: list[str], autojunk: bool) -> None:
            worked.append(sum(other.count(each) for each in one) if len(one) < 1_000 else MOST_AT_ONCE + 1)
            super().__init__(junk, one[:9], other[:9], autojunk)

    monkeypatch.setattr(differences, "SequenceMatcher", Counted)
    assert told(*HOSTILE[name])
    assert max(worked, default=0) <= MOST_AT_ONCE
    assert sum(worked) <= MOST
