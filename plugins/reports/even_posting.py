"""Tin có được đăng đều, hay dồn vào cuối kỳ chấm?

Cả kỳ là một chỗ được xét: số tin lên cổng trong phần cuối kỳ (last_part trong phiếu) không quá mức met là đạt, không quá mức partly là
đạt một phần. Ít tin quá thì chưa nói được gì.
"""

from plugins.core.scoring.fact import Answer, Fact, Verdict, met
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """One fact about the whole period; an import says nothing of when it was posted."""
    targets, news = unit.sheet.targets, [item for item in unit.online("news") if not item.imported]
    if len(news) < targets.burst_least:
        return Answer(reason=f"Trong kỳ có {len(news)} tin biết rõ ngày đăng, ít hơn {targets.burst_least}.")
    last = unit.period.last_part(targets.last_part)
    burst = [item for item in news if item.day and item.day in last]
    percent = 100 * len(burst) // len(news)
    said = f"{len(burst)} trong {len(news)} tin ({percent} phần trăm) lên cổng trong {last.days} ngày cuối kỳ ({last})."
    if percent <= targets.burst.met:
        return Answer((met("Nhịp đăng tin", said=said),))
    verdict = Verdict.PARTLY if percent <= targets.burst.partly else Verdict.NOT_MET
    remedy = "Đăng tin khi có việc, không dồn lại cuối kỳ."
    return Answer((Fact("Nhịp đăng tin", verdict, burst[0].path, 0, said, "", line.clause, remedy),))
