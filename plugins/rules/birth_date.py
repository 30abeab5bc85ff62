"""Không đăng đủ ngày, tháng, năm sinh của một người; chỉ ghi năm sinh.

Vì sao: họ tên với ngày sinh là đủ để mạo danh.
Sai: bà Nguyễn Thị Mẫu, sinh ngày 12/5/1985
Đúng: bà Nguyễn Thị Mẫu, sinh năm 1985
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, seen
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("DL08", Level.ERROR, "Luật 91/2025/QH15; NĐ 356/2025 Điều 3", date(2023, 7, 1), today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No full date of birth of somebody who may be alive stands anywhere."""
    yield from complain_of_sightings(RULE, post, seen(context, "birth-date"),
                                     "Có ngày sinh đầy đủ của một người: {shown}",
                                     "Chỉ ghi năm sinh, hoặc bỏ hẳn. Đã đẩy lên kho thì xóa dòng là chưa đủ: làm theo "
                                     "docs/lo-du-lieu.md.")
