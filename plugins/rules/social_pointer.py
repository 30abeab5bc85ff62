"""Nội dung phải có trên cổng, không bảo người đọc sang mạng xã hội mà xem.

Vì sao: cổng là kênh chính thức, đầy đủ; người không dùng mạng xã hội cũng phải đọc được.
Sai: bài chỉ có câu «Chi tiết xem tại Facebook của xã.»
Đúng: viết đủ nội dung vào bài; cuối bài có thể nhắc trang mạng xã hội
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_in_body
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.source_law import source_law
from schemas.text.quotes import count_words
from schemas.text.social_words import pointers

RULE = Rule("NT08", Level.ERROR, "NĐ 42/2022 Điều 5", date(2022, 8, 15))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """A post that sends readers to a social network says enough itself."""
    phrases = pointers(post.body.text)
    if phrases and count_words(post.body.text) - sum(map(count_words, phrases)) < source_law().own_words:
        yield complain_in_body(RULE, post, phrases[0], f"Bài bảo người đọc «{phrases[0]}» mà trên cổng gần như không có nội dung.",
                               "Viết đủ nội dung vào bài: việc gì, khi nào, ở đâu, ai làm; mạng xã hội chỉ để nhắc thêm.")
