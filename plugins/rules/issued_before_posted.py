"""Văn bản phải ban hành trước hoặc trong ngày đăng, không phải sau.

Vì sao: văn bản chưa ký thì chưa phải văn bản; thường là gõ nhầm ngày.
Sai: date: 2026-11-24, issued: 2026-12-24
Đúng: date: 2026-11-24, issued: 2026-11-23
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.fields import VIETNAM
from schemas.kinds.document import OfficialDocument
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("VB06", Level.ERROR, "NĐ 42/2022 Điều 4(1)(a)", date(2011, 10, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The day of issue is not after the day on which the post goes online."""
    posted = post.fields.goes_online.astimezone(VIETNAM).date()
    if isinstance(post.fields, OfficialDocument) and post.fields.issued > posted:
        yield complain(RULE, post, ("issued",), "Ngày ban hành sau ngày đăng.",
                       f"Ghi issued không sau {posted.isoformat()}, hoặc hẹn giờ đăng bằng publish_at.")
