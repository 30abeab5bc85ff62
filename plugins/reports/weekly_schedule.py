"""Tuần nào cũng có lịch làm việc trên cổng?

Mỗi tuần trọn trong kỳ, nhiều nhất tám tuần cuối, là một chỗ được xét.
"""

from plugins.core.scoring.fact import Answer, Fact, Verdict, answer_of, met
from plugins.core.scoring.period import Period
from plugins.core.scoring.unit import Unit
from schemas.kinds.schedule import Schedule
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each week, whether its schedule was online."""
    weeks = list(unit.period.weeks())[-unit.sheet.targets.schedule_weeks :]
    there = {item.post.fields.monday: item for item in unit.items
             if item.is_online and item.post and isinstance(item.post.fields, Schedule)}
    return answer_of((met(f"Tuần {week}", there[week.start].path) if week.start in there else _missing(week, line, unit)
                      for week in weeks), "Kỳ chấm ngắn hơn một tuần.")


def _missing(week: Period, line: SheetLine, unit: Unit) -> Fact:
    year, number, _ = week.start.isocalendar()
    return Fact(f"Tuần {week}", Verdict.NOT_MET, unit.content.portal_path, 1, "Tuần này không có lịch làm việc.", "", line.clause,
                f"Đăng bài trong lich-lam-viec/ với week: {year}-W{number:02}.")
