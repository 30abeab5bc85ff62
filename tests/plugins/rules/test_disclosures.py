"""Rules about disclosures: how long lists, notice boards and loudspeakers are kept up, and which form a budget has."""

from pathlib import Path

import pytest

from tests.plugins.rules.changed_examples import problems

PERSONS = ("forms: [niem-yet, cong-ttdt]\n", "forms: [niem-yet, cong-ttdt]\npersons:\n  legal_ground: Luật 10/2022/QH15 Điều 11(7)\n"
           "  remove_after: {}\n  rows:\n    - {{no: 1, name: Nguyễn Văn Mẫu, hamlet: Khu phố 1}}\n")


@pytest.mark.parametrize(("removed", "refused"), [("2026-12-24", False), ("2027-05-23", False), ("2027-05-24", True), ("2026-11-24", True)])
def test_a_list_of_persons_goes_within_half_a_year(removed: str, refused: bool, tmp_path: Path) -> None:
    assert bool(problems(tmp_path, "cong-khai", "HN08", (PERSONS[0], PERSONS[1].format(removed)))) is refused


@pytest.mark.parametrize(("category", "board", "radio", "count"), [
    ("ke-hoach-kt-xh", "2026-12-23", None, 0), ("ke-hoach-kt-xh", "2026-12-22", None, 1), ("ke-hoach-kt-xh", None, None, 1),
    ("quy-che-dan-chu", None, None, 0), ("ke-hoach-kt-xh", "", None, 0), ("thu-tuc-cap-xa", "2026-11-30", None, 0),
    ("phi-le-phi", "2026-12-23", None, 1), ("phi-le-phi", "2026-12-23", "2026-11-26", 0), ("phi-le-phi", "2026-12-23", "2026-11-25", 1),
    ("phi-le-phi", None, None, 2), ("phi-le-phi", "2026-12-23", "2026-11-20", 1),
])
def test_notice_board_and_loudspeaker_are_kept_up_long_enough(category: str, board: str | None, radio: str | None, count: int, tmp_path: Path) -> None:
    blocks = "".join(f"{key}:\n  start: 2026-11-24\n  end: {end}\n" for key, end in (("noticeboard", board), ("loudspeaker", radio)) if end is not None)
    found = problems(tmp_path, "cong-khai", "HN09", ("category: ke-hoach-kt-xh", f"category: {category}"),
                     ("noticeboard:\n  start: 2026-11-24\n  end: 2026-12-24\n", blocks))
    assert len(found) == count


def test_the_notice_board_is_a_duty_of_wards_and_communes(tmp_path: Path) -> None:
    assert problems(tmp_path, "cong-khai", "HN09", ("  end: 2026-12-24", "  end: 2026-11-25"), city=True) == []


@pytest.mark.parametrize(("stage", "form", "city", "warned"), [
    ("execution", "113/CK TC-NSNN", False, False), ("execution", "Biểu số 115/CK TC-NSNN", False, False), ("execution", "116/CK TC-NSNN", False, True),
    ("submitted", "Biểu mẫu 103/CK TC-NSNN", False, False), ("settlement", "04/QĐ-CKNS", False, False), ("decided", "Biểu thu chi", False, True),
    ("execution", "93/CK-NSNN", True, False), ("audit", "Báo cáo kiểm toán", False, False),
])
def test_a_budget_uses_the_forms_of_its_stage(stage: str, form: str, city: bool, warned: bool, tmp_path: Path) -> None:
    block = (f"budget:\n  period: Quý III năm 2026\n  stage: {stage}\n  form: {form}\n  table:\n    rows:\n"
             "      - {no: 1, item: Tổng thu, estimate: \"100\"}\n")
    found = problems(tmp_path, "cong-khai", "HN10", ("category: ke-hoach-kt-xh", "category: ngan-sach"),
                     ("forms: [niem-yet, cong-ttdt]\n", "forms: [niem-yet, cong-ttdt]\n" + block), city=city)
    assert bool(found) is warned
