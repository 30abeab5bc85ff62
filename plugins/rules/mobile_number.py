"""Không đăng số điện thoại di động của người dân; số của cơ quan thì phải có trong portal.yml hoặc organisation.yml.

Vì sao: số riêng đăng lên cổng là bị gọi quấy rầy, lừa đảo; số cơ quan chưa đăng ký thì người dân không biết thật hay giả.
Sai: Liên hệ chị Mẫu 0912 345 678
Đúng: Liên hệ Văn phòng UBND phường, số ghi trong portal.yml
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, unregistered
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("DL02", Level.ERROR, "Luật 91/2025/QH15; NĐ 356/2025 Điều 3", date(2023, 7, 1), reads=frozenset({"post", "portal"}),
            today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Every mobile number is one that an office has registered."""
    yield from complain_of_sightings(RULE, post, unregistered(context, "mobile"),
                                     "Có số di động chưa đăng ký là số của cơ quan: {shown}",
                                     "Số của cơ quan thì nhờ người duyệt bài thêm vào danh bạ của cổng (tệp portal.yml, "
                                     "organisation.yml). Không chắc thì xóa. Đã đẩy lên kho thì xóa dòng là chưa đủ: làm theo "
                                     "docs/lo-du-lieu.md.")
