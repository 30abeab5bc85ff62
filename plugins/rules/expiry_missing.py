"""Thông báo có ngày kết thúc thì nên ghi ngày hết hạn (expires).

Vì sao: thông báo đã qua mà vẫn đứng đầu trang làm người dân đi nhầm ngày, nộp hụt hạn.
Sai: thông báo ngừng nước đến 15 giờ ngày 28/11, không có expires
Đúng: expires: 2026-11-29
"""

import re
from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.kinds.notice import Notice
from schemas.lazy_regex import lazy_regex
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("HN05", Level.WARNING, "NĐ 42/2022 Điều 4; NĐ 224/2026 Điều 9(3)", date(2011, 10, 1))
_END = lazy_regex(r"(đến hết ngày|hạn chót|hạn cuối|chậm nhất(?: là)?(?: vào)? ngày|trước ngày)"
                  r"\s+\d{1,2}(?:[/.]\d{1,2})?(?:[/.]\d{4})?", re.I)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """A notice that speaks of an end has one."""
    fields = post.fields
    if not isinstance(fields, Notice) or fields.expires:
        return
    if fields.outage:
        yield complain(RULE, post, ("outage", "expected_restore"), "Thông báo ngừng dịch vụ chưa có ngày hết hạn.",
                       f"Thêm dòng expires: {fields.outage.expected_restore.date().isoformat()} hoặc muộn hơn một ngày.")
    elif found := _END.search(f"{fields.summary} {post.body.text}"):
        yield complain(RULE, post, (), f"Thông báo nói «{found[0]}» nhưng chưa có ngày hết hạn.",
                       "Thêm dòng expires: ngày sau đó thì thông báo được chuyển vào mục đã qua.")
