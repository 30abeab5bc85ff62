"""Tệp PDF nên có chữ, không chỉ là ảnh chụp các trang giấy.

Vì sao: bản quét không tìm được, không chép được, máy đọc cho người khiếm thị không đọc được.
Sai: in văn bản ra rồi quét lại thành PDF
Đúng: xuất PDF từ Word; chỉ có bản giấy thì quét với nhận dạng chữ (OCR), hoặc tóm tắt đủ nội dung trong bài
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("TD03", Level.WARNING, "Thông tư 32/2017 Điều 18(1)(c)", date(2018, 6, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Each PDF has words on its pages."""
    for index, paper in context.files.papers():
        if paper.is_scan:
            yield complain(RULE, post, ("attachments", index, "file"), "Tệp PDF là bản quét, không có lớp chữ.",
                           "Xuất PDF từ bản Word, hoặc quét lại với nhận dạng chữ (OCR).")
