"""Clauses are told to citizens as laws are cited in Vietnamese, not as our tables shorten them."""

import re

import pytest

from schemas import law
from schemas.clause_words import said_clause


@pytest.mark.parametrize(("clause", "words"), {
    "NĐ 42/2022 Điều 4(1)(a)": "điểm a khoản 1 Điều 4 Nghị định 42/2022/NĐ-CP",
    "NĐ 244/2026 Điều 5(2)": "khoản 2 Điều 5 Nghị định 244/2026/NĐ-CP",
    "Luật 10/2022/QH15 Điều 25–28": "Điều 25–28 Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15",
    "Luật 104/2016 Điều 19(1)(đ), 34(1)(h)": "điểm đ khoản 1 Điều 19, điểm h khoản 1 Điều 34 Luật Tiếp cận thông tin 104/2016/QH13",
    "Công văn 797/UBND mục 5; NĐ 42/2022 Điều 17": "Công văn 797/UBND mục 5; Điều 17 Nghị định 42/2022/NĐ-CP",
    "Bộ chỉ số DTI cấp huyện (QĐ 922/QĐ-BTTTT)": "Bộ chỉ số DTI cấp huyện (QĐ 922/QĐ-BTTTT)",
}.items())
def test_a_clause_is_told_from_the_smallest_part_to_the_law(clause: str, words: str) -> None:
    assert said_clause(clause) == words


def test_a_law_with_a_last_day_says_it_where_it_is_asked() -> None:
    assert said_clause("NĐ 42/2022 Điều 8(1)", ends=True) == \
        "khoản 1 Điều 8 Nghị định 42/2022/NĐ-CP (có hiệu lực đến hết ngày 30/06/2026)"
    assert said_clause("Luật 42/2013 Điều 24", ends=True) == "Điều 24 Luật Tiếp công dân 42/2013/QH13"


def test_no_clause_that_citizens_read_keeps_the_short_form() -> None:
    shown = [entry.clause for entry in (*law.sections().values(), *law.categories().values())]
    assert [clause for clause in map(said_clause, shown) if re.search(r"Điều \d+\(|^NĐ ", clause)] == []
