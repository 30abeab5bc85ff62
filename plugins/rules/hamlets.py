"""Phường, xã phải ghi đủ danh sách ấp, khu phố, mỗi nơi một lần.

Vì sao: danh sách công khai, lịch và kiến nghị đều ghi theo ấp, khu phố; thiếu danh sách thì không so được tên.
Sai: không có hamlets; ghi hai lần «Khu phố 2»
Đúng: hamlets: [Khu phố 1, Khu phố 2, Khu phố 3]
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_of_portal
from schemas.content import PortalContent
from schemas.problem import Level, Problem

RULE = Rule("CG12", Level.WARNING, "Luật 10/2022/QH15 Điều 11; NĐ 185/2026", date(2023, 7, 1))


def check_portal(content: PortalContent, context: Context) -> Iterator[Problem]:
    """A ward or commune lists its hamlets, and none twice; Tân Thành and Tân Thạnh are two."""
    portal = content.portal
    if portal is None or portal.kind == "city":
        return
    if not portal.hamlets:
        yield complain_of_portal(RULE, content, (), "Chưa có danh sách ấp, khu phố.", "Thêm hamlets: mỗi ấp, khu phố một dòng.")
    seen = Counter(name.casefold() for name in portal.hamlets)
    for index, name in enumerate(portal.hamlets):
        seen[name.casefold()] -= 1
        if seen[name.casefold()]:
            yield complain_of_portal(RULE, content, ("hamlets", index), f"«{name}» được ghi nhiều lần.", "Xóa dòng thừa.")
