"""Ngày viết trong bài phải có trong lịch, và thứ phải đúng với ngày.

Vì sao: người dân đến sai ngày vì «Thứ Hai, ngày 24/11/2026» (thật ra là Thứ Ba); ngày 31/02 thì không ai đến được.
Sai: ngày 31/02/2026; Thứ Hai, ngày 24/11/2026
Đúng: ngày 28/02/2026; Thứ Ba, ngày 24/11/2026
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_at_line
from schemas.fields import VIETNAM
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.passages import passages
from schemas.text.written_dates import WrittenDate, written_dates
from schemas.vietnamese import short_day, weekday

RULE = Rule("VT09", Level.ERROR, "Luật 104/2016 Điều 3(2)", date(2018, 7, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Each date of title, summary and body exists, and its weekday is right."""
    near = post.fields.date.astimezone(VIETNAM).date()
    for passage in passages(post):
        for written in written_dates(passage.text):
            day, line = written.nearest(near), passage.line_of(written.index)
            if day is None:
                yield complain_at_line(RULE, post, line, f"Không có ngày «{written.text}» trong lịch.",
                                       "Viết ngày trước, tháng sau, và xem lại số ngày của tháng đó.")
            elif written.weekday not in (None, day.weekday()):
                yield _wrong_weekday(post, line, written, day)


def _wrong_weekday(post: Post, line: int, written: WrittenDate, day: date) -> Problem:
    """Where the year is not said, it may be another than we think: a person must look."""
    return complain_at_line(RULE, post, line, f"«{written.text}»: ngày {short_day(day)} là {weekday(day)}.",
                            "Xem lại thứ hoặc ngày, sửa cho khớp nhau.", level=Level.ERROR if written.year else Level.WARNING)
