"""Không đăng số giấy tờ của một người: căn cước, chứng minh nhân dân, hộ chiếu, bảo hiểm, giấy phép lái xe.

Vì sao: với số giấy tờ và họ tên, kẻ gian vay tiền, mở tài khoản thay người khác được; đã lên mạng thì không lấy lại được.
Sai: Bà Nguyễn Thị Mẫu, CCCD 072 190 001 234
Đúng: Bà Nguyễn Thị Mẫu (số căn cước *********234)
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, seen
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("DL01", Level.ERROR, "Luật 91/2025/QH15; NĐ 356/2025 Điều 3", date(2023, 7, 1), today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No identity, passport, insurance or driving-licence number stands anywhere in the post."""
    yield from complain_of_sightings(RULE, post, seen(context, "citizen-number", "insurance-number", "driving-licence", "passport"),
                                     "Có số giấy tờ của một người: {shown}",
                                     "Xóa số này; nếu phải phân biệt người trùng tên thì chỉ để ba số cuối, các số khác thay bằng dấu "
                                     "*. Đã đẩy lên kho thì xóa dòng là chưa đủ: làm theo docs/lo-du-lieu.md.")
