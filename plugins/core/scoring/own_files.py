"""What becomes of questions about a portal's own files, where those cannot be read or nothing is due yet."""

from plugins.core.scoring.fact import Answer, Fact, Verdict
from plugins.core.scoring.unit import Unit
from schemas.portal_duties import is_settled
from schemas.score_law import SheetLine


def unread(unit: Unit, line: SheetLine) -> Answer | None:
    """Nothing is met where portal.yml or organisation.yml cannot be read: that is no way to escape a question; None where both can."""
    content = unit.content
    if content.portal and content.organisation:
        return None
    path, problem = content.portal_path, next((problem for problem in unit.problems if problem.is_error), None)
    what, said = "Tệp của cổng", "Không đọc được portal.yml hoặc organisation.yml."
    if problem is None:
        return Answer((Fact(what, Verdict.NOT_MET, path, 1, said, "CT01", line.clause, "Sửa tệp theo lời nhắc của lệnh check."),))
    return Answer((Fact(what, Verdict.NOT_MET, problem.path, problem.line, f"{said} {problem.message}", problem.code, line.clause,
                        problem.hint or "Sửa tệp theo lời nhắc của lệnh check."),))


def exempted(unit: Unit, code: str) -> bool:
    """Whether the rule that would complain of the portal does not, because an exemption covers what it says."""
    return not any(problem.code == code for problem in unit.problems)


def not_due(unit: Unit, line: SheetLine) -> Answer | None:
    """The same, and no question of completeness to a unit that is new or has ended."""
    if unit.content.portal and not is_settled(unit.content.portal, unit.clock):
        return Answer(reason="Đơn vị mới lập hoặc đã kết thúc.")
    return unread(unit, line)
