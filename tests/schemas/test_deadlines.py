from datetime import date

import pytest

from schemas.budget_period import period_end
from schemas.deadlines import due_of, limit, spoken_day, table
from schemas.frontmatter import read_document
from schemas.kinds import KINDS
from schemas.kinds.base import PostFields
from schemas.law import categories
from schemas.post import validate
from tests.worlds import EXAMPLES


def fields_of(kind: str, *changes: tuple[str, str]) -> PostFields:
    text = (EXAMPLES / "good" / KINDS[kind].folder / "vi-du.md").read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    fields, problems = validate(KINDS[kind].model, read_document(text.encode()).head, "vi-du.md")
    assert fields, problems
    return fields


def budget(stage: str, period: str, decision: str) -> PostFields:
    block = (f"forms: [cong-ttdt]\ndecision: {decision}\nbudget:\n  period: {period}\n  stage: {stage}\n  form: 113/CK TC-NSNN\n"
             "  table:\n    rows:\n      - {no: 1, item: Tổng thu, estimate: \"100\"}\n")
    return fields_of("disclosure", ("category: ke-hoach-kt-xh", "category: ngan-sach"), ("forms: [niem-yet, cong-ttdt]\n", block))


@pytest.mark.parametrize(("issued", "tier", "deadline", "last"), [
    ("2026-11-23", "ward", "van-ban-cap-xa", "2026-11-30"), ("2026-11-23", "city", "van-ban-muc-tieu", "2026-11-30"),
    ("2026-02-12", "city", "van-ban-thanh-pho", "2026-02-26"),  # Tết lies between
    ("2019-03-04", "commune", "van-ban-luat", "2019-03-11"),
])
def test_a_document_has_the_deadline_of_the_day_on_which_it_was_issued(issued: str, tier: str, deadline: str, last: str) -> None:
    due = due_of("document", fields_of("document", ("issued: 2026-11-24\neffective: 2026-11-24", f"issued: {issued}")), tier)
    assert due is not None
    assert (due.deadline.id, due.last) == (deadline, date.fromisoformat(last))


def test_before_the_law_there_was_no_deadline() -> None:
    assert due_of("document", fields_of("document", ("issued: 2026-11-24\neffective: 2026-11-24", "issued: 2015-03-02")), "ward") is None


@pytest.mark.parametrize(("stage", "period", "decision", "tier", "expected"), [
    ("execution", "Quý III năm 2026", "Quyết định số 81/QĐ-UBND ngày 05/10/2026", "ward", ("ngan-sach-thuc-hien", "2026-10-15")),
    ("decided", "Năm 2026", "Nghị quyết số 14/NQ-HĐND ngày 18/12/2025", "city", ("ngan-sach-quyet-dinh", "2026-01-19")),
    ("submitted", "Năm 2027", "Tờ trình số 40/TTr-UBND ngày 23/11/2026", "ward", ("ngan-sach-trinh", "2026-11-30")),
    ("execution", "Đợt một", "Quyết định số 81/QĐ-UBND ngày 05/10/2026", "ward", None),
])
def test_a_budget_has_limits_of_its_own(stage: str, period: str, decision: str, tier: str, expected: tuple[str, str] | None) -> None:
    due = due_of("disclosure", budget(stage, period, decision), tier)
    assert (due and (due.deadline.id, due.last.isoformat())) == expected


@pytest.mark.parametrize(("decision", "tier", "last"), [
    ("Quyết định số 33/QĐ-UBND ngày 23/11/2026 của UBND phường", "ward", "2026-11-30"),
    ("Quyết định số 33/QĐ-UBND ngày 23 tháng 11 năm 2026", "commune", "2026-11-30"),
    ("Quyết định số 33/QĐ-UBND", "ward", None), ("Quyết định số 33/QĐ-UBND ngày 23/11/2026", "city", None),
])
def test_a_disclosure_of_a_commune_counts_from_its_decision(decision: str, tier: str, last: str | None) -> None:
    fields = fields_of("disclosure", ("forms: [niem-yet, cong-ttdt]", f"forms: [niem-yet, cong-ttdt]\ndecision: {decision}"))
    due = due_of("disclosure", fields, tier)
    assert (due and due.last.isoformat()) == last


@pytest.mark.parametrize(("text", "end"), [
    ("Quý III năm 2026", "2026-09-30"), ("Quý III và lũy kế chín tháng năm 2026", "2026-09-30"), ("Quý 1/2026", "2026-03-31"),
    ("Quý IV năm 2025", "2025-12-31"), ("Chín tháng đầu năm 2026", "2026-09-30"), ("6 tháng đầu năm 2024", "2024-06-30"),
    ("Năm ngân sách 2024", "2024-12-31"), ("Dự toán năm 2026", "2026-12-31"), ("Quý II", None), ("2026", None), ("Đợt một", None),
])
def test_the_last_day_of_a_budget_period(text: str, end: str | None) -> None:
    assert period_end(text) == (date.fromisoformat(end) if end else None)


@pytest.mark.parametrize(("text", "day"), [
    ("Quyết định số 44/QĐ-UBND ngày 08/7/2026", date(2026, 7, 8)), ("ngày 31/02/2026", None), ("ngày 5.3.2024", date(2024, 3, 5)),
    ("Nghị quyết ngày 05 tháng 02 năm 2024 của HĐND", date(2024, 2, 5)), ("Báo cáo tháng 7", None)])
def test_the_day_of_a_decision_is_read_from_its_words(text: str, day: date | None) -> None:
    assert spoken_day(text) == day


def test_the_table_speaks_of_kinds_and_categories_that_exist() -> None:
    assert {deadline.kind for deadline in table().deadlines} <= set(KINDS)
    assert {deadline.category for deadline in table().deadlines} <= {*categories(), None}
    assert all(entry.clause for entry in (*table().deadlines, *table().limits))
    assert limit("ngung-dich-vu").days == 7
