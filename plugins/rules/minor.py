"""Tên trẻ em cùng với trường, lớp hoặc nơi ở chỉ được đăng khi trẻ và cha mẹ đồng ý.

Vì sao: ai đọc cũng biết tìm cháu ở đâu; trẻ từ bảy tuổi phải tự đồng ý cùng cha mẹ.
Sai: em Nguyễn Thị Mẫu, học sinh lớp 5A Trường Tiểu học Mẫu
Đúng: một học sinh Trường Tiểu học Mẫu
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, seen
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("DL09", Level.WARNING, "Luật 91/2025/QH15 Điều 24; Luật 102/2016/QH13 Điều 21", date(2017, 6, 1),
            today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """A person looks at each child's name that stands with a school or an address."""
    yield from complain_of_sightings(RULE, post, seen(context, "minor"),
                                     "Tên trẻ em ({shown}) đứng cùng trường, lớp hoặc nơi ở",
                                     "Bỏ tên hoặc bỏ trường, lớp, nơi ở. Đã có giấy đồng ý của trẻ và cha mẹ thì ghi một miễn trừ DL09 "
                                     "vào content/exemptions.yml.")
