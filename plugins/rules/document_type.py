"""Loại văn bản phải là một trong 29 loại của Nghị định 30/2020/NĐ-CP.

Vì sao: người dân tìm văn bản theo loại; ký hiệu của văn bản cũng theo loại.
Sai: type: cong-vawn
Đúng: type: cong-van
"""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from plugins.core.judging.rule import Context, Rule, complain
from schemas import law
from schemas.kinds.document import OfficialDocument
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("VB01", Level.ERROR, "NĐ 30/2020 Điều 7", date(2020, 3, 5), today=True, exemptable=False)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The document's type is in the table of types."""
    if isinstance(post.fields, OfficialDocument) and post.fields.type not in law.document_types():
        near = get_close_matches(post.fields.type, list(law.document_types()), n=3, cutoff=0.5) or ["cong-van", "quyet-dinh"]
        yield complain(RULE, post, ("type",), f"Không có loại văn bản «{post.fields.type}».",
                       "Chọn một trong: " + ", ".join(near) + ".")
