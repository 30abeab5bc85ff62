"""Liên kết trong bài phải mở được: trong cổng thì trang phải có thật, ra ngoài thì bắt đầu bằng https://.

Vì sao: liên kết hỏng làm người dân mất lòng tin; http:// không mã hóa.
Sai: [kế hoạch](ke-hoach-cu), [báo](http://baomau.example/bai)
Đúng: [kế hoạch trồng cây](/van-ban/2026/ke-hoach-trong-cay/), [bài trên Báo Mẫu](https://baomau.example/bai)
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_in_body
from plugins.core.site_map import made_pages
from schemas.body import FILE_NAME
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("LK01", Level.ERROR, "Thông tư 32/2017 Điều 18(1)(d)", date(2018, 6, 1), reads=frozenset({"post", "portal", "clock"}))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No link was refused, and links within the portal lead somewhere (those to internal posts have a rule of their own)."""
    refused = dict.fromkeys(post.body.refused)
    for target in refused:
        yield complain_in_body(RULE, post, target, f"Liên kết «{target[:80]}» không dùng được.",
                               "Viết đủ https://… hoặc đường dẫn trong cổng như /van-ban/2026/ten-bai/.")
    for target in dict.fromkeys(post.body.links):
        if target not in refused and not target.startswith("/noi-bo/") and not _leads_somewhere(target, post, context):
            yield complain_in_body(RULE, post, target, f"Liên kết «{target[:80]}» không dẫn tới trang nào của cổng.",
                                   "Chép lại đường dẫn từ trang cần dẫn, hoặc xóa liên kết.")


def _is_online_with(post: Post, url: str, context: Context) -> bool:
    """Whether a post at `url` has a page when this post has one: drafts, internal and later posts have none."""
    moments = [claim.readable for claim in context.portal.claims(url) if claim.readable]
    return any(moment <= post.fields.goes_online or context.clock.reached(moment) for moment in moments)


def _leads_somewhere(target: str, post: Post, context: Context) -> bool:
    page, _, anchor = target.partition("#")
    if target.startswith("/"):
        return page in made_pages(context.portal.tier) or _is_online_with(post, page, context)
    if target.startswith("#"):
        return anchor.startswith("fn") or any(anchor == heading for heading, _, _ in post.body.outline)
    return target in post.files if FILE_NAME.fullmatch(target) else True
