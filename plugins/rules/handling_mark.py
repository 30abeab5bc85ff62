"""Tài liệu mang dấu lưu hành nội bộ, thu hồi, bóc bì … không được đăng.

Vì sao: dấu ấy nghĩa là chỉ một số người được đọc.
Sai: dòng dấu lưu hành nội bộ viết hoa trên đầu tài liệu
Đúng: bản đã được phép công khai, không còn dấu
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, seen
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("BM02", Level.ERROR, "Thông tư 24/2020/TT-BCA; NĐ 30/2020/NĐ-CP Điều 8(3)(b)", date(2020, 3, 5),
            today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No mark stands in the post that limits who may read it."""
    yield from complain_of_sightings(RULE, post, seen(context, "mark"),
                                     "Có dấu giới hạn người đọc{shown}",
                                     "Không đăng tài liệu này; hỏi cán bộ văn thư. Xóa dấu mà chưa được phép thì vẫn là làm lộ. Đã đẩy "
                                     "lên kho thì xóa dòng là chưa đủ: làm theo docs/lo-du-lieu.md.")
