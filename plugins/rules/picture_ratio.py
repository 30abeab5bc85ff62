"""Ảnh nên có khuôn quen thuộc: 16:9, 4:3, 3:2, vuông, hoặc khuôn đứng 4:5, 3:4, 2:3, 9:16.

Vì sao: ảnh quá dài hoặc quá dẹt làm trang lộn xộn và bị cắt mất người ở trang chủ.
Sai: ảnh 1400×500 chụp cả dãy băng rôn
Đúng: cắt lại còn 1400×788 (16:9)
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.files.limits import picture_limits
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("HA03", Level.WARNING, "Công văn 797/UBND («hình ảnh nhếch nhác»)", date(2023, 5, 26))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Width and height of each picture are near one of the usual ratios."""
    limits = picture_limits()
    usual = [int(width) / int(height) for width, height in (ratio.split(":") for ratio in limits.ratios)]
    for index, picture in context.files.pictures():
        ratio = picture.width / picture.height
        if all(abs(ratio / good - 1) > limits.ratio_tolerance for good in usual):
            yield complain(RULE, post, ("images", index, "file"), f"Ảnh {picture.width}×{picture.height} có khuôn lạ.",
                           f"Cắt lại ảnh theo một trong các khuôn {', '.join(limits.ratios)}.")
