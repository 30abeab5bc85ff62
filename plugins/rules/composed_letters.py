"""Chữ và dấu phải gõ liền thành một ký tự (Unicode dựng sẵn), không để dấu rời.

Vì sao: chữ gõ bằng dấu rời (Unicode tổ hợp) trông giống hệt nhưng tìm kiếm, sắp xếp và so sánh đều trượt.
    Khi dựng trang, cổng tự ghép lại; tệp gốc vẫn nên sửa.
Sai: «a» rồi một dấu sắc rời (thường do máy Mac hoặc bộ gõ đặt «Unicode tổ hợp»)
Đúng: «á» là một ký tự (bộ gõ đặt «Unicode» hay «Unicode dựng sẵn»)
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_at_line
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("VT02", Level.WARNING, "TCVN 6909:2001; Thông tư 24/2011", date(2011, 11, 15))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The file was in NFC before it was read."""
    line = post.document.decomposed_line
    if line is not None:
        yield complain_at_line(RULE, post, line, "Từ dòng này có chữ gõ bằng dấu rời (Unicode tổ hợp).",
                               "Đặt bộ gõ thành «Unicode» (dựng sẵn) rồi lưu lại; lệnh check --fix tự ghép được.")
