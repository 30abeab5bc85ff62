"""Applies the exemptions: what they cover no longer holds a post, but is counted and shown; a stale one is an error."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from plugins.core.judging.rule_module import RuleModule
from plugins.core.memory.freshness import Places
from plugins.core.memory.lists import Lists
from schemas.clock import Clock
from schemas.exemptions import EXEMPTIONS_FILE, Exemption
from schemas.problem import Level, Problem
from schemas.strict_yaml import Position

Placed = tuple[Exemption, Position]


@dataclass(frozen=True)
class Exempted:
    """A problem that an exemption covers."""

    problem: Problem
    exemption: Exemption


def exemptable_codes(rules: Iterable[RuleModule]) -> frozenset[str]:
    """Of the rules that know exemptions."""
    return frozenset(module.RULE.code for module in rules if module.RULE.exemptable)


def exempt_places(number: int, entry: Exemption) -> Places:
    """The list of the item that stands for the exemption with this number in the file; its line is the exemption."""
    return frozenset({(_list(entry.path), f"{number:04}")})


def covering(problem: Problem, lists: Lists) -> Exemption | None:
    """The exemption in force that covers the problem: the first in the file."""
    entries: list[Exemption] = [found.value for found in lists.all(_list(problem.path))]
    return next((entry for entry in entries if entry.rule == problem.code and not lists.clock.is_over(entry.until)), None)


def faults(placed: Sequence[Placed], rules: Sequence[RuleModule], paths: Container[str], clock: Clock) -> list[Problem]:
    """Exemptions that have run out, or that name no rule, no file (`paths` are all there are), or a rule that knows no exemption."""
    known, found = exemptable_codes(rules), []
    for entry, (line, column) in placed:
        if clock.is_over(entry.until):
            found.append(_fault(line, column, "MT01", f"Miễn trừ {entry.rule} cho {entry.path} đã hết hạn ngày {entry.until.isoformat()}.",
                                "Sửa bài cho đúng quy định rồi xóa dòng này, hoặc xin gia hạn."))
        elif entry.rule not in known:
            found.append(_fault(line, column, "MT02", f"Quy tắc {entry.rule} không có, hoặc không được miễn trừ.",
                                "Xem mã quy tắc trong docs/quy-tac.md."))
        elif entry.path not in paths:
            found.append(_fault(line, column, "MT03", f"Không có tệp {entry.path}.", "Sửa đường dẫn, hoặc xóa dòng này."))
    return found


def _list(path: str) -> str:
    return f"fact/exempt/{path}"


def _fault(line: int, column: int, code: str, message: str, hint: str) -> Problem:
    return Problem(EXEMPTIONS_FILE, line, column, code, message, hint, level=Level.ERROR)
