"""Tổ chức bộ máy, lãnh đạo, liên hệ, ấp, khu phố có ghi đủ và được rà soát không?

Mỗi quy tắc về portal.yml, organisation.yml trong phiếu (CG06, CG10–CG13) là một chỗ được xét.
"""

from plugins.core.scoring.by_rules import judged
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.own_files import unread
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine

_WHAT = {"CG06": "Tên miền thư công vụ", "CG10": "Lãnh đạo và tiểu sử", "CG11": "Rà soát sơ đồ tổ chức", "CG12": "Danh sách ấp, khu phố",
         "CG13": "Phần tiếng Anh"}


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each rule about the portal's own files."""
    return unread(unit, line) or answer_of((judged(_WHAT.get(code, code), unit.content.organisation_path,
                             [problem for problem in unit.problems if problem.code == code], line) for code in line.rules), "")
