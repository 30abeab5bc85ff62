"""Tệp đính kèm chỉ được chứa nội dung để đọc.

Vì sao: macro, mã chạy, tệp nhúng, lệnh mở chương trình là đường lây mã độc; nội dung lấy từ nơi khác có thể bị thay sau khi đăng.
Sai: biểu mẫu .docx có macro; tệp PDF kẹp thêm tệp khác bên trong
Đúng: xuất ra PDF thường (Word: «Lưu thành… PDF»)
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("TD01", Level.ERROR, "NĐ 42/2022 Điều 18; NĐ 224/2026", date(2011, 10, 1), today=True, exemptable=False)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No attachment carries anything that runs, opens, or comes from elsewhere."""
    for index, paper in context.files.papers():
        if paper.carries:
            yield complain(RULE, post, ("attachments", index, "file"), f"Tệp có {', '.join(paper.carries)}.",
                           "Xuất lại thành PDF thường, không kèm gì khác, rồi tải lên.")
