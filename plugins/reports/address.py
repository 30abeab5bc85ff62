"""Tên miền, đơn vị cấp trên và ngày tháng của đơn vị có ghi đúng không?

Mỗi quy tắc CG07, CG08, CG09 là một chỗ được xét.
"""

from plugins.core.scoring.by_rules import each_rule
from plugins.core.scoring.fact import Answer
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine

_WHAT = {"CG07": "Tên miền", "CG08": "Đơn vị cấp trên", "CG09": "Ngày của đơn vị và tên gọi"}


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each rule."""
    return each_rule(unit, line, unit.content.portal_path, _WHAT)
