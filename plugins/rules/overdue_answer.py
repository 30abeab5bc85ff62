"""Kiến nghị, câu hỏi của người dân phải được trả lời đúng hạn.

Vì sao: hạn xử lý đã hứa với người dân. Bài quá hạn chỉ bị nhắc, không bị giữ, để người dân vẫn theo dõi được.
Sai: due: 2026-11-10, state: processing, hôm nay 24/11/2026
Đúng: state: answered, answered: 2026-11-09, answered_by: UBND phường
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.deadlines import answer_due, limit
from schemas.kinds.petition import Petition
from schemas.kinds.question import Question
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.vietnamese import short_day

RULE = Rule("HN07", Level.WARNING, "NĐ 42/2022 Điều 8(1)", date(2011, 10, 1), reads=frozenset({"post", "clock"}))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """What was asked has been answered by its day; what was passed on waits elsewhere."""
    fields, clock = post.fields, context.clock
    if isinstance(fields, Petition) and fields.state in ("received", "processing") and clock.is_over(fields.due):
        yield complain(RULE, post, ("due",), f"Kiến nghị quá hạn xử lý ({short_day(fields.due)}) mà chưa trả lời.",
                       "Trả lời rồi ghi state: answered, answered, answered_by; chưa xong thì nói rõ lý do và hạn mới trong bài.")
    if isinstance(fields, Question) and fields.answered is None:
        wait, due = limit("tra-loi-cau-hoi"), answer_due(fields)
        if clock.is_over(due):
            yield complain(RULE, post, ("asked",), f"Câu hỏi chờ trả lời quá {wait.days} ngày làm việc (hạn {short_day(due)}).",
                           "Viết trả lời, ghi answered và answered_by; việc của nơi khác thì nói rõ đã chuyển đi đâu.", wait.clause)
