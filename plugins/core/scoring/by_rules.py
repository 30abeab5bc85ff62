"""Answers that rest on what rules have already complained of: nothing is checked a second time."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from plugins.core.scoring.fact import Answer, Fact, Verdict, answer_of, fact_of, met
from plugins.core.scoring.own_files import unread
from plugins.core.scoring.unit import Item, Unit
from schemas.problem import Problem
from schemas.score_law import SheetLine
from schemas.state import State


def judged_by(items: Iterable[Item], line: SheetLine, counts: Callable[[Problem], bool] = bool, unread: bool = False) -> Iterator[Fact]:
    """A fact for each post: what the rules of the line complain of in it, the worst first; `counts` leaves complaints out.

    A post that could not be read costs where `unread` says so, and is looked at by no other question: one cause, one loss.
    """
    for item in items:
        if item.post is None:
            if unread:
                yield fact_of(item.title, item.problems[0], Verdict.NOT_MET, line.clause)
            continue
        yield judged(item.title, item.path, [problem for problem in item.problems if counts(problem)], line, _exempted(item, line))


def judged(what: str, path: str, problems: Iterable[Problem], line: SheetLine, well: str = "") -> Fact:
    """A fact about one place: the worst of these complaints that the line knows, or that all is well."""
    known = (problem for problem in problems if problem.code in line.rules)
    found = sorted(known, key=lambda problem: line.rules[problem.code] == "partly")
    if not found:
        return met(what, path, said=well)
    fact = fact_of(what, found[0], Verdict(line.rules[found[0].code]), line.clause)
    others = f" (và {len(found) - 1} chỗ nữa trong tệp này)" if len(found) > 1 else ""
    return Fact(fact.what, fact.verdict, fact.path, fact.line, fact.said + others, fact.rule, fact.clause, fact.remedy)


def each_error(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each single error that the rules of the line tell of, as deductions count them.

    Of every post that is no draft, whenever it came and whether or not it is held: a post in git is out.
    """
    return answer_of((fact_of(item.title, problem, Verdict(line.rules[problem.code]), line.clause)
                      for item in unit.items if item.state is not State.DRAFT
                      for problem in item.problems if problem.code in line.rules and problem.is_error), "Không thấy chỗ nào.")


def each_rule(unit: Unit, line: SheetLine, path: str, what: Mapping[str, str]) -> Answer:
    """A fact for each rule of the line about the portal's own file at `path`; `what` says of each what it looks at."""
    return unread(unit, line) or answer_of((judged(what.get(code, code), path, [each for each in unit.problems if each.code == code], line)
                                            for code in line.rules), "")


def _exempted(item: Item, line: SheetLine) -> str:
    reasons = [f"{one.problem.code}: {one.exemption.reason}" for one in item.exempted if one.problem.code in line.rules]
    return "Được miễn trừ: " + "; ".join(reasons) if reasons else ""
