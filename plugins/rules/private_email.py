"""Thư điện tử trên cổng phải là địa chỉ công vụ.

Vì sao: địa chỉ riêng là dữ liệu cá nhân; người dân cũng không biết thư có đến đúng cơ quan hay không.
Sai: Gửi về nguoimau@hopthu.example
Đúng: Gửi về địa chỉ công vụ ghi trong portal.yml
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, unregistered
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("DL07", Level.WARNING, "Luật 91/2025/QH15; NĐ 356/2025 Điều 3", date(2023, 7, 1), reads=frozenset({"post", "portal"}),
            today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Every e-mail is under the public domain, or registered."""
    yield from complain_of_sightings(RULE, post, unregistered(context, "e-mail"),
                                     "Thư điện tử {shown} không thuộc tên miền công vụ",
                                     "Thay bằng địa chỉ công vụ. Cơ quan dùng đúng địa chỉ này thì nhờ người duyệt bài thêm vào danh "
                                     "bạ của cổng (tệp portal.yml, organisation.yml). Không chắc thì xóa.")
