"""Nội dung bắt buộc phát thanh thì bản tin phải đọc đủ 3 ngày liên tục.

Xét bài công khai nhóm 7–12 và bài lấy ý kiến của phường, xã mà sổ truyền thanh (reads của các bài Truyền thanh) ghi là đã đọc.

Vì sao: đọc một lần lúc người dân đi làm thì coi như chưa ai nghe; luật buộc đọc ít nhất 3 ngày liên tục.
Sai: bản tin đọc bài này chỉ ghi repeats: 1
Đúng: repeats: 3, hoặc ba bản tin của ba ngày liền nhau cùng ghi bài này ở reads
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.broadcasting import longest_run, required_days
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("HN11", Level.WARNING, "Luật 10/2022/QH15 Điều 13(3)", date(2023, 7, 1), reads=frozenset({"post", "portal", "clock"}))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """What was read was read long enough, once the days for it are over."""
    required = required_days(post.fields, context.portal.tier)
    days = context.portal.read_on(post.url) if required else []
    if days and longest_run(days) < len(required) and context.clock.is_over(max(days)):
        yield complain(RULE, post, ("title",),
                       f"Sổ truyền thanh ghi bài này được đọc {longest_run(days)} ngày liên tục, phải ít nhất {len(required)} ngày.",
                       "Đọc tiếp cho đủ, rồi sửa repeats của bản tin hoặc ghi bài này vào reads của bản tin sau.")
