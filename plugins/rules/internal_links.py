"""Bài công khai không được dẫn tới bài nội bộ, kể cả chỉ nêu đường dẫn.

Vì sao: đường dẫn bài nội bộ thường nói luôn việc gì đang bàn; người ngoài không mở được mà biết là có.
Sai: Xem [lịch trực](/noi-bo/2026/lich-truc/)
Đúng: viết lại phần người dân cần biết vào bài công khai
"""

import re
from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain, complain_in_body
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.source_law import host_of

RULE = Rule("CG02", Level.ERROR, "Luật 104/2016 Điều 6; Công văn 797/UBND mục 4", date(2011, 10, 1),
            reads=frozenset({"post", "corpus"}), today=True)
_INTERNAL = re.compile(r"(?<![\w/.-])(?P<host>https?://[^\s/()<>\"']+)?(?:/|(?:city|wards/[a-z0-9-]+)/)?noi-bo/[a-z0-9-]+")


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Neither the body nor any line of the head names an internal post of one of the portals."""
    if not post.kind.is_public:
        return
    for words in dict.fromkeys(_named(post.document.body, context)):
        yield complain_in_body(RULE, post, words, "Bài công khai dẫn tới bài nội bộ.", "Xóa đường dẫn; viết phần công khai được vào bài.")
    for loc, text in post.document.head.texts():
        if next(_named(text, context), None):
            yield complain(RULE, post, loc, "Dòng này nêu đường dẫn của bài nội bộ.", "Xóa đường dẫn.")


def _named(text: str, context: Context) -> Iterator[str]:
    """Paths of internal posts in a text; the same words on other people's sites mean nothing."""
    if "noi-bo/" not in text:  # nearly always: the search itself is slow
        return
    for found in _INTERNAL.finditer(text):
        if found["host"] is None or _is_ours(found["host"], context):
            yield found[0]


def _is_ours(address: str, context: Context) -> bool:
    return any(portal.address == address for portal in context.corpus.by_host(host_of(address)))
