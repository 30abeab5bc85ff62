"""Bảng trong bài có tên: một dòng bắt đầu bằng «Bảng» ngay trước bảng.

Vì sao: người nghe máy đọc màn hình cần biết bảng nói gì trước khi nghe từng ô; tên bảng thành chú thích của bảng.
Sai: dòng «| Khoản thu | Số tiền |» ngay sau một đoạn văn
Đúng: dòng «Bảng 1. Các khoản thu tháng 10», một dòng trống, rồi đến bảng
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from plugins.core.judging.rule import Context, Rule, complain_at_line
from schemas.lazy_regex import lazy_regex
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.prose import Block, blocks

RULE = Rule("VT11", Level.ERROR, "Thông tư 32/2017 Điều 18(1)(đ)", date(2018, 6, 1))
_NAME = "Bảng "  # schemas/house_markdown.py makes such a line the caption of the table
_UNDER_THE_HEAD = lazy_regex(r"\s*\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)*\|?\s*")
_START = Block("paragraph", -1, "")


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Before the first row of each table stands its name."""
    found = [_START, *blocks(post.document.body)]
    before = dict(zip(found[1:], found, strict=False))
    for first, second in pairwise(found):
        if second.kind == first.kind == "table" and _UNDER_THE_HEAD.fullmatch(second.source) and not _is_named(before[first]):
            yield complain_at_line(RULE, post, post.document.body_line + first.line, "Bảng chưa có tên.",
                                   "Thêm một dòng «Bảng 1. …» nói bảng này về gì, một dòng trống, rồi đến bảng.")


def _is_named(block: Block) -> bool:
    return block.kind == "paragraph" and block.text.startswith(_NAME)
