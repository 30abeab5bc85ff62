"""Câu hỏi, kiến nghị của người dân có được trả lời đúng hạn không?

Mỗi câu hỏi, kiến nghị có hạn rơi vào kỳ chấm là một chỗ được xét. Ngày trả lời là ngày câu trả lời vào kho chung; hạn của kiến nghị là
hạn đã hứa lần đầu. Trả lời muộn thì đạt một phần; quá hạn chưa trả lời (quy tắc HN07) thì không đạt. Đã chuyển đúng nơi xử lý thì đạt.
"""

from datetime import date

from plugins.core.scoring.fact import Answer, Fact, Verdict, answer_of, met
from plugins.core.scoring.unit import Item, Unit
from schemas.kinds.petition import Petition
from schemas.score_law import SheetLine
from schemas.vietnamese import short_day


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each question and petition whose day has come."""
    items = ((item, item.times) for item in unit.items if item.times and item.is_online)
    return answer_of((_one(item, times.due, times.answered, line) for item, times in items
                      if times.due and times.due in unit.period and (times.answered or unit.clock.is_over(times.due))),
                     "Trong kỳ không có câu hỏi, kiến nghị nào đến hạn.")


def _one(item: Item, due: date, answered: date | None, line: SheetLine) -> Fact:
    if (answered and answered <= due) or _is_passed_on(item) or any(one.problem.code == "HN07" for one in item.exempted):
        return met(item.title, item.path)
    assert item.post
    place = item.post.place("due" if isinstance(item.post.fields, Petition) else "asked")[0]
    clause = next((problem.clause for problem in item.problems if problem.code == "HN07"), line.clause)
    if answered:
        return Fact(item.title, Verdict.PARTLY, item.path, place, f"Trả lời ngày {short_day(answered)}, hạn {short_day(due)}.", "HN07",
                    clause, "Lần sau trả lời trước hạn, hoặc báo tiến độ và hạn mới cho người dân.")
    return Fact(item.title, Verdict.NOT_MET, item.path, place, f"Quá hạn {short_day(due)} mà chưa trả lời.", "HN07", clause,
                "Trả lời rồi ghi answered và answered_by; việc của nơi khác thì chuyển đi và ghi rõ nơi nhận.")


def _is_passed_on(item: Item) -> bool:
    fields = item.post.fields if item.post else None
    return isinstance(fields, Petition) and fields.state == "transferred"
