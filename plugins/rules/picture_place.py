"""Ảnh tải lên không nên mang theo tọa độ nơi chụp.

Vì sao: điện thoại ghi tọa độ vào ảnh, có khi là nhà riêng. Khi đăng, chương trình xóa hết, nhưng ảnh gốc vẫn nằm trong kho bài viết.
Sai: ảnh gửi thẳng từ điện thoại khi đang bật định vị của máy ảnh
Đúng: tắt định vị của máy ảnh, hoặc xóa thông tin vị trí rồi tải lên
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("HA07", Level.WARNING, "NĐ 13/2023 Điều 2(4); Luật 91/2025/QH15", date(2023, 7, 1), today=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No picture says where it was taken."""
    for index, picture in context.files.pictures():
        if picture.has_place:
            yield complain(RULE, post, ("images", index, "file"), "Ảnh mang theo tọa độ nơi chụp (GPS).",
                           "Xóa thông tin vị trí của ảnh rồi tải lại; trên trang đăng thì tọa độ đã được bỏ.")
