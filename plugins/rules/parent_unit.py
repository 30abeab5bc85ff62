"""Mã đơn vị không trùng nhau, và đơn vị cấp trên phải là đơn vị có thật trong kho.

Vì sao: cổng phường, xã là thành phần của cổng cấp trên; mã đã dùng thì không dùng lại, kể cả cho đơn vị trùng tên.
Sai: hai đơn vị cùng id: tn-105; parent: tn-999 không có
Đúng: mỗi đơn vị một id; parent: tn-001 (id của thành phố)
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_of_portal
from schemas.content import PortalContent
from schemas.problem import Level, Problem

RULE = Rule("CG08", Level.ERROR, "NĐ 224/2026 Điều 11(1)", date(2011, 10, 1), reads=frozenset({"corpus"}))


def check_portal(content: PortalContent, context: Context) -> Iterator[Problem]:
    """The id is the only one of its kind; where the city's portal is there, it is the parent."""
    ids = {key: portal.id for key, portal in context.corpus.portals().items() if portal.id}
    if content.portal is None:
        return
    if Counter(ids.values())[content.portal.id] > 1:
        others = [key for key, other in ids.items() if other == content.portal.id and key != content.key]
        yield complain_of_portal(RULE, content, ("id",), f"Mã «{content.portal.id}» đã dùng cho đơn vị {', '.join(others)}.",
                                 "Đặt một mã mới, chưa dùng bao giờ.")
    if content.portal.parent and "city" in ids and content.portal.parent != ids["city"]:
        yield complain_of_portal(RULE, content, ("parent",), f"Không có đơn vị cấp trên nào mang mã «{content.portal.parent}».",
                                 f"Ghi parent: {ids['city']}.")
