"""Tổ chức bộ máy, lãnh đạo, liên hệ, ấp, khu phố có ghi đủ và được rà soát không?

Mỗi quy tắc về portal.yml, organisation.yml trong phiếu (CG06, CG10–CG13) là một chỗ được xét.
"""

from plugins.core.scoring.by_rules import each_rule
from plugins.core.scoring.fact import Answer
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine

_WHAT = {"CG06": "Tên miền thư công vụ", "CG10": "Lãnh đạo và tiểu sử", "CG11": "Rà soát sơ đồ tổ chức", "CG12": "Danh sách ấp, khu phố",
         "CG13": "Phần tiếng Anh"}


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each rule about the portal's own files."""
    return each_rule(unit, line, unit.content.organisation_path, _WHAT)
