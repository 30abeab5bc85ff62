"""Thuộc tính của tệp đính kèm không nên còn tên người soạn.

Vì sao: Word và PDF tự ghi tên người dùng máy; người đọc tải về là thấy, mà tên đó không thuộc nội dung công khai.
Sai: tệp .docx có thuộc tính Tác giả là tên một cán bộ
Đúng: Word: Tệp → Thông tin → Kiểm tra tài liệu → xóa thuộc tính, lưu rồi tải lên
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.files.paper import is_person
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("TD04", Level.WARNING, "NĐ 13/2023; Luật 91/2025/QH15", date(2023, 7, 1), today=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The properties of no attachment name a person."""
    for index, paper in context.files.papers():
        if any(map(is_person, paper.authors)):
            yield complain(RULE, post, ("attachments", index, "file"), "Thuộc tính của tệp còn tên người soạn.",
                           "Word: Tệp → Thông tin → Kiểm tra tài liệu → xóa thuộc tính và thông tin cá nhân, lưu rồi tải lên.")
