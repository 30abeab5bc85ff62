"""Bài đăng lên không còn chữ của mẫu.

Vì sao: «Viết tiêu đề ở đây» mà lên trang thì người dân thấy một trang bỏ dở, và cả cổng mất tin cậy.
Sai: summary: Viết tóm tắt bài ở đây, đủ để người đọc biết chuyện gì, ở đâu, khi nào.
Đúng: summary: Sáng thứ Bảy, hơn một trăm người dân khu phố 3 dọn sạch tuyến kênh.
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.drafting.skeleton import placeholders
from plugins.core.judging.rule import Context, Rule, complain, complain_at_line
from schemas.kinds.base import Status
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("VT12", Level.ERROR, "Công văn 797/UBND", date(2011, 10, 1))
_ASKS = "Viết "  # words of a template that begin so speak to the editor, in whatever sentence they stand
_HINT = "Thay bằng nội dung của bạn; mục không dùng thì xóa cả dòng."


def check(post: Post, context: Context) -> Iterator[Problem]:
    """A post that is no draft has none of the words that the template of its kind came with."""
    if post.fields.status is Status.DRAFT:
        return
    for loc, text in post.document.head.texts():
        if left := _left_in(text):
            yield complain(RULE, post, loc, f"Còn chữ của mẫu: «{left}».", _HINT)
    for number, line in enumerate(post.document.body.split("\n"), start=post.document.body_line):
        if left := _left_in(line):
            yield complain_at_line(RULE, post, number, f"Còn chữ của mẫu: «{left}».", _HINT)


def _left_in(text: str) -> str:
    """Words of a template that are all of the text, or that ask for more in it; «» where there are none."""
    whole = text.strip(" #.")
    if whole in placeholders():
        return whole
    return next((words for words in sorted(placeholders()) if words.startswith(_ASKS) and words in text), "") if _ASKS in text else ""
