"""Mỗi tuần có đủ số tin không?

Mỗi tuần trọn trong kỳ là một chỗ được xét: đủ số tin của cấp mình (news_each_week trong phiếu) thì đạt, được một nửa thì đạt một phần.
Chỉ tính tin đang đăng hoặc đã hết hạn, theo ngày tin thật sự lên cổng.
"""

from collections import Counter

from plugins.core.scoring.fact import Answer, Fact, Verdict, answer_of, met
from plugins.core.scoring.period import Period
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each whole week of the period."""
    wanted = unit.sheet.targets.news_each_week[unit.tier]
    days = Counter(item.day for item in unit.online("news"))
    return answer_of((_week(week, sum(count for day, count in days.items() if day and day in week), wanted, line, unit)
                      for week in unit.period.weeks()), "Kỳ chấm ngắn hơn một tuần.")


def _week(week: Period, count: int, wanted: int, line: SheetLine, unit: Unit) -> Fact:
    what = f"Tuần {week}"
    if count >= wanted:
        return met(what, said=f"{count} tin")
    verdict = Verdict.PARTLY if count and 2 * count >= wanted else Verdict.NOT_MET
    return Fact(what, verdict, f"{unit.content.folder}/tin-tuc", 0, f"{count} tin, cần {wanted}.", "", line.clause,
                "Đăng đều hằng tuần; mỗi việc thật một tin.")
