"""Phải ghi tên người hoặc cơ quan làm ra ảnh (credit).

Vì sao: ảnh có tác giả; «Internet», «sưu tầm», «Facebook» không phải là tác giả, đăng như vậy là dùng ảnh không phép.
Sai: credit: Sưu tầm; credit: "Ảnh: Internet"
Đúng: credit: Nguyễn Văn Mẫu; credit: Ban Biên tập
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.picture_words import is_empty_credit

RULE = Rule("HA06", Level.ERROR, "Luật 50/2005/QH11 Điều 19, 20", date(2006, 7, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The credit of each picture names a person or a body."""
    for index, picture in enumerate(post.fields.images):
        if is_empty_credit(picture.credit):
            yield complain(RULE, post, ("images", index, "credit"), f"«{picture.credit}» không phải là người làm ra ảnh.",
                           "Ghi tên người chụp, người vẽ hoặc cơ quan giữ quyền; không biết của ai thì không dùng ảnh đó.")
