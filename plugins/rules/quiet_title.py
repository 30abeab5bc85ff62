"""Tiêu đề viết chữ thường như một câu, không viết hoa cả dòng; không dùng nhiều dấu chấm than.

Vì sao: chữ hoa cả dòng khó đọc, máy đọc màn hình có thể đánh vần từng chữ; nhiều dấu «!» làm tin của cơ quan giống quảng cáo.
Sai: title: RA QUÂN DỌN VỆ SINH KHU PHỐ 3!!!
Đúng: title: Ra quân dọn vệ sinh khu phố 3
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain, complain_at_line
from schemas.lazy_regex import lazy_regex
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.passages import passages
from schemas.text.syllables import is_possible

RULE = Rule("VT04", Level.WARNING, "NĐ 30/2020 Phụ lục II", date(2020, 3, 5))
_SHOUT = lazy_regex(r"!\s?!")
_WORD = lazy_regex(r"[^\W\d_]{2,}")
_FEW = 3  # «HĐND», «THÔNG BÁO» may stand in a title


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The title is no line of capitals, and nothing is shouted."""
    title = post.fields.title
    if _is_all_capitals(title):
        yield complain(RULE, post, ("title",), "Tiêu đề viết hoa cả dòng.",
                       "Chỉ viết hoa chữ đầu câu và tên riêng.")
    for passage in passages(post):
        if _SHOUT.search(passage.text) or (passage.kind == "title" and title.count("!") > 1):
            yield complain_at_line(RULE, post, passage.line, "Có nhiều dấu chấm than liền nhau.", "Dùng một dấu chấm, hoặc một dấu «!».")


def _is_all_capitals(title: str) -> bool:
    """Whether most words are capitals; abbreviations («UBND») are none of them, for they are no syllables."""
    words = [word for word in _WORD.findall(title) if is_possible(word.lower())]
    capitals = sum(map(str.isupper, words))
    return capitals >= _FEW and 2 * capitals > len(words)
