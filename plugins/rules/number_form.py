"""Số, ký hiệu văn bản phải viết đúng thể thức.

Vì sao: người dân gọi và tìm văn bản bằng số, ký hiệu. Công văn thiếu tên đơn vị soạn (như 797/UBND) chỉ bị nhắc.
Sai: number: 7/QĐ-UBND; number: 12/QD-UBND; number: Số 12 /QĐ-UBND
Đúng: number: 07/QĐ-UBND; công văn: 163/UBND-VP; văn bản quy phạm: 05/2026/QĐ-UBND; văn bản của Đảng: 42-TB/ĐU
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.document_number import lacks_unit, lacks_zero, parse_number
from schemas.kinds.document import OfficialDocument
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("VB03", Level.ERROR, "NĐ 30/2020 Điều 15(1), Phụ lục I, III", date(2020, 3, 5))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The number is written in a known form."""
    if not isinstance(post.fields, OfficialDocument):
        return
    text = post.fields.number
    found = parse_number(text)
    if lacks_zero(text):
        yield complain(RULE, post, ("number",), f"Số «{text}» nhỏ hơn 10, phải có số 0 đứng trước.", f"Viết 0{text}.")
    elif found is None:
        yield complain(RULE, post, ("number",), f"Số, ký hiệu «{text}» viết chưa đúng thể thức.",
                       "Viết liền, đúng dấu: 12/QĐ-UBND; công văn: 163/UBND-VP; văn bản quy phạm: 05/2026/QĐ-UBND.")
    elif lacks_unit(found):
        yield complain(RULE, post, ("number",), f"Ký hiệu công văn «{text}» thiếu tên viết tắt của đơn vị soạn.",
                       f"Nếu bản gốc có thì ghi đủ, ví dụ {text}-VP; bản gốc không có thì để nguyên.", level=Level.WARNING)
