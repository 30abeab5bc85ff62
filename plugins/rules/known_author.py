"""Tác giả và người duyệt của bài phải là người mà cổng đã ghi tên.

Vì sao: có tên trong Ban Biên tập, trong bộ máy hay trong danh sách đơn vị viết bài thì mới có người chịu trách nhiệm về bài.
Sai: author: Admin; approver: một người không thuộc Ban Biên tập
Đúng: author: Ban Biên tập; author: một thành viên, cán bộ, đơn vị viết bài hoặc người viết (writers) của cổng
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.board import BOARD_ITSELF
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("BB01", Level.ERROR, "Công văn 797/UBND mục 5", date(2023, 5, 26), reads=frozenset({"post", "portal"}))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """An author is the board, or known to the portal; an approver is a member of the board who may approve."""
    author, approver = post.fields.author, post.fields.approver
    if author and not author.casefold().startswith(BOARD_ITSELF.casefold()) and not context.portal.writes(author):
        yield complain(RULE, post, ("author",), f"Cổng chưa ghi tên tác giả «{author}».",
                       "Ghi «Ban Biên tập». Muốn ghi tên mình thì nhờ người duyệt bài thêm bạn vào danh sách người viết: board.members "
                       "(portal.yml) hoặc writers của một đơn vị viết bài (organisation.yml).")
    if approver and not context.portal.approves(approver):
        yield complain(RULE, post, ("approver",), f"«{approver}» không phải người được duyệt bài của cổng này.",
                       "Ghi tên một thành viên Ban Biên tập có «approves: true» trong portal.yml.")
