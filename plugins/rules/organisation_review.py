"""Sơ đồ tổ chức phải rà soát ít nhất mỗi năm một lần.

Vì sao: cán bộ đổi việc, số điện thoại đổi; luật buộc cập nhật ngay khi thay đổi.
Sai: reviewed: 2024-05-10
Đúng: reviewed: ngày vừa đọc lại và sửa organisation.yml
"""

from collections.abc import Iterator
from datetime import date, timedelta

from plugins.core.judging.rule import Context, Rule, complain_of_organisation
from schemas.content import PortalContent
from schemas.deadlines import limit
from schemas.problem import Level, Problem
from schemas.vietnamese import short_day

RULE = Rule("CG11", Level.WARNING, "NĐ 42/2022 Điều 4; NĐ 224/2026 Điều 9(3)", date(2011, 10, 1), reads=frozenset({"clock"}))


def check_portal(content: PortalContent, context: Context) -> Iterator[Problem]:
    """The day of the last review is within a year, and not to come."""
    if content.organisation is None:
        return
    reviewed = content.organisation.reviewed
    if context.clock.is_over(reviewed + timedelta(days=limit("ra-soat").days)):
        yield complain_of_organisation(RULE, content, ("reviewed",), f"Sơ đồ tổ chức chưa rà soát từ ngày {short_day(reviewed)}.",
                                       "Đọc lại, sửa chỗ đã cũ rồi ghi reviewed: ngày rà soát.")
    elif not context.clock.has_begun(reviewed):
        yield complain_of_organisation(RULE, content, ("reviewed",), "Ngày rà soát chưa tới.", "Ghi ngày đã rà soát.")
