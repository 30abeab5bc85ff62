"""Phường, xã niêm yết ít nhất 30 ngày liên tục; nhóm 7–12 phát thanh ít nhất 3 ngày liên tục.

Vì sao: không phải ai cũng vào mạng; luật buộc dán bảng và đọc loa đủ ngày, và cổng phải ghi lại từ ngày nào đến ngày nào.
Sai: noticeboard: {start: 2026-11-02, end: 2026-11-10}
Đúng: noticeboard: {start: 2026-11-02, end: 2026-12-02}
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas import law
from schemas.deadlines import Limit, limit
from schemas.kinds.disclosure import Broadcast, Disclosure, Noticeboard
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("HN09", Level.WARNING, "Luật 10/2022/QH15 Điều 13(2), (3)", date(2023, 7, 1), reads=frozenset({"post", "portal"}))
_WORDS = {"noticeboard": "niêm yết", "loudspeaker": "phát thanh"}
_LIMITS = {"noticeboard": "niem-yet", "loudspeaker": "phat-thanh"}


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Each way that the group asks for was kept up long enough."""
    fields, entry = post.fields, law.categories().get(post.fields.category)
    if not isinstance(fields, Disclosure) or context.portal.tier == "city" or entry is None:
        return
    for key, words in _WORDS.items():
        shortest, period = limit(_LIMITS[key]), getattr(fields, key)
        if entry.group in shortest.groups and (fault := _fault(period, shortest, words)):
            hint = f"Ghi {key}: start và end, đủ ít nhất {shortest.days} ngày, tính cả ngày đầu và ngày cuối."
            yield complain(RULE, post, (key, "end") if period else ("category",), fault, hint, shortest.clause)


def _fault(period: Noticeboard | Broadcast | None, shortest: Limit, words: str) -> str:
    if period is None:
        return f"Nhóm này phải {words} ít nhất {shortest.days} ngày, bài chưa ghi từ ngày nào đến ngày nào."
    if period.end is None:  # it hangs for good
        return ""
    days = (period.end - period.start).days + 1
    return f"Thời gian {words} chỉ có {max(days, 0)} ngày, phải ít nhất {shortest.days} ngày." if days < shortest.days else ""
