"""Questions and petitions that wait for their answer and still have time; those that are late stand among what is overdue."""

from collections.abc import Iterator

from plugins.core.work.task import Task, UnitState
from schemas.deadlines import answer_due
from schemas.kinds.petition import Petition
from schemas.kinds.question import Question
from schemas.vietnamese import short_day
from schemas.working_days import working_days_between

TITLE = "Chưa trả lời người dân"


def find(unit: UnitState) -> Iterator[Task]:
    """Each with the working days that are left (Decree 42/2022 Điều 8(1))."""
    for post, line in unit.published():
        fields = line.fields
        if isinstance(fields, Question | Petition) and _waits(fields) and not unit.clock.is_over(due := answer_due(fields)):
            left = working_days_between(unit.clock.today(), due)
            words = f"Còn {left} ngày làm việc" if left else "Hạn là hôm nay"
            yield Task(post.title, post.path, f"{words}, đến hết ngày {short_day(due)}.", fields.office, due, "NĐ 42/2022 Điều 8(1)")


def _waits(fields: Question | Petition) -> bool:
    return fields.answered is None and not (isinstance(fields, Petition) and fields.state == "transferred")
