"""Nguồn báo chí phải thuộc danh sách nguồn chính thống.

Vì sao: chỉ được dẫn lại báo chí Việt Nam hoặc cổng của cơ quan Đảng, Nhà nước; mạng xã hội không phải là nguồn.
Sai: url: https://www.facebook.com/…
Đúng: url: https://baomau.example/bai-viet
"""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from plugins.core.rule import Context, Rule, complain
from schemas import law
from schemas.kinds.sources import PressSource
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("NT01", Level.ERROR, "Luật Báo chí 103/2016 Điều 3(20), 36; NĐ 72/2013 Điều 3(18)", date(2017, 1, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The host of each press source is on the list of official sources."""
    known = law.press_hosts()
    for index, source in enumerate(post.fields.sources):
        if isinstance(source, PressSource) and urlsplit(source.url).hostname not in known:
            yield complain(RULE, post, ("sources", index, "url"),
                           f"«{urlsplit(source.url).hostname}» không có trong danh sách nguồn báo chí chính thống.",
                           "Dẫn từ: " + ", ".join(sorted(known)) + "; báo khác: đề nghị người vận hành thêm vào danh sách.")
