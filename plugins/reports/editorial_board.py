"""Đơn vị có Ban Biên tập và quy chế hoạt động đăng trên cổng không?

Hai chỗ được xét, theo quy tắc CG05: Ban Biên tập (quyết định, một Trưởng ban, ít nhất hai thành viên) và quy chế.
"""

from plugins.core.scoring.by_rules import judged
from plugins.core.scoring.fact import Answer
from plugins.core.scoring.own_files import unread
from plugins.core.scoring.unit import Unit
from schemas.content import PortalContent
from schemas.problem import Problem
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact about the board, and one about its regulation."""
    path, content = unit.content.portal_path, unit.content
    ours = [problem for problem in unit.problems if problem.code in line.rules]
    regulation = [problem for problem in ours if _is_about_regulation(problem, content)]
    board = [problem for problem in ours if problem not in regulation]
    return unread(unit, line) or Answer((judged("Ban Biên tập", path, board, line), judged("Quy chế hoạt động", path, regulation, line)))


def _is_about_regulation(problem: Problem, content: PortalContent) -> bool:
    """CG05 complains of a regulation that is not there by a warning, of one that leads nowhere at the line of its address."""
    board = content.portal.board if content.portal else None
    named = bool(board and board.regulation) and problem.line == content.place("board", "regulation")[0]
    return named or not problem.is_error
