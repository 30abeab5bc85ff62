"""Bài trích báo phải có đoạn trích nguyên văn, đặt thành khối trích dẫn, cạnh đó nêu tên báo.

Vì sao: người đọc phải phân biệt được lời của báo và lời của cổng; trích thì trích nguyên văn, nêu rõ của ai.
Sai: mode: quote mà trong bài không có dòng nào bắt đầu bằng «> »
Đúng: «Báo Mẫu Tây Ninh viết:», để trống một dòng, rồi «> Nước đã rút từ sáng sớm.»
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain, complain_in_body
from schemas.kinds.sources import PressSource
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.quotes import quotes_of
from schemas.vietnamese import fold

RULE = Rule("NT03", Level.ERROR, "Luật Báo chí 103/2016 Điều 3(20), 36(1); Luật Sở hữu trí tuệ Điều 25(2)", date(2017, 1, 1))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Each source of mode quote has a blockquote with its outlet named in it, just before or just after."""
    quoted = [(index, source) for index, source in enumerate(post.fields.sources)
              if isinstance(source, PressSource) and source.mode == "quote"]
    quotes = quotes_of(post.document.body) if quoted else ()
    for index, source in quoted:
        if not quotes:
            yield complain(RULE, post, ("sources", index, "mode"), f"Ghi là trích {source.outlet} mà trong bài không có đoạn trích nào.",
                           "Chép nguyên văn đoạn trích, mỗi dòng bắt đầu bằng «> »; chỉ dẫn đường liên kết thì viết «mode: link».")
        elif not any(fold(source.outlet) in fold(quote.around) for quote in quotes):
            yield complain_in_body(RULE, post, quotes[0].first_line, f"Cạnh đoạn trích chưa nêu tên {source.outlet}.",
                                   f"Viết câu ngay trước đoạn trích, ví dụ «{source.outlet} viết:», rồi để trống một dòng.")
