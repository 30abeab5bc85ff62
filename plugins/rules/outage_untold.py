"""Thông báo ngừng điện, nước phải ghi khối outage để máy tính được đã báo trước đủ ngày chưa.

Vì sao: không có khối outage thì giờ ngừng chỉ nằm trong câu chữ; máy không kiểm được bảy ngày làm việc,
    trang chủ không nêu được giờ.
Sai: title: Cúp điện khu phố 1 sáng thứ Bảy 28/11, không có khối outage
Đúng: cùng tiêu đề ấy, kèm khối outage gồm service, area, starts, expected_restore, reason
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.kinds.notice import Notice
from schemas.lazy_regex import lazy_regex
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("HN12", Level.WARNING, "NĐ 224/2026 Điều 13(1)", date(2026, 7, 1))
_STOPS = lazy_regex(r"(?<!khi )\b(?:ngừng|ngưng|cúp|mất|cắt|gián đoạn)(?: cung)?(?: cấp)? (?:điện|nước)\b")


def check(post: Post, context: Context) -> Iterator[Problem]:
    """A notice whose title says that power or water stops says when in a block."""
    fields = post.fields
    if isinstance(fields, Notice) and fields.outage is None and (found := _STOPS.search(fields.title.lower())):
        yield complain(RULE, post, ("title",), f"Tiêu đề nói «{found[0]}» mà bài chưa có khối outage, nên không biết báo trước mấy ngày.",
                       "Thêm khối outage (mẫu ở trang Thông báo của sổ tay); do sự cố thì ghi force_majeure: true và lý do.")
