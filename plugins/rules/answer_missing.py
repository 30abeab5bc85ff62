"""Đã ghi ngày trả lời thì thân bài phải có câu trả lời.

Vì sao: bài hiện «Đã trả lời» mà không có chữ nào thì người hỏi thấy mình bị coi thường, và báo cáo tính sai số việc đã giải quyết.
Sai: answered: 2026-11-24, answered_by: UBND phường, sau dòng «---» không có gì
Đúng: cùng hai dòng ấy, và câu trả lời viết ở thân bài
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.kinds.petition import Petition
from schemas.kinds.question import Question
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("QH18", Level.ERROR, "NĐ 42/2022 Điều 8(1)", date(2011, 10, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """A question or petition that was answered has the answer in its body."""
    if isinstance(post.fields, (Question, Petition)) and post.fields.answered and not post.body.text.strip():
        yield complain(RULE, post, ("answered",), "Đã ghi ngày trả lời mà thân bài chưa có câu trả lời.",
                       "Viết câu trả lời dưới dòng «---» thứ hai; chưa trả lời thì bỏ answered và answered_by.")
