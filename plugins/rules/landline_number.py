"""Số điện thoại bàn nên là số cơ quan đã ghi trong portal.yml hoặc organisation.yml.

Vì sao: gõ nhầm một chữ số là người dân gọi vào nhà riêng; số đã đăng ký thì máy so được.
Sai: Gọi 0276 3111 222 (không thấy ở đâu trong portal.yml)
Đúng: Gọi 0276 3000 150 (số của Văn phòng ghi trong portal.yml)
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, unregistered
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("DL03", Level.WARNING, "Luật 91/2025/QH15; NĐ 356/2025 Điều 3", date(2023, 7, 1), reads=frozenset({"post", "portal"}),
            today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Every landline number is one that an office has registered."""
    yield from complain_of_sightings(RULE, post, unregistered(context, "landline"),
                                     "Số điện thoại bàn {shown} chưa có trong danh bạ của cổng nào",
                                     "Xem lại từng chữ số. Số của cơ quan thì nhờ người duyệt bài thêm vào danh bạ của cổng (tệp "
                                     "portal.yml, organisation.yml). Không chắc thì xóa.")
