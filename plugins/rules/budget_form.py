"""Công khai ngân sách phường, xã phải theo đúng mẫu biểu của giai đoạn đó.

Vì sao: người dân và cơ quan kiểm tra so sánh được các xã với nhau nhờ cùng một mẫu.
Sai: stage: settlement, form: 113/CK TC-NSNN (mẫu của thực hiện dự toán)
Đúng: stage: settlement, form: 116/CK TC-NSNN
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.budget_forms import expected_form, fits
from schemas.kinds.disclosure import Disclosure
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("HN10", Level.WARNING, "Thông tư 343/2016/TT-BTC Điều 15–16", date(2017, 1, 1), reads=frozenset({"post", "portal"}))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The form is one of those for the stage; only the forms of wards and communes are known."""
    budget = post.fields.budget if isinstance(post.fields, Disclosure) else None
    expected = expected_form(budget.stage, context.portal.tier, context.day) if budget else None
    if budget and expected and not fits(budget.form, expected):
        yield complain(RULE, post, ("budget", "form"), f"Mẫu biểu «{budget.form}» không phải mẫu của giai đoạn này ({expected.title}).",
                       f"Dùng biểu từ {expected.first} đến {expected.last}, ví dụ {expected.first}/CK TC-NSNN.", expected.clause)
