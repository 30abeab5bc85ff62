"""Câu không quá dài: trung bình của bài không quá 27 tiếng, không câu nào quá 53 tiếng.

Vì sao: câu dài thì người đọc trên điện thoại, người nghe loa và người dùng máy đọc màn hình không theo được.
Sai: một câu nối năm, sáu mệnh đề bằng dấu phẩy
Đúng: mỗi câu một ý; việc có nhiều phần thì viết thành danh sách
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_at_line
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.prose import blocks
from schemas.text.sentences import Sentence, sentences
from schemas.text.writing import writing

RULE = Rule("VT06", Level.WARNING, "Thông tư 32/2017 Điều 18", date(2018, 6, 1))
_FEW = 3  # fewer sentences have no mean worth telling


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No sentence is too long; where none is, neither is their mean. The words of official documents are not ours."""
    limits = writing()
    if post.kind.key in limits.sentence_exempt:
        return
    found = list(_sentences(post))
    long = [(line, sentence) for line, sentence in found if sentence.words > limits.sentence_longest]
    for line, sentence in long:
        yield complain_at_line(RULE, post, line, f"Câu «{sentence.text[:40]}…» dài {sentence.words} tiếng.",
                               f"Tách thành câu ngắn (dưới {limits.sentence_longest} tiếng), hoặc viết thành danh sách.")
    mean = sum(sentence.words for _, sentence in found) / len(found) if found else 0
    if not long and len(found) >= _FEW and mean > limits.sentence_mean:
        yield complain_at_line(RULE, post, post.document.body_line, f"Câu của bài dài trung bình {mean:.0f} tiếng.",
                               f"Tách bớt câu, để trung bình không quá {limits.sentence_mean} tiếng.")


def _sentences(post: Post) -> Iterator[tuple[int, Sentence]]:
    for block in blocks(post.document.body):
        if block.kind in ("paragraph", "item", "quote"):
            for sentence in sentences(block):
                yield post.document.body_line + block.line_of(sentence.start), sentence
