"""Ban Biên tập phải đủ người, có quyết định thành lập và quy chế hoạt động đăng trên cổng.

Vì sao: phải có người chịu trách nhiệm duyệt bài, và người dân biết đó là ai.
Sai: Ban Biên tập chỉ có hai người; decided: 2027-01-01; regulation dẫn tới trang không có
Đúng: một Trưởng ban và ít nhất hai thành viên; regulation: /van-ban/2026/quy-che-ban-bien-tap/
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_of_portal
from schemas.board import Board
from schemas.content import PortalContent
from schemas.portal_duties import is_settled
from schemas.problem import Level, Problem
from schemas.vietnamese import fold, short_day

RULE = Rule("CG05", Level.ERROR, "Công văn 797/UBND mục 5; NĐ 42/2022 Điều 17", date(2022, 8, 15), reads=frozenset({"portal", "clock"}))
SMALLEST = 3  # a head and two others


def check_portal(content: PortalContent, context: Context) -> Iterator[Problem]:
    """The board has a head and members, a decision of a past day, and a regulation that can be read."""
    if content.portal is None:
        return
    board = content.portal.board
    yield from _people(board, content)
    if not context.clock.has_begun(board.decided):
        yield complain_of_portal(RULE, content, ("board", "decided"), f"Ngày quyết định ({short_day(board.decided)}) chưa tới.",
                                 "Ghi ngày của quyết định đã ký.")
    if board.regulation and not context.portal.has_url(board.regulation):
        yield complain_of_portal(RULE, content, ("board", "regulation"), f"Không có bài nào ở {board.regulation}.",
                                 "Chép đường dẫn của văn bản quy chế trên cổng này.")
    elif not board.regulation and is_settled(content.portal, context.clock):
        yield complain_of_portal(RULE, content, ("board",), "Ban Biên tập chưa có quy chế hoạt động đăng trên cổng.",
                                 "Đăng quy chế trong van-ban/ rồi ghi regulation: đường dẫn của bài.", level=Level.WARNING)


def _people(board: Board, content: PortalContent) -> Iterator[Problem]:
    heads = sum(fold(member.role).startswith("truong ban") for member in board.members)
    if heads != 1:
        yield complain_of_portal(RULE, content, ("board", "members"), f"Ban Biên tập phải có đúng một Trưởng ban, đang có {heads}.",
                                 "Ghi role: Trưởng ban cho một người.")
    if len(board.members) < SMALLEST:
        yield complain_of_portal(RULE, content, ("board", "members"), "Ban Biên tập chưa đủ Trưởng ban và hai thành viên.",
                                 "Thêm thành viên: role, name, position, tasks.")
