"""Mạng xã hội không phải là nguồn tin, ở bất cứ mục nào.

Nơi thấy tin đồn thì viết bằng lời vào seen_at; bằng chứng để kết luận phải ở nơi khác.

Vì sao: nguồn chính thống là báo chí Việt Nam và cổng của cơ quan Đảng, Nhà nước; bài trên mạng xã hội có thể bị sửa, xóa bất cứ lúc nào.
Sai: url: https://www.facebook.com/…
Đúng: url: https://baomau.example/bai-viet
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.outside import named_addresses
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.source_law import host_of, is_social

RULE = Rule("NT06", Level.ERROR, "Công văn 797/UBND mục 4; NĐ 72/2013 Điều 3(18)", date(2013, 9, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No source and no evidence stands on a social network."""
    for address in named_addresses(post.fields):
        if is_social(address.url):
            yield complain(RULE, post, address.loc, f"«{host_of(address.url)}» là mạng xã hội, không phải là nguồn tin.",
                           _hint(address.loc[0]))


def _hint(key: str | int) -> str:
    if key == "evidence":
        return "Nơi tin xuất hiện thì viết vào seen_at; bằng chứng (evidence) dẫn văn bản hoặc trang chính thống."
    return "Tìm bài trên báo chí, trên cổng của cơ quan nhà nước, hoặc văn bản; không có thì đơn vị tự xác minh và ghi «type: own»."
