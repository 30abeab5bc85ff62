"""Văn bản có ghi đúng và đủ số, ký hiệu, loại, ngày, người ký, quan hệ thay thế không?

Mỗi văn bản trong kỳ là một chỗ được xét, theo quy tắc VB01–VB07 và TT01. Văn bản bị giữ vì sai cũng tính.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each document."""
    return answer_of(judged_by(unit.counted("document"), line, unread=True), "Trong kỳ không có văn bản nào.")
