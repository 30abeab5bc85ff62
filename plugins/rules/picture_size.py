"""Ảnh phải đủ lớn để xem rõ trên màn hình: cạnh dài từ 1200, cạnh ngắn từ 675 điểm ảnh.

Vì sao: ảnh nhỏ bị kéo giãn thì nhòe, trang trông cẩu thả; ảnh đầu của bài tin nhỏ hơn 600 điểm ảnh thì không đăng được.
Sai: ảnh 320×180 lưu từ tin nhắn Zalo
Đúng: ảnh gốc của máy, thu nhỏ còn 1600×900
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.files.limits import picture_limits
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("HA02", Level.WARNING, "Công văn 797/UBND («hình ảnh nhếch nhác»)", date(2023, 5, 26))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Each picture is large enough, and the first of a piece of news not tiny."""
    limits = picture_limits()
    for index, picture in context.files.pictures():
        short, long = sorted((picture.width, picture.height))
        if long >= limits.good_sides[0] and short >= limits.good_sides[1]:
            continue
        is_tiny_lead = post.kind.key == "news" and index == 0 and long < limits.least_long_side
        yield complain(RULE, post, ("images", index, "file"), f"Ảnh nhỏ: {picture.width}×{picture.height} điểm ảnh.",
                       f"Dùng ảnh gốc, cạnh dài từ {limits.good_sides[0]} và cạnh ngắn từ {limits.good_sides[1]} điểm ảnh.",
                       level=Level.ERROR if is_tiny_lead else RULE.level)
