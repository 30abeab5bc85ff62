"""Every post file is counted once: files = published + expired + withdrawn + held + waiting + draft + internal."""

from collections import Counter
from collections.abc import Iterable

from plugins.core.verdict import JudgedPortal, Verdict
from schemas.problem import Problem
from schemas.state import State

WORDS = {
    State.PUBLISHED: "đang đăng", State.EXPIRED: "hết hạn", State.WITHDRAWN: "đã gỡ", State.HELD: "bị giữ",
    State.WAITING: "chờ đến giờ", State.DRAFT: "bản nháp", State.INTERNAL: "nội bộ",
}


def count(judged: JudgedPortal) -> Counter[State]:
    """How many post files are in each state."""
    return Counter(verdict.state for verdict in judged.verdicts)


def account(judged: JudgedPortal) -> str:
    """«hiep-ninh: 62 bài = 55 đang đăng + 1 hết hạn + …»."""
    counts = count(judged)
    return f"{judged.key}: {len(judged.verdicts)} bài = " + " + ".join(f"{counts[state]} {WORDS[state]}" for state in State)


def held(judged: JudgedPortal) -> list[Verdict]:
    """Posts that are held, in the order of their paths."""
    return [verdict for verdict in judged.verdicts if verdict.state is State.HELD]


def reasons(verdicts: Iterable[Verdict]) -> list[Problem]:
    """The errors that hold the posts."""
    return [problem for verdict in verdicts for problem in verdict.problems if problem.is_error]
