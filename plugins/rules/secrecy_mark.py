"""Bài hoặc tệp mang dấu độ mật không được vào kho này.

Vì sao: soạn, lưu, đăng bí mật nhà nước trên máy nối mạng bị cấm; đẩy tệp lên đã là lộ, nên máy không in lại nội dung.
Sai: một dòng chỉ có dấu độ mật, hoặc số văn bản có ký hiệu độ mật
Đúng: văn bản đã giải mật, hoặc không đăng
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, seen
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("BM01", Level.ERROR, "Luật 117/2025/QH15; Luật 29/2018/QH14 Điều 5(5), 5(9)", date(2020, 7, 1),
            today=True, strict_in_drafts=True, exemptable=False, hard_stop=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No secrecy mark stands in the post or its files; nothing else is said of such a post."""
    yield from complain_of_sightings(RULE, post, seen(context, "stamp"),
                                     "DỪNG LẠI: ở đây có dấu chỉ độ mật{shown}",
                                     "Không sửa, không đẩy lại, không gửi cho ai: gọi ngay cán bộ văn thư và người phụ trách bảo mật "
                                     "của cơ quan. Xóa dòng này chưa đủ, vì kho còn giữ bản cũ: người vận hành gỡ khỏi lịch sử theo "
                                     "docs/lo-du-lieu.md.")
