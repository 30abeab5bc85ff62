"""Rules about time: corner cases that need a history, a tier or another clock than the examples have."""

from pathlib import Path

import pytest

from tests.plugins.rules.changed_examples import day, problems
from tests.worlds import example

OUTAGE = ("expires: 2026-12-31\noutage:\n  service: Nước sinh hoạt\n  area: Khu phố 3\n  starts: {starts}T07:00+07:00\n"
          "  expected_restore: {starts}T15:00+07:00\n  reason: Đấu nối ống chính\n{more}---\nSáng")


ISSUED = "issued: 2026-11-24\neffective: 2026-11-24"


@pytest.mark.parametrize(("issued", "accepted", "late"), [
    ("2026-11-17", "2026-11-24", False), ("2026-11-16", "2026-11-24", True),  # five working days after 16 November: the 23rd
    ("2026-11-13", "2026-11-24", True), ("2026-11-24", "2026-12-01", False), ("2026-11-24", "2026-12-02", True),
])
def test_a_document_that_came_after_its_deadline_is_late(issued: str, accepted: str, late: bool, tmp_path: Path) -> None:
    found = problems(tmp_path, "van-ban", "HN01", (ISSUED, f"issued: {issued}"), as_of=day("2026-12-03"), accepted=accepted)
    assert [problem.is_error for problem in found] == ([False] if late else [])


def test_lateness_says_the_limit_and_the_clause(tmp_path: Path) -> None:
    [found] = problems(tmp_path, "van-ban", "HN01", (ISSUED, "issued: 2026-11-02"), accepted="2026-11-24")
    assert "hạn là 09/11/2026 (5 ngày làm việc kể từ 02/11/2026)" in found.message
    assert found.clause == "Luật 10/2022/QH15 Điều 12(3)"


def test_what_is_proposed_today_is_late_today(tmp_path: Path) -> None:
    assert problems(tmp_path, "van-ban", "HN01", (ISSUED, "issued: 2026-11-02"), has_history=True)


@pytest.mark.parametrize("changes", [
    [("date: 2026-11-24", "date: 2026-11-23")],  # older than the history: an import
    [("status: published", "status: published\nlate_reason: Văn bản gốc bị thất lạc, tìm lại ngày 23/11")],
])
def test_imports_and_explained_delays_are_not_judged(changes: list[tuple[str, str]], tmp_path: Path) -> None:
    assert problems(tmp_path, "van-ban", "HN01", (ISSUED, "issued: 2026-11-02"), *changes, accepted="2026-11-24") == []


def test_without_a_history_nobody_is_late(tmp_path: Path) -> None:
    assert problems(tmp_path, "van-ban", "HN01", (ISSUED, "issued: 2026-11-02")) == []


def test_an_embargo_can_make_a_document_late(tmp_path: Path) -> None:
    assert problems(tmp_path, "van-ban", "HN01", ("date: 2026-11-24", "date: 2026-11-24\npublish_at: 2026-12-15"), accepted="2026-11-24")


RECEPTION = [("title: Họp giao ban đầu tuần", "title: Tiếp công dân"), ("type: work", "type: reception")]


@pytest.mark.parametrize(("week", "session", "accepted", "late"), [
    ("2026-W49", "2026-12-01", "2026-11-24", False), ("2026-W49", "2026-12-01", "2026-11-25", True), ("2026-W49", "2026-11-30", "2026-11-24", True),
])
def test_a_reception_is_announced_five_working_days_before(week: str, session: str, accepted: str, late: bool, tmp_path: Path) -> None:
    found = problems(tmp_path, "lich-lam-viec", "HN02", ("2026-W48", week), ("day: 2026-11-23", f"day: {session}"), *RECEPTION,
                     as_of=day("2026-12-10"), accepted=accepted)
    assert bool(found) is late


def test_a_meeting_needs_no_notice(tmp_path: Path) -> None:
    assert problems(tmp_path, "lich-lam-viec", "HN02", accepted="2026-11-24") == []


@pytest.mark.parametrize(("starts", "accepted", "more", "refused"), [
    ("2026-12-03", "2026-11-24", "", False), ("2026-12-02", "2026-11-24", "", True), ("2026-12-03", "2026-11-25", "", True),
    ("2026-11-25", "2026-11-24", "  force_majeure: true\n", False),
])
def test_an_outage_is_announced_seven_working_days_before(starts: str, accepted: str, more: str, refused: bool, tmp_path: Path) -> None:
    found = problems(tmp_path, "thong-bao", "HN03", ("---\nSáng", OUTAGE.format(starts=starts, more=more)), as_of=day("2026-12-10"),
                     accepted=accepted)
    assert bool(found) is refused


