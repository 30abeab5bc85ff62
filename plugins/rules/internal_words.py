"""Bài công khai nói đến họp nội bộ, dự thảo nội bộ, tài liệu mật thì một người phải xem lại.

Vì sao: nội dung cuộc họp nội bộ, tài liệu soạn thảo cho công việc nội bộ là thông tin người dân không được tiếp cận.
Sai: Theo dự thảo nội bộ, phường sẽ thu hồi khu đất …
Đúng: Theo dự thảo đang lấy ý kiến người dân …
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, seen
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("BM05", Level.WARNING, "Luật 104/2016/QH13 Điều 6", date(2018, 7, 1), today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """A public post does not speak of internal meetings and papers; posts for the staff may."""
    if post.kind.is_public:
        yield from complain_of_sightings(RULE, post, seen(context, "internal"),
                                         "Bài công khai nói đến việc hoặc tài liệu nội bộ{shown}",
                                         "Xem lại đoạn này có được công khai không; được thì viết lại cho khỏi hiểu lầm.")
