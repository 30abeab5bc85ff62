"""Phần tiếng Anh của cổng thành phố, và phần tiếng Anh đã mở thì phải đủ.

Vì sao: người nước ngoài cần biết cơ quan làm gì và gặp ai; giới thiệu nửa chừng thì không tra được.
Sai: portal.yml có english, mà một phòng trong organisation.yml không có
Đúng: english: {name: Justice Division, tasks: Civil status and certification}
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_of_organisation, complain_of_portal
from schemas.content import PortalContent
from schemas.problem import Level, Problem

RULE = Rule("CG13", Level.WARNING, "NĐ 42/2022 Điều 7(2) (hết hiệu lực 30/6/2026, giữ làm mục tiêu nội bộ)", date(2022, 8, 15))


def check_portal(content: PortalContent, context: Context) -> Iterator[Problem]:
    """The city has English pages; where there are any, every part of the organisation and every official is on them."""
    if content.portal is None or content.organisation is None:
        return
    if content.portal.english is None:
        if content.portal.kind == "city":
            yield complain_of_portal(RULE, content, ("introduction",), "Cổng thành phố chưa có phần tiếng Anh.",
                                     "Thêm khối english: name, introduction, functions, address, hours.")
        return
    for place, unit in enumerate(content.organisation.units):
        if unit.english is None:
            yield complain_of_organisation(RULE, content, ("units", place), f"{unit.name} chưa có tên và nhiệm vụ bằng tiếng Anh.",
                                           "Thêm english: {name: …, tasks: …} cho đơn vị này.")
        for index, official in enumerate(unit.officials):
            if official.english is None:
                where = "units", place, "officials", index
                yield complain_of_organisation(RULE, content, where, f"{official.name} chưa có chức vụ bằng tiếng Anh.",
                                               "Thêm dòng english: chức vụ bằng tiếng Anh.")
