"""Biển số xe của người dân là dữ liệu cá nhân.

Vì sao: từ biển số tìm ra được chủ xe; xe công thì ghi được.
Sai: Xe 70A-123.45 đỗ sai quy định
Đúng: Một ô tô con đỗ sai quy định
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, seen
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("DL06", Level.WARNING, "Luật 91/2025/QH15; NĐ 356/2025 Điều 3", date(2023, 7, 1), today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """A person looks at each licence plate: whose is it?"""
    yield from complain_of_sightings(RULE, post, seen(context, "plate"),
                                     "Có biển số xe {shown}",
                                     "Nếu không phải xe công thì xóa biển số hoặc chỉ ghi loại xe.")
