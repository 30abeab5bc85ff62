"""Bài có thư mục riêng thì tệp bài tên là index.md.

Vì sao: tệp tên khác thì địa chỉ trang thừa một đoạn, và ảnh, tệp để cạnh bài không được tính là của bài.
Sai: tin-tuc/2026/ra-quan/bai.md
Đúng: tin-tuc/2026/ra-quan/index.md (có ảnh, tệp ở cạnh), hoặc tin-tuc/2026/ra-quan.md (bài chỉ có chữ)
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("DC06", Level.WARNING, "Quy ước của cổng", date(2011, 10, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """A post that is no folder lies right in the folder of its year, or of its kind."""
    parts = post.url.strip("/").split("/")
    if post.folder is None and len(parts) > (3 if post.kind.by_year else 2):
        yield complain(RULE, post, (), f"Tệp «{parts[-1]}.md» nằm trong thư mục riêng mà không tên là index.md.",
                       "Đổi tên tệp thành index.md trước khi bài lên trang; bài đã đăng thì để nguyên để địa chỉ không đổi.")
