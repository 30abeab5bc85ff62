"""Lời bài không lấy mạng xã hội làm nguồn.

Ghi thẳng «Nguồn: Facebook» là lỗi; «theo Facebook …» là điều cần xem lại. Bài xác minh tin đồn không xét, vì phải nói tin đồn ở đâu.

Vì sao: mạng xã hội không phải là nguồn chính thống; tin lấy từ đó phải xác minh lại rồi ghi nguồn thật.
Sai: (Nguồn: Facebook)
Đúng: (Nguồn: Công an phường cung cấp)
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_in_body
from schemas.kinds.rumour import Rumour
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.social_words import leaning_phrases, named_sources

RULE = Rule("NT07", Level.ERROR, "Công văn 797/UBND mục 4; NĐ 72/2013 Điều 3(18)", date(2013, 9, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The body does not say that its news come from a social network."""
    if isinstance(post.fields, Rumour):
        return
    hint = "Xác minh lại, rồi nêu nguồn thật: ai cung cấp, văn bản nào, báo nào."
    for phrase in dict.fromkeys(named_sources(post.body.text)):
        yield complain_in_body(RULE, post, phrase, f"Bài ghi «{phrase}»: mạng xã hội không phải là nguồn tin.", hint)
    for phrase in dict.fromkeys(leaning_phrases(post.body.text)):
        yield complain_in_body(RULE, post, phrase, f"Bài viết «{phrase}» như là nguồn tin.", hint, level=Level.WARNING)
