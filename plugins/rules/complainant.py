"""Không nêu tên người tố cáo, khiếu nại, báo tin.

Vì sao: luật cấm tiết lộ người tố cáo; người dân sợ trả thù thì không còn ai báo tin.
Sai: đơn tố cáo của bà Nguyễn Thị Mẫu
Đúng: đơn tố cáo của một công dân
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, seen
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("DL11", Level.ERROR, "Luật 10/2022/QH15 Điều 9(2); Luật 25/2018/QH14 Điều 8", date(2019, 1, 1),
            today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Nobody who complained or gave information is named."""
    yield from complain_of_sightings(RULE, post, seen(context, "complainant"),
                                     "Nêu tên người tố cáo, khiếu nại hoặc báo tin ({shown})",
                                     "Bỏ tên; ghi «một công dân» hoặc chữ cái đầu và phường, xã. Đã đẩy lên kho thì xóa dòng là chưa "
                                     "đủ: làm theo docs/lo-du-lieu.md.")
