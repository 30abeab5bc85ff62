"""Applies the exemptions: what they cover no longer holds a post, but is counted and shown; a stale one is an error."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.core.rule import RuleModule
from schemas.exemptions import EXEMPTIONS_FILE, Exemption
from schemas.problem import Level, Problem
from schemas.strict_yaml import Position

Placed = tuple[Exemption, Position]


@dataclass(frozen=True)
class Exempted:
    """A problem that an exemption covers."""

    problem: Problem
    exemption: Exemption


def covering(problem: Problem, placed: Iterable[Placed], today: date) -> Exemption | None:
    """The exemption in force that covers the problem."""
    return next((entry for entry, _ in placed
                 if entry.rule == problem.code and entry.path == problem.path and today <= entry.until), None)


def faults(placed: Sequence[Placed], rules: Sequence[RuleModule], paths: Iterable[str], today: date) -> list[Problem]:
    """Exemptions that have run out, or that name no rule, no file, or a rule that knows no exemption."""
    by_code = {module.RULE.code: module.RULE for module in rules}
    known = frozenset(paths)
    found = []
    for entry, (line, column) in placed:
        rule = by_code.get(entry.rule)
        if entry.until < today:
            found.append(_fault(line, column, "MT01", f"Miễn trừ {entry.rule} cho {entry.path} đã hết hạn ngày {entry.until.isoformat()}.",
                                "Sửa bài cho đúng quy định rồi xóa dòng này, hoặc xin gia hạn."))
        elif rule is None or not rule.exemptable:
            found.append(_fault(line, column, "MT02", f"Quy tắc {entry.rule} không có, hoặc không được miễn trừ.",
                                "Xem mã quy tắc trong docs/quy-tac.md."))
        elif entry.path not in known:
            found.append(_fault(line, column, "MT03", f"Không có tệp {entry.path}.", "Sửa đường dẫn, hoặc xóa dòng này."))
    return found


def _fault(line: int, column: int, code: str, message: str, hint: str) -> Problem:
    return Problem(EXEMPTIONS_FILE, line, column, code, message, hint, level=Level.ERROR)