def test_before_decree_224_an_outage_had_no_limit(tmp_path: Path) -> None:
    change = ("---\nSáng", OUTAGE.format(starts="2026-06-25", more=""))
    assert problems(tmp_path, "thong-bao", "HN03", ("date: 2026-11-24", "date: 2026-06-24"), change) == []


@pytest.mark.parametrize(("old", "new", "accepted", "levels"), [
    ("date: 2026-11-24", "date: 2027-02-22", None, []), ("date: 2026-11-24", "date: 2027-02-23", None, ["error"]),
    ("date: 2026-11-24", "date: 2026-11-24\npublish_at: 2027-11-24", None, ["error"]),
    ("date: 2026-11-24", "date: 2026-11-24\npublish_at: 2026-11-20", None, ["error"]),
    ("date: 2026-11-24", "date: 2026-11-24\npublish_at: 2026-11-24T07:00+07:00", None, ["warning"]),
    ("date: 2026-11-24", "date: 2026-11-24\npublish_at: 2026-11-24T07:00+07:00", "2026-11-24", []),
])
def test_the_moment_of_publishing_is_sensible(old: str, new: str, accepted: str | None, levels: list[str], tmp_path: Path) -> None:
    found = problems(tmp_path, "tin-tuc", "HN04", (old, new), accepted=accepted, has_history=True)
    assert [problem.level.value for problem in found] == levels


@pytest.mark.parametrize(("accepted", "levels"), [("2026-11-24", []), ("2026-11-20", ["error"])])
def test_how_far_away_it_is_counts_from_the_day_on_which_the_post_was_accepted(accepted: str, levels: list[str], tmp_path: Path) -> None:
    found = problems(tmp_path, "tin-tuc", "HN04", ("date: 2026-11-24", "date: 2027-02-22"), as_of=day("2027-01-05"), accepted=accepted)
    assert [problem.level.value for problem in found] == levels


@pytest.mark.parametrize(("words", "found"), [
    ("Nộp hồ sơ đến hết ngày 30/11/2026.", "đến hết ngày 30/11/2026"), ("Hạn chót 30/11.", "Hạn chót 30/11"),
    ("Đăng ký trước ngày 5 tháng 12.", "trước ngày 5"), ("Trước ngày hội, phường dọn rác.", None),
])
def test_a_notice_that_speaks_of_an_end_asks_for_one(words: str, found: str | None, tmp_path: Path) -> None:
    messages = [problem.message for problem in problems(tmp_path, "thong-bao", "HN05", ("Sáng thứ Bảy, ", words + " Sáng thứ Bảy, "))]
    assert messages == ([f"Thông báo nói «{found}» nhưng chưa có ngày hết hạn."] if found else [])


@pytest.mark.parametrize(("review", "warned"), [("2026-11-23", True), ("2026-11-24", False), ("2027-11-25", False), ("2027-11-26", True)])
def test_a_page_is_reviewed_within_a_year(review: str, warned: bool, tmp_path: Path) -> None:
    line = next(line for line in example("gioi-thieu").splitlines() if line.startswith("review_by"))
    assert bool(problems(tmp_path, "gioi-thieu", "HN06", (line, f"review_by: {review}"))) is warned


@pytest.mark.parametrize(("changes", "warned"), [
    ([("due: 2026-12-24", "due: 2026-11-24")], False), ([("due: 2026-12-24", "due: 2026-11-23")], True),
    ([("due: 2026-12-24", "due: 2026-11-23"), ("state: received", "state: transferred")], False),
    ([("due: 2026-12-24", "due: 2026-11-23"),
      ("state: received", "state: answered\nanswered: 2026-11-23\nanswered_by: UBND phường")], False),
])
def test_a_petition_is_answered_by_its_day(changes: list[tuple[str, str]], warned: bool, tmp_path: Path) -> None:
    assert bool(problems(tmp_path, "kien-nghi", "HN07", *changes)) is warned


@pytest.mark.parametrize(("asked", "warned"), [("2026-11-03", False), ("2026-11-02", True)])
def test_a_question_waits_fifteen_working_days(asked: str, warned: bool, tmp_path: Path) -> None:
    lines = [line for line in example("hoi-dap").splitlines() if line.startswith(("asked:", "answered"))]
    changes = [(line + "\n", f"asked: {asked}\n" if line.startswith("asked:") else "") for line in lines]
    assert bool(problems(tmp_path, "hoi-dap", "HN07", *changes)) is warned
