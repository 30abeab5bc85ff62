"""Ngày trong bài viết một kiểu: 24/11/2026, hoặc ngày 24 tháng 11 năm 2026; năm đủ bốn chữ số.

Vì sao: một bài viết ngày nhiều kiểu thì khó dò, khó tìm; «24/11/26» có thể đọc là năm 2026 hay ngày 26.
Sai: 24-11-2026; 2026-11-24; ngày 24/11/26; trong cùng một bài vừa 5/11/2026 vừa 06/11/2026
Đúng: 24/11/2026; ngày dưới 10 thêm số 0 ở trước: 05/11/2026
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_at_line
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.passages import Passage, passages
from schemas.text.written_dates import WrittenDate, written_dates

RULE = Rule("VT10", Level.WARNING, "NĐ 30/2020 Phụ lục I", date(2020, 3, 5))
Found = list[tuple[Passage, WrittenDate]]


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Each full date is written in the house's way, and all of them in the same."""
    found = [(passage, written) for passage in passages(post) for written in written_dates(passage.text) if written.year]
    for passage, written in found:
        if written.short_year:
            yield _complain(post, passage, written, f"Ngày «{written.text}» viết năm bằng hai chữ số.")
        elif written.form in ("-", ".", "iso"):
            yield _complain(post, passage, written, f"Ngày «{written.text}» viết khác kiểu chung của cổng.")
    yield from _mixed(post, found)


def _mixed(post: Post, found: Found) -> Iterator[Problem]:
    """Two ways in one post: with and without a zero before the day, or in numbers and in words (tables have numbers always)."""
    small = [(passage, written) for passage, written in found if written.form == "/" and written.day < 10]
    bare = [pair for pair in small if not pair[1].is_padded]
    if bare and len(bare) < len(small):
        yield _complain(post, *bare[0], f"Ngày «{bare[0][1].text}» thiếu số 0 ở trước, ngày khác trong bài thì có.")
    prose = [(passage, written) for passage, written in found if passage.kind != "table"]
    words = [pair for pair in prose if pair[1].form == "words"]
    if words and any(written.form == "/" for _, written in prose):
        yield _complain(post, *words[0], "Bài viết ngày khi bằng số, khi bằng chữ.")


def _complain(post: Post, passage: Passage, written: WrittenDate, message: str) -> Problem:
    return complain_at_line(RULE, post, passage.line_of(written.index), message,
                            f"Viết {written.day:02}/{written.month:02}/{written.year}.")
