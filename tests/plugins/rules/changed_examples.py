"""What a rule says of the good example of a kind, with some changes and as history has it."""

from datetime import datetime
from pathlib import Path

from schemas.fields import VIETNAM
from schemas.problem import Problem
from tests.worlds import NOW, example, judge, make_portal, put


def day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(hour=8, tzinfo=VIETNAM)


def problems(tmp_path: Path, kind: str, code: str, *changes: tuple[str, str], as_of: datetime = NOW, accepted: str | None = None,
             has_history: bool = False, city: bool = False) -> list[Problem]:
    """What the rule `code` says of the good example of a kind with these changes."""
    text = example(kind)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    folder = make_portal(tmp_path, city=city)
    files = [name for name in ("van-ban.pdf", "du-thao.pdf") if name in text]
    put(folder, f"{kind}/2026/vi-du/index.md", text, *files)
    path = f"{folder.relative_to(tmp_path).as_posix()}/{kind}/2026/vi-du/index.md"
    history = {path: day(accepted)} if accepted else {} if has_history else None
    judged = judge(tmp_path, "city" if city else "mau", as_of, history)
    return [problem for problem in judged.problems if problem.code == code]
