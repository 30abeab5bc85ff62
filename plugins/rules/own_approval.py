"""Không ai tự duyệt bài của mình.

Vì sao: bài phải qua hai người; người thứ hai thấy chỗ mà người viết không thấy.
Sai: author và approver cùng là Nguyễn Văn Mẫu
Đúng: approver: một thành viên khác của Ban Biên tập được giao duyệt bài
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.people import name_key
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("BB02", Level.ERROR, "Công văn 797/UBND mục 5", date(2023, 5, 26))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The approver is somebody else than the author."""
    author, approver = post.fields.author, post.fields.approver
    if author and approver and name_key(author) == name_key(approver):
        yield complain(RULE, post, ("approver",), f"«{approver}» vừa viết vừa duyệt bài này.",
                       "Nhờ người khác trong Ban Biên tập duyệt, rồi ghi tên người đó.")
