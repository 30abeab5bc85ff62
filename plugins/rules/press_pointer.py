"""Bài mà nguồn duy nhất là liên kết tới báo thì phải ngắn.

Vì sao: bài dài mà không có nguồn nào khác ngoài một bài báo thường là chép lại, hoặc quên ghi nguồn của phần tự viết.
Sai: bài 600 tiếng, nguồn duy nhất là mode: link
Đúng: vài câu giới thiệu kèm liên kết; phần tự viết thì thêm nguồn «- type: own»
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.kinds.sources import PressSource
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.source_law import source_law
from schemas.text.quotes import count_words

RULE = Rule("NT05", Level.WARNING, "Luật Báo chí 103/2016 Điều 3(20); Luật Sở hữu trí tuệ Điều 25(1)(b)", date(2017, 1, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """A post that names nothing but linked articles is short enough to be a pointer."""
    sources, limit = post.fields.sources, source_law().pointer_words
    if sources and all(isinstance(source, PressSource) and source.mode == "link" for source in sources):
        words = count_words(post.body.text)
        if words > limit:
            yield complain(RULE, post, ("sources",), f"Bài dài {words} tiếng mà nguồn duy nhất là liên kết tới báo.",
                           f"Phần tự viết thì thêm nguồn «- type: own»; chép lại báo thì rút còn dưới {limit} tiếng hoặc trích đúng cách "
                           "(mode: quote).")
