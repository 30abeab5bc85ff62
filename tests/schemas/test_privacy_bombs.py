"""Texts made to keep the searches busy end in the time of any other text (reliability R11): nothing is quadratic."""

import time

import pytest

from schemas.clock import Clock
from schemas.privacy.plain_view import view_of
from schemas.privacy.sightings import find, tells
from schemas.privacy.table_headers import with_headers
from tests.worlds import NOW

PARTS = ("a", "a@", "eyJ-", "eyJaaaaaaaa.", "0 ", "0      ", "0912345678 ", "stk ", "stk 1 ", "mk:", "em Nguyễn Văn ", "em      ", "Lê ", "|-|\n", "|",
         "](1", "[1", "MẬT\n", "-", "http://a:", "sinh 1/1/", "70A-", "abcdef0123", "Nguyễn Văn Mẫu tố cáo ", "0\n", "&#48;", "\u200b0", "|stk|stk|\n|-|-|\n")


def seconds(text: str) -> float:
    start = time.process_time()
    find(view_of(with_headers(text, tells)), Clock(NOW))
    return time.process_time() - start


@pytest.mark.parametrize("part", PARTS)
def test_r11_eight_times_the_text_takes_no_more_than_a_few_times_eight(part: str) -> None:
    small, large = part * (8_000 // len(part)), part * (64_000 // len(part))
    seconds(small)  # patterns are compiled at first use
    assert min(seconds(large) for _ in range(2)) < 30 * max(min(seconds(small) for _ in range(3)), 0.002)
