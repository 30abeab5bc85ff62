"""Chuyên mục phải có trong danh mục, đúng loại bài, còn hiệu lực vào ngày đăng.

Vì sao: mỗi chuyên mục nuôi một mục mà luật bắt buộc cổng phải có; chuyên mục tự đặt thì bài không vào mục nào.
Sai: category: tin-hot
Đúng: category: van-hoa-xa-hoi
"""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from plugins.core.judging.rule import Context, Rule, complain
from schemas import law
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("DM01", Level.ERROR, "NĐ 42/2022 Điều 4; NĐ 224/2026 Điều 9", date(2011, 10, 1), today=True, exemptable=False)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The category exists, fits the kind, and is in force on the post's day."""
    key, day = post.fields.category, context.day
    allowed = [entry.id for entry in law.categories().values() if post.kind.key in entry.kinds and entry.in_force(day)]
    if key not in allowed:
        yield complain(RULE, post, ("category",), _what(key, post), _nearest(key, allowed))


def _what(key: str, post: Post) -> str:
    known = law.categories().get(key)
    if known is None:
        return f"Không có chuyên mục «{key}»."
    if post.kind.key not in known.kinds:
        return f"Chuyên mục «{key}» không dùng cho loại bài «{post.kind.label}»."
    return f"Chuyên mục «{key}» không có hiệu lực vào ngày đăng bài."


def _nearest(key: str, allowed: list[str]) -> str:
    near = get_close_matches(key, allowed, n=3, cutoff=0.5) or allowed[:6]
    return "Chọn một trong: " + ", ".join(f"{entry} ({law.categories()[entry].title})" for entry in near) + "."
