"""Nguồn báo chí phải thuộc danh sách nguồn chính thống.

Vì sao: chỉ được dẫn lại báo chí Việt Nam hoặc cổng của cơ quan Đảng, Nhà nước; trang khác không ai chịu trách nhiệm về nội dung.
Sai: url: https://tintonghop.example/bai-viet
Đúng: url: https://baomau.example/bai-viet
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas import law
from schemas.kinds.sources import PressSource
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.source_law import host_of, is_social, is_under

RULE = Rule("NT01", Level.ERROR, "Luật Báo chí 103/2016 Điều 3(20), 36; NĐ 72/2013 Điều 3(18)", date(2017, 1, 1),
            reads=frozenset({"post", "corpus"}))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The host of each press source is on the list of official sources, or is a portal of ours; of social networks NT06 complains."""
    for index, source in enumerate(post.fields.sources):
        if isinstance(source, PressSource) and not is_social(source.url) and not _is_official(host_of(source.url), context):
            yield complain(RULE, post, ("sources", index, "url"),
                           f"«{host_of(source.url)}» không có trong danh sách nguồn báo chí chính thống.",
                           f"Dẫn từ: {_outlets()}, hoặc cổng của cơ quan nhà nước. Báo khác: gửi tên báo và địa chỉ trang chủ cho "
                           "người duyệt bài để xin thêm vào danh sách (tệp schemas/law/press.yml).")


def _outlets() -> str:
    return ", ".join(f"{title} ({host})" for host, title in sorted(law.press_outlets().items()))


def _is_official(host: str, context: Context) -> bool:
    return host in law.press_outlets() or is_under(host, law.state_domains()) or bool(context.corpus.by_host(host))
