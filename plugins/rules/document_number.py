"""Số, ký hiệu văn bản không trùng trong một năm của một cơ quan.

Vì sao: số văn bản là cách người dân và cán bộ gọi tên văn bản.
Sai: hai quyết định cùng số 07/QĐ-UBND năm 2026 của UBND phường
Đúng: mỗi số một văn bản; bản đính chính mang số mới
"""

from collections.abc import Iterator

from plugins.core.rule import Context, complain
from schemas.kinds.document import OfficialDocument
from schemas.post import Post
from schemas.problem import Problem

CODE = "VB02"
READS = frozenset({"post", "portal"})
CLAUSE = "NĐ 30/2020 Điều 15(1)"


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No other document of the same body and year has this number."""
    for other in context.portal.posts:
        if other.path != post.path and _key(other) is not None and _key(other) == _key(post):
            yield complain(post, ("number",), CODE, f"Số, ký hiệu này đã dùng cho {other.path}.",
                           "Xem lại số trên văn bản gốc.", CLAUSE)


def _key(post: Post) -> tuple[str, int, str] | None:
    fields = post.fields
    return (fields.issuer, fields.issued.year, fields.number) if isinstance(fields, OfficialDocument) else None
