"""Hai bài không được có chung một địa chỉ.

Vì sao: bài sau sẽ đè lên bài trước mà không ai biết.
Sai: tin-tuc/2026/trong-cay.md và tin-tuc/2026/trong-cay/index.md
Đúng: mỗi bài một tên riêng
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("DC05", Level.ERROR, "Quy ước của cổng", date(2011, 10, 1), reads=frozenset({"post", "portal"}), today=True, exemptable=False)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No other post of the portal has this post's address."""
    others = [claim.path for claim in context.portal.claims(post.url) if claim.path != post.path]
    if others:
        yield complain(RULE, post, (), f"Địa chỉ {post.url} đã có bài khác: {others[0]}.", "Đổi tên một trong hai bài.")
