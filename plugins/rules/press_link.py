"""Bài chỉ dẫn liên kết tới báo thì không chép bài báo.

Vì sao: chép bài của báo mà chỉ ghi là dẫn liên kết là dùng tác phẩm của người khác; muốn trích thì phải ghi là trích.
Sai: mode: link mà trong bài có khối trích dẫn dài
Đúng: mode: link và một câu giới thiệu kèm liên kết; hoặc mode: quote và đoạn trích nguyên văn
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_in_body
from schemas.kinds.sources import PressSource
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.source_law import source_law
from schemas.text.quotes import Quote, quotes_of
from schemas.vietnamese import fold

RULE = Rule("NT04", Level.ERROR, "Luật Báo chí 103/2016 Điều 3(20); Luật Sở hữu trí tuệ Điều 25(1)(b)", date(2017, 1, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No blockquote from a linked outlet is longer than a short excerpt."""
    press = [source for source in post.fields.sources if isinstance(source, PressSource)]
    if not press or any(source.mode == "quote" for source in press):
        return
    limit = source_law().excerpt_words
    for quote in quotes_of(post.document.body):
        if quote.words > limit and _is_from_the_press(quote, press, post):
            yield complain_in_body(RULE, post, quote.first_line,
                                   f"Bài chỉ dẫn liên kết tới báo mà chép một đoạn {quote.words} tiếng.",
                                   f"Rút lời trích còn nhiều nhất {limit} tiếng, hoặc viết «mode: quote» nếu đây là đoạn trích nguyên văn.")


def _is_from_the_press(quote: Quote, press: list[PressSource], post: Post) -> bool:
    """A long quote in a report of our own may be what somebody said: then the outlet does not stand beside it."""
    return len(press) == len(post.fields.sources) or any(fold(source.outlet) in fold(quote.around) for source in press)
