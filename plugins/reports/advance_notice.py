"""Lịch tiếp công dân và thông báo ngừng dịch vụ có được đăng trước đủ số ngày không?

Mỗi lịch tuần có buổi tiếp dân, mỗi thông báo ngừng dịch vụ trong kỳ là một chỗ được xét, theo quy tắc HN02, HN03.
"""

from plugins.core.scoring.by_rules import judged_by
from plugins.core.scoring.fact import Answer, answer_of
from plugins.core.scoring.unit import Unit
from schemas.kinds.notice import Notice
from schemas.kinds.schedule import Schedule
from schemas.post import Post
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each week with a reception, and for each outage."""
    items = (item for item in unit.counted("schedule", "notice") if _announces(item.post))
    return answer_of(judged_by(items, line), "Trong kỳ không có buổi tiếp công dân hay lần ngừng dịch vụ nào.")


def _announces(post: Post | None) -> bool:
    fields = post.fields if post else None
    if isinstance(fields, Schedule):
        return any(session.type == "reception" for session in fields.sessions)
    return isinstance(fields, Notice) and fields.outage is not None
