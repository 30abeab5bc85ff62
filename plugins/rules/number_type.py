"""Ký hiệu phải đúng với loại văn bản, và năm trong số phải đúng năm ban hành.

Vì sao: quyết định mang ký hiệu QĐ, thông báo mang TB; ghi lệch thì không ai tìm ra văn bản.
Sai: type: ke-hoach, number: 12/QĐ-UBND
Đúng: type: quyet-dinh, number: 12/QĐ-UBND
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas import law
from schemas.document_number import COPIES, DocumentNumber, parse_number
from schemas.kinds.document import OfficialDocument
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("VB04", Level.ERROR, "NĐ 30/2020 Phụ lục III", date(2020, 3, 5))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The abbreviation is that of the type, and a normative number bears the year of issue."""
    fields = post.fields
    if not isinstance(fields, OfficialDocument):
        return
    kind, found = law.document_types().get(fields.type), parse_number(fields.number)
    if kind is None or found is None:  # other rules say so
        return
    if found.form != "party" and found.type not in {kind.symbol, *COPIES}:
        yield complain(RULE, post, ("number",), f"Ký hiệu «{fields.number}» không phải của loại «{kind.title}».", _hint(found, kind))
    elif found.year and found.year != fields.issued.year:
        yield complain(RULE, post, ("number",), f"Số ghi năm {found.year} mà văn bản ban hành năm {fields.issued.year}.",
                       "Xem lại number hoặc issued theo bản gốc.")


def _hint(found: DocumentNumber, kind: law.DocumentType) -> str:
    other = next((entry for entry in law.document_types().values() if entry.symbol == found.type), None)
    written = f"{found.number:02}/{kind.symbol}-{found.org}" if kind.symbol else f"{found.number:02}/{found.org}"
    return f"Ghi type: {other.id}, hoặc sửa số thành {written}." if other else f"Sửa lại type, hoặc số thành {written}."
