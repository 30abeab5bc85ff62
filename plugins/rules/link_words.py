"""Chữ của liên kết phải nói liên kết dẫn tới đâu.

Vì sao: người dùng máy đọc màn hình nghe riêng danh sách liên kết; «tại đây» hay một địa chỉ dài không cho biết gì.
Sai: Xem [tại đây](/van-ban/2026/ke-hoach-trong-cay/)
Đúng: Xem [kế hoạch trồng cây năm 2026](/van-ban/2026/ke-hoach-trong-cay/)
"""

import re
from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_in_body
from schemas.lazy_regex import lazy_regex
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.writing import writing

RULE = Rule("VT07", Level.ERROR, "Thông tư 32/2017 Điều 18(1)(d)", date(2018, 6, 1))
_BARE = lazy_regex(r"(?:https?://|www\.)\S*|\S+\.\w+/\S+")
_HINT = "Đặt tên của trang được dẫn tới vào liên kết, ví dụ [kế hoạch trồng cây năm 2026](…)."


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Each link has words that mean something without the sentence around it."""
    for words, target in dict.fromkeys(post.body.link_words):
        fault = _fault(words)
        if fault:
            place = f"[{words}]" if f"[{words}]" in post.document.body else target
            yield complain_in_body(RULE, post, place, fault, _HINT)


def _fault(words: str) -> str:
    if not words:
        return "Liên kết không có chữ."
    if _BARE.fullmatch(words):
        return f"Liên kết để nguyên địa chỉ «{words[:60]}»."
    said = re.findall(r"\w+", words.lower())
    return f"Chữ «{words}» không cho biết liên kết dẫn tới đâu." if set(said) <= writing().generic_link_words else ""
