"""Tệp đính kèm phải là bản cuối, không còn dấu sửa đổi và nhận xét.

Vì sao: chữ đã xóa và lời trao đổi nội bộ vẫn đọc được trong tệp Word, Excel.
Sai: dự thảo .docx còn bật «Theo dõi thay đổi» (Track Changes)
Đúng: trong thẻ Xem lại (Review), chấp nhận hết thay đổi, xóa hết nhận xét, lưu rồi tải lên
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("TD02", Level.ERROR, "NĐ 13/2023; Luật 91/2025/QH15", date(2023, 7, 1), today=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No attachment keeps tracked changes; one with comments is a warning."""
    for index, paper in context.files.papers():
        loc = ("attachments", index, "file")
        if paper.edits:
            yield complain(RULE, post, loc, f"Tệp còn {paper.edits} chỗ sửa đổi đang theo dõi (Track Changes).",
                           "Trong thẻ Xem lại (Review), chấp nhận hoặc từ chối hết thay đổi, lưu rồi tải lên.")
        elif paper.comments:
            yield complain(RULE, post, loc, f"Tệp còn {paper.comments} nhận xét (Comment).",
                           "Xóa hết nhận xét, lưu rồi tải lên.", level=Level.WARNING)
