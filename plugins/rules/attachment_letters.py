"""Chữ trong tệp PDF phải chép ra được nguyên vẹn, có đủ chữ và dấu tiếng Việt.

Vì sao: có tệp nhìn đúng mà chữ bên trong mất dấu, mất chữ («Đc lp» thay cho «Độc lập»): tìm không ra, chép ra sai, máy đọc cho
    người khiếm thị đọc thành vô nghĩa.
Sai: PDF in qua phông chữ cũ (.VnTime, VNI) hoặc qua máy in ảo không nhúng bảng chữ
Đúng: xuất PDF thẳng từ Word (Tệp → Lưu thành → PDF) với phông Unicode, rồi thử bôi đen một dòng, chép ra xem có đúng không
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.syllables import count_words
from schemas.text.writing import writing

RULE = Rule("TD06", Level.WARNING, "TCVN 6909:2001; Thông tư 32/2017 Điều 18(1)(c)", date(2018, 6, 1))
_ENOUGH = 20_000  # characters that tell what all of a file is like


def check(post: Post, context: Context) -> Iterator[Problem]:
    """The text of each PDF can be Vietnamese."""
    for index, paper in context.files.papers():
        words = count_words(paper.text[:_ENOUGH]) if paper.type == "PDF" and not paper.is_scan else None
        if words and (words.is_odd(writing().share_error) or words.is_unmarked):
            some = ", ".join(f"«{word[:20]}»" for word in list(dict.fromkeys(words.odd))[:3])
            yield complain(RULE, post, ("attachments", index, "file"),
                           f"Chữ trong tệp PDF bị mất dấu hoặc mất chữ{f': {some} …' if some else '.'}",
                           "Xuất lại PDF thẳng từ Word với phông Unicode; bôi đen một dòng trong tệp, chép ra xem có đúng không.")
