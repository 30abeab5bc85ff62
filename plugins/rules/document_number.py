"""Số, ký hiệu văn bản không trùng trong một năm của một cơ quan.

Vì sao: số văn bản là cách người dân và cán bộ gọi tên văn bản.
Sai: hai quyết định cùng số 07/QĐ-UBND năm 2026 của UBND phường
Đúng: mỗi số một văn bản; bản đính chính mang số mới
"""

from collections.abc import Iterator
from typing import cast

from plugins.core.rule import Context, complain
from schemas.kinds.document import OfficialDocument
from schemas.post import Post
from schemas.problem import Problem

CODE = "VB02"
READS = frozenset({"post", "portal"})
CLAUSE = "NĐ 30/2020 Điều 15(1)"


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No other document of the same body and year has this number."""
    if not isinstance(post.fields, OfficialDocument):
        return
    for other in context.portal.by_number[post.fields.number]:
        if other.path != post.path and _body_and_year(other) == _body_and_year(post):
            yield complain(post, ("number",), CODE, f"Số, ký hiệu này đã dùng cho {other.path}.",
                           "Xem lại số trên văn bản gốc.", CLAUSE)


def _body_and_year(document: Post) -> tuple[str, int]:
    fields = cast(OfficialDocument, document.fields)
    return fields.issuer, fields.issued.year
