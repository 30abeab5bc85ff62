"""Người hỏi, người kiến nghị chỉ ghi chữ cái đầu và phường, xã.

Vì sao: người dân hỏi việc của mình, không xin được nêu tên; nơi ở chi tiết thì hàng xóm biết ngay là ai.
Sai: asker: Nguyễn Thị Mẫu, số 12 hẻm 5
Đúng: asker: Bà N.T.M., khu phố 3
"""

import re
from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.kinds.petition import Petition
from schemas.kinds.question import Question
from schemas.lazy_regex import lazy_regex
from schemas.post import Post
from schemas.privacy.person_words import full_names
from schemas.problem import Level, Problem

RULE = Rule("DL12", Level.ERROR, "Luật 10/2022/QH15 Điều 9(2); Luật 91/2025/QH15; NĐ 356/2025 Điều 3", date(2018, 7, 1),
            today=True, strict_in_drafts=True)
_CALLED = lazy_regex(r"(?i:\b(?:ông|bà|anh|chị|cô|chú|bác|em|cháu))\s+(?=[^\W\d_])(?!\w\.)([^\W\d_]\w+)")
_HOUSE = lazy_regex(r"(?:^|,)\s*số\s+\d|\bsố nhà\s+\d", re.IGNORECASE)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The asker of a question and the sender of a petition are initials and a ward."""
    key, text = _who(post)
    called = [word for word in _CALLED.findall(text) if word[0].isupper()]
    if called or full_names(text):
        yield complain(RULE, post, (key,), "Nêu tên người gửi.", "Chỉ ghi chữ cái đầu và phường, xã: Bà N.T.M., khu phố 3.")
    elif _HOUSE.search(text):
        yield complain(RULE, post, (key,), "Ghi số nhà của người gửi.", "Bỏ số nhà, chỉ ghi khu phố, ấp hoặc phường, xã.")


def _who(post: Post) -> tuple[str, str]:
    if isinstance(post.fields, Question):
        return "asker", post.fields.asker
    return ("sender", post.fields.sender) if isinstance(post.fields, Petition) else ("", "")
