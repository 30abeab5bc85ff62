"""Các mục và các nhóm công khai bắt buộc không được để trống.

Vì sao: mục trống là điều người dân và đoàn kiểm tra thấy đầu tiên. Chỉ nhắc cho cả cổng, không giữ bài nào.
Sai: cổng có mục «Hỏi đáp» mà không có câu hỏi nào
Đúng: đăng nội dung của mục; chưa có việc thật thì hỏi đơn vị phụ trách, không viết cho có
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.rule import Context, Rule, complain_of_portal
from schemas import law
from schemas.content import PortalContent
from schemas.kinds.base import Status
from schemas.portal_duties import duties, is_settled
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("CG04", Level.WARNING, "NĐ 42/2022 Điều 4; NĐ 224/2026 Điều 9; Luật 104/2016 Điều 19(1)", date(2014, 7, 1),
            reads=frozenset({"portal", "clock"}))


def check_portal(content: PortalContent, context: Context) -> Iterator[Problem]:
    """One complaint of all empty sections, one of all empty groups."""
    if content.portal is None or not is_settled(content.portal, context.day):
        return
    posts = [post for post in context.portal.posts if post.fields.status is Status.PUBLISHED and post.fields.goes_online <= context.as_of]
    if sections := _empty_sections(posts, context):
        yield complain_of_portal(RULE, content, (), "Các mục còn trống: " + "; ".join(sections) + ".",
                                 "Đăng nội dung cho từng mục.")
    if groups := _empty_groups(posts, context):
        yield complain_of_portal(RULE, content, (), "Các nhóm công khai còn trống: " + "; ".join(groups) + ".",
                                 "Đăng bài trong cong-khai/ cho từng nhóm.", duties().groups.clause)


def _empty_sections(posts: list[Post], context: Context) -> list[str]:
    filled = {post.kind.key for post in posts}
    known = law.categories()
    filled |= {section for post in posts if post.fields.category in known for section in known[post.fields.category].feeds}
    wanted = [law.sections()[duty.id] for duty in duties().sections if duty.holds(context.portal.tier, context.day)]
    return [section.title for section in wanted if (section.kind or section.id) not in filled]


def _empty_groups(posts: list[Post], context: Context) -> list[str]:
    wanted, filled = duties().groups, {post.fields.category for post in posts}
    if not wanted.holds(context.portal.tier, context.day):
        return []
    groups = [entry for entry in law.categories().values() if entry.group and wanted.first <= entry.group <= wanted.last]
    return [entry.title for entry in groups if entry.id not in filled]
