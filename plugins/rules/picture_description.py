"""Mô tả ảnh (alt) phải nói ảnh có gì: ai, làm gì, ở đâu.

Vì sao: người không nhìn thấy ảnh chỉ nghe được câu này; câu chung chung, tên tệp hoặc tiêu đề nhắc lại thì họ không biết gì thêm.
Sai: alt: Hình minh họa; alt: IMG_20261124.jpg; alt chép lại tiêu đề hoặc chú thích
Đúng: alt: Người dân khu phố 3 quét rác dọc bờ kênh
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.kinds.base import Picture
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.picture_words import is_empty_description, is_file_name, is_same

RULE = Rule("HA05", Level.ERROR, "Thông tư 32/2017 Điều 18(1)(c)", date(2018, 6, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The description of each picture says more than its kind, its name, the title or the caption."""
    for index, picture in enumerate(post.fields.images):
        if fault := _fault(picture, post.fields.title):
            yield complain(RULE, post, ("images", index, "alt"), fault, "Viết ảnh có gì: ai, làm gì, ở đâu.")


def _fault(picture: Picture, title: str) -> str:
    if is_file_name(picture.alt, picture.file):
        return "Mô tả ảnh chỉ là tên tệp."
    if is_empty_description(picture.alt):
        return f"«{picture.alt}» không nói ảnh có gì."
    if is_same(picture.alt, title):
        return "Mô tả ảnh chép lại tiêu đề bài."
    return "Mô tả ảnh chép lại chú thích, người nghe phải nghe hai lần." if is_same(picture.alt, picture.caption) else ""
