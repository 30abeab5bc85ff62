"""Phần trích nguyên văn của báo chỉ là phần nhỏ của bài.

Luật đòi trích dẫn hợp lý nhưng không ghi con số; mức ở đây là của cổng: nhiều nhất 30 phần trăm bài và 250 tiếng.

Vì sao: trích quá nhiều là dùng bài của người khác thay cho bài của mình.
Sai: bài có hai câu tự viết và mười câu trích
Đúng: tự viết phần chính, trích một hai câu cần nguyên văn, kèm liên kết tới bài báo
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_in_body
from schemas.kinds.sources import PressSource
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.source_law import source_law
from schemas.text.quotes import count_words, quotes_of

RULE = Rule("NT09", Level.WARNING, "Luật Sở hữu trí tuệ 50/2005 Điều 25(1)(b)", date(2006, 7, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Blockquotes of a post that quotes the press stay under our limits."""
    if not any(isinstance(source, PressSource) and source.mode == "quote" for source in post.fields.sources):
        return
    law, quotes = source_law(), quotes_of(post.document.body)
    quoted = sum(quote.words for quote in quotes)
    words = max(count_words(post.body.text), quoted)  # what is read aloud of a picture is in no plain text
    if quoted > law.quoted_words or quoted * 100 > law.quoted_share * words:
        yield complain_in_body(RULE, post, quotes[0].first_line,
                               f"Phần trích báo có {quoted} tiếng, bằng {round(quoted * 100 / words)} phần trăm của bài.",
                               f"Bớt phần trích còn nhiều nhất {law.quoted_share} phần trăm bài và {law.quoted_words} tiếng; "
                               "ý khác thì viết bằng lời của mình.")
