"""Số, ký hiệu văn bản không trùng trong một năm của một cơ quan.

Vì sao: số văn bản là cách người dân và cán bộ gọi tên văn bản.
Sai: hai quyết định cùng số 07/QĐ-UBND năm 2026 của UBND phường
Đúng: mỗi số một văn bản; bản đính chính mang số mới
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.kinds.document import OfficialDocument
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("VB02", Level.ERROR, "NĐ 30/2020 Điều 15(1)", date(2020, 3, 5), reads=frozenset({"post", "portal"}))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No other document of the same body and year has this number."""
    if not isinstance(post.fields, OfficialDocument):
        return
    for path in context.portal.by_number(post.fields, count=2):
        if path != post.path:
            yield complain(RULE, post, ("number",), f"Số, ký hiệu này đã dùng cho {path}.", "Xem lại số trên văn bản gốc.")
            return
