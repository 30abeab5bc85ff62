"""Nguồn báo chí phải ghi đủ, ghi đúng tác giả, cơ quan báo chí, giờ đăng và địa chỉ của chính bài báo.

Báo không ghi tên tác giả thì viết «author: không ghi»; khi đó trang bài nói rõ báo không ghi tên và nêu cơ quan báo chí.

Vì sao: luật buộc nêu tác giả, tên cơ quan báo chí, thời gian đăng; «sưu tầm» hay «internet» không cho biết ai viết.
Sai: author: Sưu tầm
Đúng: author: không ghi
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas import law
from schemas.kinds.sources import UNNAMED, PressSource
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.source_law import host_of, is_home_page, source_law

RULE = Rule("NT02", Level.ERROR, "Luật Báo chí 103/2016 Điều 36(1)", date(2017, 1, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The author is a name or «không ghi», the outlet the one at this host, the address that of an article, the time has an hour."""
    for index, source in enumerate(post.fields.sources):
        if not isinstance(source, PressSource):
            continue
        if source.author.casefold().strip(" .") in source_law().evasive_authors:
            yield complain(RULE, post, ("sources", index, "author"), f"«{source.author}» không cho biết ai viết bài báo.",
                           f"Ghi đúng tên ở đầu hoặc cuối bài báo; báo không ghi tên thì viết «author: {UNNAMED}».")
        outlet = law.press_outlets().get(host_of(source.url))
        if outlet and outlet.casefold() != source.outlet.casefold():
            yield complain(RULE, post, ("sources", index, "outlet"),
                           f"Địa chỉ {host_of(source.url)} là của «{outlet}», không phải «{source.outlet}».",
                           f"Viết «outlet: {outlet}», hoặc sửa lại url.")
        if is_home_page(source.url):
            yield complain(RULE, post, ("sources", index, "url"), "Đường dẫn này là trang chủ của báo.",
                           "Mở đúng bài báo rồi chép địa chỉ của bài ấy.")
        if not _says_the_hour(post, index):
            yield complain(RULE, post, ("sources", index, "published_at"), "Chưa ghi giờ báo đăng bài.",
                           f"Chép cả ngày và giờ ghi trên bài báo, ví dụ {source.published_at:%Y-%m-%d}T07:30+07:00.")


def _says_the_hour(post: Post, index: int) -> bool:
    """A bare day is read as its first minute, so only what was written tells."""
    return "T" in str(post.document.head.data["sources"][index]["published_at"])
