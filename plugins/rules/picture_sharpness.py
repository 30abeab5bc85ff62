"""Ảnh nên rõ nét.

Vì sao: ảnh rung, mất nét hoặc phóng to từ ảnh nhỏ làm bài kém tin cậy. Máy chỉ ước lượng, nên đây là lời nhắc.
Sai: ảnh chụp màn hình điện thoại rồi phóng to gấp bốn
Đúng: ảnh gốc, đúng nét; ảnh cố ý mờ (sương mù) thì bỏ qua lời nhắc này
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.files.limits import picture_limits
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("HA04", Level.WARNING, "Công văn 797/UBND («hình ảnh nhếch nhác»)", date(2023, 5, 26))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Each picture that is large enough has sharp edges somewhere; of a smaller one the rule about size speaks."""
    limits = picture_limits()
    for index, picture in context.files.pictures():
        if max(picture.width, picture.height) >= limits.good_sides[0] and picture.sharpness < limits.least_sharpness:
            yield complain(RULE, post, ("images", index, "file"), "Ảnh có vẻ mờ hoặc mất nét.",
                           "Xem lại ảnh; nếu mờ thật, dùng ảnh gốc hoặc ảnh khác rõ hơn.")
