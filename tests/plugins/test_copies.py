"""How well copies are found among all posts of the sample, and that the sample's own posts are not taken for copies."""

import random
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from plugins.core.judging.copies import nearest_original
from plugins.core.memory.meaning import PostLine
from schemas.files.likeness import WINDOW, WORDS
from schemas.kinds.base import Status
from schemas.post import Post
from schemas.source_law import source_law
from schemas.vietnamese import fold
from tests.lines import Shelf, line_of
from tests.sample.posts import sample_posts
from tests.worlds import NOW, ROOT

CHATTER = ("Bà con ơi đọc ngay kẻo lỡ nhé, tin nóng vừa ra lò đây! ", " Ai thấy hay thì chia sẻ cho cả nhà cùng biết nha, nhớ theo dõi trang để đọc thêm.")
LONG = WORDS - 1 + WINDOW * source_law().copied_prints  # words: a run so long always leaves enough fingerprints, one in each window


@cache
def sample() -> tuple[Post, ...]:
    return tuple(sample_posts(ROOT / "content"))


@cache
def lines() -> tuple[PostLine, ...]:
    return tuple(map(line_of, sample()))


def as_copy(post: Post, text: str, number: int) -> PostLine:
    """The post as another unit posts it today, with this text."""
    fields = post.fields.model_copy(update={"date": NOW, "publish_at": None})
    return replace(line_of(post, text), portal="la", path=f"wards/la/{number}.md", fields=fields)


def most_of_a_paragraph(post: Post) -> str:
    """The first two thirds of the longest paragraph."""
    body = re.sub(r"\]\([^)]*\)", "]", post.document.body)  # what is read, without the addresses of links
    prose = [paragraph for paragraph in re.split(r"\n\s*\n", body) if paragraph[:1].isalpha()]
    words = max(prose, key=lambda paragraph: len(paragraph.split()), default="").split()
    return " ".join(words[: (2 * len(words) + 2) // 3])


def can_be_original(post: Post) -> bool:
    return post.kind.key not in source_law().uncopied_kinds and post.fields.status is Status.PUBLISHED and post.fields.goes_online < NOW


ALTERED = {
    "without marks": lambda post: fold(post.body.text),
    "in chatter": lambda post: CHATTER[0] + post.body.text + CHATTER[1],
    "most of a paragraph": most_of_a_paragraph,
}


def test_no_post_of_the_sample_is_taken_for_a_copy(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.put(*lines())
    assert [line.path for line in lines() if nearest_original(line, shelf.lists())] == []


@pytest.mark.parametrize("alteration", ALTERED)
def test_a_hundred_altered_copies_are_found_with_their_original(alteration: str, tmp_path: Path) -> None:
    long = [post for post in sample() if can_be_original(post) and len(most_of_a_paragraph(post).split()) >= LONG]
    originals = random.Random(797).sample(long, 100)
    copies = [as_copy(post, ALTERED[alteration](post), number) for number, post in enumerate(originals)]
    shelf = Shelf(tmp_path)
    shelf.put(*lines(), *copies)
    found = [nearest_original(copy, shelf.lists()) for copy in copies]
    assert [hit.other.path if hit else None for hit in found] == [post.path for post in originals]


def test_copies_are_looked_for_in_most_of_the_sample() -> None:
    assert sum(line.kind.key not in source_law().uncopied_kinds for line in lines()) > 400
