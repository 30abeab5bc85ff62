"""R6: naughty strings in every place that takes words: no crash, and every mark that turns the direction of writing is refused."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.core.reading.examine import examine
from schemas.problem import has_error
from tests.hostile.posts import GOOD, assert_pelican_gets_what_was_accepted, line_count, read
from tests.hostile.refusals import assert_owes_nothing
from tests.hostile.suites import naughty_strings
from tests.hostile.test_r4_fuzz import task_of
from tests.hostile.unicode_strings import BIDI, ESCAPED, LOOK_ALIKE, ODD, TROJAN, TURNED, UNSEEN
from tests.worlds import refused_names

WITH_PICTURE = GOOD["tin-tuc"].replace("sources:", "tags: [môi trường, TỪ KHÓA]\nimages:\n  - file: anh.jpg\n    alt: MÔ TẢ CỦA TẤM ẢNH\n    credit: NGƯỜI CHỤP\nsources:")


def quoted(text: str) -> str:
    """A text as one line of YAML, written as it is wherever that can be."""
    return "'" + text.replace("'", "''").replace("\n", "\n\n    ") + "'"


PLACES: dict[str, Callable[[str], str]] = {
    "title": lambda text: re.sub(r"title: .*", lambda _: "title: " + quoted(text), WITH_PICTURE, count=1),
    "title, not quoted": lambda text: re.sub(r"title: .*", lambda _: "title: " + text, WITH_PICTURE, count=1),
    "summary": lambda text: re.sub(r"summary: .*", lambda _: "summary: " + quoted("Hơn một trăm người dân cùng làm việc. " + text), WITH_PICTURE, count=1),
    "author": lambda text: re.sub(r"author: .*", lambda _: "author: " + quoted(text), WITH_PICTURE, count=1),
    "alt": lambda text: WITH_PICTURE.replace("MÔ TẢ CỦA TẤM ẢNH", quoted("Người dân quét rác " + text)),
    "tag": lambda text: WITH_PICTURE.replace("TỪ KHÓA", quoted(text)),
    "key": lambda text: WITH_PICTURE.replace("author:", f"{quoted(text)}: x\nauthor:", 1),
    "body": lambda text: WITH_PICTURE + "\n" + text + "\n",
    "heading": lambda text: WITH_PICTURE + "\n## " + text + "\n\nx\n",
    "link": lambda text: WITH_PICTURE + f"\n[{text}](https://x.example/{text}) ![{text}](anh.jpg)\n",
    "code": lambda text: WITH_PICTURE + f"\n`{text}`\n\n    {text}\n",
    "table": lambda text: WITH_PICTURE + f"\nBảng 1. x\n\n| a | b |\n|---|---|\n| {text} | x |\n",
}


def judge(text: str) -> set[str]:
    """The codes of all problems; every refusal is a helpful one, and Pelican gets what was accepted."""
    data = text.encode("utf-8", "surrogatepass")
    examined = examine(task_of(data, "tin-tuc", ("anh.jpg",)))
    assert examined
    found = examined.whole
    for problem in found.problems:
        assert_owes_nothing(problem, line_count(data))
    if found.reading.post and not has_error(found.problems):
        assert_pelican_gets_what_was_accepted(found.reading.post)
    return {problem.code for problem in found.problems}


SOME = ("title", "body", "table", "key")


@pytest.mark.parametrize("place", [place if place in SOME else pytest.param(place, marks=pytest.mark.full) for place in PLACES])
def test_r6_naughty_strings_crash_nothing(place: str) -> None:
    """In some places at once, in all of them in the full tier: five hundred posts each."""
    strings = naughty_strings() + ODD
    assert len(strings) >= 505
    for text in strings:
        judge(PLACES[place](text))


@pytest.mark.parametrize("place", PLACES)
def test_r6_whatever_turns_the_direction_of_writing_is_refused(place: str) -> None:
    for text in [*TURNED, *(f"Thông báo {mark} của phường" for mark in BIDI.values())]:
        assert "TEP02" in judge(PLACES[place](text)), text


@pytest.mark.parametrize("place", ["body", "heading", "link", "table"])
def test_r6_nor_does_an_entity_turn_it(place: str) -> None:
    for text in ESCAPED:
        assert "TEP02" in judge(PLACES[place](text)), text


def test_r6_an_entity_that_is_none_is_shown_as_it_is_written() -> None:
    post = read(PLACES["body"]("Ra quân &#8238 dọn vệ sinh")).post
    assert post
    assert "&amp;#8238 dọn" in post.body.html


@pytest.mark.parametrize("mark", BIDI)
def test_r6_nor_does_an_escape_of_yaml(mark: str) -> None:
    escape = f"\\u{ord(BIDI[mark]):04x}"
    for text in (WITH_PICTURE.replace("Ban Biên tập", f'"Ban{escape} Biên tập"'), WITH_PICTURE.replace("author:", f'"{escape}a": x\nauthor:')):
        assert judge(text) == {"TEP02"}


@pytest.mark.parametrize("place", PLACES)
def test_r6_look_alikes_and_invisible_characters_crash_nothing(place: str) -> None:
    for text in LOOK_ALIKE + UNSEEN:
        judge(PLACES[place](text))


def test_r6_there_are_enough_strings() -> None:
    assert len(TROJAN) >= 77
    assert len(set(TROJAN)) == len(TROJAN)


def test_r6_a_file_may_be_named_by_none_of_them(tmp_path: Path) -> None:
    folder = tmp_path / "city" / "tin-tuc"
    folder.mkdir(parents=True)
    written = set()
    for number, text in enumerate(TURNED + LOOK_ALIKE + UNSEEN):
        name = f"{number} {text}.jpg"
        (folder / name).write_bytes(b"x")
        written.add(name)
    problems = refused_names(tmp_path)
    assert len(problems) == len(written)
    assert {problem.code for problem in problems} == {"CT05"}
    assert all((problem.path + problem.message).isprintable() for problem in problems)
