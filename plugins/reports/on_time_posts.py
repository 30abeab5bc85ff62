"""Nội dung luật buộc đăng có được đăng đúng hạn không?

Mỗi bài có thời hạn (văn bản, công khai, ngân sách) đăng trong kỳ là một chỗ được xét (quy tắc HN01), đếm từ ngày bài vào kho chung, không
theo ngày ghi trong bài. Muộn mà có ghi lý do thì đạt một phần. Bài nhập từ cổng cũ không xét, vì không ai biết ngày đăng thật.
"""

from collections.abc import Iterator

from plugins.core.judging.lateness import late_day, late_words
from plugins.core.scoring.by_rules import judged
from plugins.core.scoring.fact import Answer, Fact, Verdict, answer_of
from plugins.core.scoring.unit import Item, Unit
from schemas.deadlines import due_of
from schemas.fields import VIETNAM
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each post with a deadline."""
    items = (item for item in unit.counted() if item.post and item.accepted)
    return answer_of((fact for item in items for fact in _post(item, unit, line)),
                     "Trong kỳ không có bài nào có thời hạn luật định (bài nhập từ cổng cũ không xét).")


def _post(item: Item, unit: Unit, line: SheetLine) -> Iterator[Fact]:
    assert item.post and item.judging
    fields = item.post.fields
    due = due_of(item.post.kind.key, fields, unit.tier)
    if due is None:
        return
    posted = late_day(fields.goes_online.astimezone(VIETNAM).date(), due, item.judging.accepted, unit.clock)
    if posted and fields.late_reason:
        yield Fact(item.title, Verdict.PARTLY, item.path, item.post.place("late_reason")[0],
                   f"{late_words(due, posted)} Lý do: {fields.late_reason}", "HN01", due.deadline.clause, "Lần sau đăng trước hạn.")
    else:
        yield judged(item.title, item.path, item.problems, line)
