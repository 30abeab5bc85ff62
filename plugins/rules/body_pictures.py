"""Ảnh chèn trong thân bài phải được khai trong images, có mô tả và người chụp.

Vì sao: người không nhìn thấy ảnh nghe phần mô tả; ảnh của ai phải ghi tên người đó.
Sai: ![](le-hoi.jpg) mà images không có le-hoi.jpg
Đúng: khai file, alt, credit trong images rồi chèn ![Lễ hội](le-hoi.jpg)
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_in_body
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("HA01", Level.ERROR, "Thông tư 32/2017 Điều 18(1)(c)", date(2018, 6, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Each picture of the body is one of the declared ones."""
    declared = {picture.file for picture in post.fields.images}
    for name in dict.fromkeys(post.body.pictures):
        if name not in declared:
            yield complain_in_body(RULE, post, name, f"Ảnh «{name[:80]}» trong bài chưa được khai trong images.",
                                   "Thêm vào images: file, alt (ảnh có gì), credit (người chụp). Ảnh phải nằm cạnh bài.")
