"""Bài phải viết bằng tiếng Việt Unicode, có đủ dấu; không dùng chữ của bộ gõ cũ, chữ vỡ hay chữ quét từ ảnh chưa sửa.

Vì sao: chữ TCVN3, VNI, chữ mất dấu hoặc quét sai thì người dân không đọc được và không tìm ra.
Sai: Céng hßa x· héi chñ nghÜa ViÖt Nam; Uy ban nhan dan phuong thong bao
Đúng: Cộng hòa xã hội chủ nghĩa Việt Nam; Ủy ban nhân dân phường thông báo
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_at_line
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.passages import Passage, passages
from schemas.text.syllables import Words, add, count_words
from schemas.text.writing import writing

RULE = Rule("VT01", Level.ERROR, "TCVN 6909:2001; Thông tư 24/2011", date(2011, 11, 15))
_UNMARKED = "Phần lớn chữ ở đây không có dấu tiếng Việt."
_HINT = ("Chuyển đoạn chữ này sang Unicode, hoặc gõ lại có đủ dấu. Nếu là tên riêng nước ngoài viết đúng: "
         "đề nghị người vận hành thêm vào danh sách.")


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Nearly all words of the post can be Vietnamese; the first fault found is the one told."""
    counted = [(passage, count_words(passage.text)) for passage in passages(post)]
    whole, limits = add(words for _, words in counted), writing()
    if whole.is_odd(limits.share_error):
        yield _complain(post, counted, whole, Level.ERROR)
    elif whole.is_unmarked:
        yield complain_at_line(RULE, post, post.document.body_line, _UNMARKED, _HINT)
    elif whole.is_odd(limits.share_warning):
        yield _complain(post, counted, whole, Level.WARNING)
    else:
        for passage, words in counted:
            if words.is_odd(limits.piece_warning) or words.is_unmarked:
                yield _complain(post, [(passage, words)], words, Level.WARNING)


def _complain(post: Post, counted: list[tuple[Passage, Words]], words: Words, level: Level) -> Problem:
    worst = max(counted, key=lambda pair: len(pair[1].odd))[0]
    some = ", ".join(f"«{word[:20]}»" for word in list(dict.fromkeys(words.odd))[:5])
    what = f"{len(words.odd)} trên {words.count} chữ không phải tiếng Việt: {some} …" if some else _UNMARKED
    return complain_at_line(RULE, post, worst.line, what, _HINT, level=level)
