"""Hai bài không được có chung một địa chỉ.

Vì sao: bài sau sẽ đè lên bài trước mà không ai biết.
Sai: tin-tuc/2026/trong-cay.md và tin-tuc/2026/trong-cay/index.md
Đúng: mỗi bài một tên riêng
"""

from collections.abc import Iterator

from plugins.core.rule import Context, complain
from schemas.post import Post
from schemas.problem import Problem

CODE = "DC05"
READS = frozenset({"post", "portal"})


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No other post of the portal has this post's address."""
    others = [other.path for other in context.portal.by_url[post.url] if other.path != post.path]
    if others:
        yield complain(post, (), CODE, f"Địa chỉ {post.url} đã có bài khác: {others[0]}.", "Đổi tên một trong hai bài.")
