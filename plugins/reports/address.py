"""Tên miền, đơn vị cấp trên và ngày tháng của đơn vị có ghi đúng không?

Mỗi quy tắc CG07, CG08, CG09 là một chỗ được xét.
"""

from plugins.core.scoring.by_rules import judged
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.own_files import unread
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine

_WHAT = {"CG07": "Tên miền", "CG08": "Đơn vị cấp trên", "CG09": "Ngày của đơn vị và tên gọi"}


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each rule."""
    return unread(unit, line) or answer_of((judged(_WHAT.get(code, code), unit.content.portal_path,
                             [problem for problem in unit.problems if problem.code == code], line) for code in line.rules), "")
