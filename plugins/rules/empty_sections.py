"""Các mục và các nhóm công khai bắt buộc không được để trống.

Vì sao: mục trống là điều người dân và đoàn kiểm tra thấy đầu tiên. Chỉ nhắc cho cả cổng, không giữ bài nào.
Sai: cổng có mục «Hỏi đáp» mà không có câu hỏi nào
Đúng: đăng nội dung của mục; chưa có việc thật thì hỏi đơn vị phụ trách, không viết cho có
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.duties_kept import is_filled, wanted_sections
from plugins.core.judging.rule import Context, Rule, complain_of_portal
from schemas.content import PortalContent
from schemas.portal_duties import duties, is_settled
from schemas.problem import Level, Problem
from schemas.public_information import groups_of

RULE = Rule("CG04", Level.WARNING, "NĐ 42/2022 Điều 4; NĐ 224/2026 Điều 9; Luật 104/2016 Điều 19(1)", date(2014, 7, 1),
            reads=frozenset({"portal", "clock"}))


def check_portal(content: PortalContent, context: Context) -> Iterator[Problem]:
    """One complaint of all empty sections, one of all empty groups."""
    if content.portal is None or not is_settled(content.portal, context.clock):
        return
    if sections := _empty_sections(context):
        yield complain_of_portal(RULE, content, (), "Các mục còn trống: " + "; ".join(sections) + ".",
                                 "Đăng nội dung cho từng mục.")
    if groups := _empty_groups(context):
        yield complain_of_portal(RULE, content, (), "Các nhóm công khai còn trống: " + "; ".join(groups) + ".",
                                 "Đăng bài trong cong-khai/ cho từng nhóm.", duties().groups.clause)


def _empty_sections(context: Context) -> list[str]:
    portal = context.portal
    return [section.title for section in wanted_sections(portal, context.clock) if not is_filled(section, portal)]


def _empty_groups(context: Context) -> list[str]:
    wanted = groups_of(context.portal.tier, context.clock)
    return [entry.title for entry in wanted if not context.portal.has_category(entry.id)]
