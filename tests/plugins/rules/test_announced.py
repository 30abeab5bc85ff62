"""What must be announced early: an outage says when it is, and a consultation is open long enough for those who read of it."""

from pathlib import Path

import pytest

from tests.plugins.rules.changed_examples import problems
from tests.plugins.rules.test_time import OUTAGE
from tests.worlds import example


@pytest.mark.parametrize(("title", "warned"), [
    ("Tạm ngừng cung cấp nước đêm 28/11", True), ("Mất điện khu phố 3 sáng thứ Bảy", True), ("Cần làm gì khi mất điện", False),
    ("Thông báo lịch thu tiền điện nước", False)])
def test_a_notice_of_an_outage_says_when_in_a_block(title: str, warned: bool, tmp_path: Path) -> None:
    change = ("Thông báo lịch thu gom rác dịp lễ", title)
    assert [problem.is_error for problem in problems(tmp_path / "without", "thong-bao", "HN12", change)] == ([False] if warned else [])
    assert problems(tmp_path / "with", "thong-bao", "HN12", change, ("---\nSáng", OUTAGE.format(starts="2026-12-07", more=""))) == []


@pytest.mark.parametrize(("opens", "closes", "line", "hint"), [
    ("2026-11-24", "2026-12-14", "", ""), ("2026-11-24", "2026-12-13", "closes", "2026-12-14"), ("2026-11-20", "2026-12-14", "", ""),
    ("2026-11-20", "2026-12-13", "opens", "opens từ 2026-11-24, closes từ 2026-12-14"), ("2026-11-20", "2026-12-01", "closes", "2026-12-14")])
def test_twenty_days_count_from_when_people_could_read_it(opens: str, closes: str, line: str, hint: str, tmp_path: Path) -> None:
    changes = [(next(each for each in example("lay-y-kien").splitlines() if each.startswith(f"{key}: ")), f"{key}: {value}")
               for key, value in (("opens", opens), ("closes", closes))]
    found = problems(tmp_path, "lay-y-kien", "YK01", *changes)
    assert bool(found) is bool(line)
    for problem in found:
        text = (tmp_path / problem.path).read_text("utf-8").splitlines()
        assert text[problem.line - 1].startswith(f"{line}: ")
        assert hint in problem.hint
