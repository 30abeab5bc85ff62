"""Cổng phải có đủ các trang giới thiệu mà luật đòi hỏi.

Vì sao: người dân cần biết đơn vị làm việc gì, ở đâu, từ bao giờ. Thiếu trang là lỗi của cổng, không giữ bài nào lại;
đơn vị mới lập có 90 ngày để viết.
Sai: cổng không có bài nào trong gioi-thieu/ thuộc chuyên mục lich-su
Đúng: gioi-thieu/lich-su.md với category: lich-su
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.duties_kept import wanted_pages
from plugins.core.judging.rule import Context, Rule, complain_of_portal
from schemas.content import PortalContent
from schemas.portal_duties import is_settled
from schemas.problem import Level, Problem

RULE = Rule("CG03", Level.ERROR, "NĐ 42/2022 Điều 4; NĐ 224/2026 Điều 9(1)(c)", date(2022, 8, 15), reads=frozenset({"portal", "clock"}))


def check_portal(content: PortalContent, context: Context) -> Iterator[Problem]:
    """A published page of each compulsory category is there."""
    if content.portal is None or not is_settled(content.portal, context.clock):
        return
    for page in wanted_pages(context.portal, context.clock):
        if not context.portal.has_page(page.id):
            yield complain_of_portal(RULE, content, (), f"Cổng chưa có trang «{page.title}».",
                                     f"Viết bài trong gioi-thieu/ với category: {page.id}.", page.clause)
