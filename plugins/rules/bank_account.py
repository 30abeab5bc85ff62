"""Số tài khoản chỉ được đăng khi có trong danh sách tài khoản công, đúng từng chữ số.

Vì sao: số tài khoản của một người là dữ liệu nhạy cảm; một số bị đổi trong thông báo chính thức là cách lừa tiền nặng nhất.
Sai: Ủng hộ xin chuyển vào STK 0071000123456 (không có trong danh sách)
Đúng: số tài khoản của quỹ đã ghi trong schemas/law/public-accounts.yml
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, seen
from schemas.post import Post
from schemas.privacy.privacy_law import public_accounts
from schemas.problem import Level, Problem

RULE = Rule("DL04", Level.ERROR, "Luật 91/2025/QH15; NĐ 356/2025 Điều 4", date(2023, 7, 1), today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Every bank account is a registered public one, digit by digit."""
    unknown = (sighting for sighting in seen(context, "bank-account") if sighting.value not in public_accounts())
    yield from complain_of_sightings(RULE, post, unknown,
                                     "Số tài khoản {shown} không có trong danh sách tài khoản công",
                                     "Xem lại từng chữ số. Tài khoản của quỹ, cơ quan: đề nghị người vận hành thêm vào danh sách; "
                                     "của một người: xóa, và nếu đã đẩy lên kho thì làm theo docs/lo-du-lieu.md.")
