"""Mã số thuế của một người là dữ liệu cá nhân; mã của doanh nghiệp thì được ghi.

Vì sao: từ 01/7/2025 mã số thuế của cá nhân chính là số định danh của người ấy.
Sai: Ông Nguyễn Văn Mẫu, mã số thuế 8012345678
Đúng: Hộ kinh doanh Mẫu
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, seen
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("DL05", Level.WARNING, "Luật 91/2025/QH15; NĐ 356/2025 Điều 3", date(2023, 7, 1), today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """A person looks at each tax number: whose is it?"""
    yield from complain_of_sightings(RULE, post, seen(context, "tax-number"),
                                     "Có mã số thuế {shown}",
                                     "Nếu là mã của một người hoặc hộ kinh doanh thì xóa; nếu là mã của doanh nghiệp thì để nguyên.")
