"""Trong một năm, văn bản số lớn hơn thường ban hành sau văn bản số nhỏ hơn.

Vì sao: số văn bản cấp theo thứ tự; số tăng mà ngày lùi thường là gõ nhầm số hoặc nhầm ngày. Chỉ nhắc để xem lại.
Sai: 45/QĐ-UBND ngày 10/8/2026 và 46/QĐ-UBND ngày 14/7/2026
Đúng: 45/QĐ-UBND ngày 10/7/2026 và 46/QĐ-UBND ngày 14/7/2026
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.facts import series_of
from plugins.core.judging.rule import Context, Rule, complain
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.vietnamese import short_day

RULE = Rule("VB07", Level.WARNING, "NĐ 30/2020 Điều 15(1)", date(2020, 3, 5), reads=frozenset({"post", "portal"}))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The document with the next smaller number of the same row is not younger."""
    own, before = series_of(post.fields), context.portal.numbered_before(post.fields)
    if own is None or before is None:
        return
    (_, number, issued), (smaller, day) = own, before
    if day > issued:
        yield complain(RULE, post, ("issued",), f"Số {number:02} ban hành trước số {smaller:02} (ngày {short_day(day)}).",
                       "Xem lại số và ngày ban hành của hai văn bản theo bản gốc.")
