"""Tệp đính kèm không được đặt mật khẩu hay khóa quyền in, chép.

Vì sao: thông tin công khai thì ai cũng đọc, in, chép được; tệp khóa thì cũng không kiểm tra được bên trong có gì.
Sai: PDF đòi mật khẩu, hoặc cấm in
Đúng: xuất lại tệp, không chọn mục bảo mật nào
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("TD05", Level.ERROR, "NĐ 42/2022 Điều 4(1)(a)", date(2011, 10, 1), today=True, exemptable=False)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Every attachment can be opened, printed and copied by anybody."""
    for index, paper in context.files.papers():
        if paper.locked:
            yield complain(RULE, post, ("attachments", index, "file"), "Tệp bị khóa bằng mật khẩu hoặc bị hạn chế quyền.",
                           "Bỏ mật khẩu và mọi hạn chế, lưu rồi tải lên.")
