"""Bài công khai phải có đủ dữ liệu mà nhóm của nó đòi hỏi.

Vì sao: công khai ngân sách mà không có bảng số liệu, công khai hỗ trợ mà không có danh sách thì chưa phải công khai.
Sai: category: ngan-sach mà không có khối budget
Đúng: category: ngan-sach và khối budget gồm period, stage, form, table
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas import law
from schemas.kinds.disclosure import Disclosure
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("CK01", Level.ERROR, "Luật 10/2022/QH15 Điều 11", date(2022, 1, 1))
_WORDS = {"budget": "bảng số liệu ngân sách (budget)", "project": "thông tin dự án (project)", "persons": "danh sách người (persons)"}


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The block that the category requires is there."""
    group = law.categories().get(post.fields.category) if isinstance(post.fields, Disclosure) else None
    if group and group.requires and getattr(post.fields, group.requires, None) is None:
        yield complain(RULE, post, ("category",), f"Nhóm «{group.title}» phải kèm {_WORDS[group.requires]}.",
                       f"Thêm khối {group.requires}: theo mẫu trong sổ tay.", group.clause)
