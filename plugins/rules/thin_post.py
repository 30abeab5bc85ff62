"""Bài phải đủ nội dung; số chữ ít nhất của thân bài tùy loại bài.

Vì sao: công văn 797/UBND phê bình tin, bài sơ sài; một tin dưới 150 chữ thường thiếu ai, việc gì, ở đâu, khi nào, kết quả ra sao.
Sai: một tin chỉ có một câu «Sáng nay, phường ra quân dọn vệ sinh.»
Đúng: nêu ai làm, làm gì, ở đâu, khi nào, kết quả, việc tiếp theo và người dân cần biết gì
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_at_line
from schemas.kinds.base import Status
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.writing import writing

RULE = Rule("VT05", Level.WARNING, "Công văn 797/UBND", date(2023, 5, 26))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The body of a post that is online has as many words as its kind needs."""
    least = writing().least_words.get(post.kind.key, 0)
    if post.fields.status is not Status.PUBLISHED or not least:
        return
    words = len(post.body.text.split())
    if words < least:
        yield complain_at_line(RULE, post, post.document.body_line, f"Thân bài có {words} chữ; loại bài này cần ít nhất {least} chữ.",
                               "Viết thêm: ai, việc gì, ở đâu, khi nào, kết quả, người dân cần làm gì.")
