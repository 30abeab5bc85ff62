"""Không dùng ký tự không nhìn thấy, và chữ của bảng chữ khác giả làm chữ Việt.

Vì sao: ký tự ẩn, dấu cách lạ và chữ trông giống làm hỏng tìm kiếm, hỏng liên kết, và giúp kẻ xấu giả tên cơ quan.
Sai: «Đảng» viết bằng chữ Ð của tiếng Iceland; «Tây Ninh» có chữ а của bảng chữ Nga; dấu cách dán từ Word
Đúng: gõ lại bằng bàn phím tiếng Việt
"""

import html
from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain, complain_at_line
from schemas.lazy_regex import lazy_regex
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.odd_characters import OddCharacter, odd_characters
from schemas.text.prose import without_code

RULE = Rule("VT03", Level.ERROR, "TCVN 6909:2001; Thông tư 24/2011", date(2011, 11, 15), today=True)
_ENTITY = lazy_regex(r"&#?\w{1,31};")  # «&nbsp;» is shown as the character that it names


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Neither a field nor the body has one; each character is told once for each text."""
    for loc, text in post.document.head.texts():
        for odd in odd_characters(text):
            yield complain(RULE, post, loc, _message(odd, text), _hint(odd))
    body = without_code(post.document.body)
    if "&" in body:
        body = _ENTITY.sub(lambda match: html.unescape(match[0]).replace("\n", " "), body)
    for odd in odd_characters(body):
        line = post.document.body_line + body.count("\n", 0, odd.index)
        yield complain_at_line(RULE, post, line, _message(odd, body), _hint(odd))


def _message(odd: OddCharacter, text: str) -> str:
    around = " ".join(text[max(odd.index - 12, 0):odd.index].split()[-2:]), " ".join(text[odd.index + 1:odd.index + 13].split()[:2])
    return f"Có {odd.name}, giữa «{around[0]}» và «{around[1]}»."


def _hint(odd: OddCharacter) -> str:
    if odd.instead == " ":
        return "Thay bằng dấu cách thường."
    return f"Gõ lại thành «{odd.instead}»." if odd.instead else "Xóa ký tự đó: gõ lại đoạn chữ quanh chỗ này thay vì dán từ nơi khác."
