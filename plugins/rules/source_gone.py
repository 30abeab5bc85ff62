"""Nguồn đã bị gỡ thì không dẫn nữa.

Máy hỏi thử các địa chỉ mỗi đêm (python build.py sources) và ghi vào observations.yml. Một địa chỉ coi là đã gỡ khi hai lần, cách nhau một
ngày, đều trả lời «không có» (404, 410); mạng hỏng hay máy chủ bận không tính. Nguồn báo chí bị gỡ là lỗi; liên kết khác thì nhắc.

Vì sao: báo đã gỡ bài thì nơi dẫn lại phải gỡ ngay; liên kết hỏng làm người đọc mất lòng tin.
Sai: bài còn trích một bài báo đã bị gỡ
Đúng: gỡ đoạn trích và nguồn ấy, thay nguồn khác, hoặc gỡ bài (status: withdrawn)
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain, complain_in_body
from schemas.kinds.base import Status
from schemas.outside import linked_addresses, named_addresses, page_of
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("NT10", Level.ERROR, "Luật Báo chí 103/2016 Điều 36(4)", date(2017, 1, 1), reads=frozenset({"post", "corpus"}), today=True)
_LINK_CLAUSE = "Thông tư 32/2017 Điều 18(1)(d)"


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No source and no link of a post that is not withdrawn was observed to be gone."""
    if post.fields.status is Status.WITHDRAWN:
        return
    is_gone = context.corpus.is_gone
    named = [address for address in named_addresses(post.fields) if is_gone(page_of(address.url))]
    for address in named:
        yield complain(RULE, post, address.loc, "Bài báo này đã bị gỡ." if address.press else "Trang này đã bị gỡ.",
                       "Gỡ đoạn trích và nguồn này, thay nguồn khác, hoặc gỡ bài (status: withdrawn, kèm khối withdrawn).",
                       "" if address.press else _LINK_CLAUSE, Level.ERROR if address.press else Level.WARNING)
    said = {page_of(address.url) for address in named}
    for target in linked_addresses(post):
        if page_of(target) not in said and is_gone(page_of(target)):
            yield complain_in_body(RULE, post, target, f"Trang «{target[:80]}» đã bị gỡ.",
                                   "Thay bằng liên kết còn mở được, hoặc xóa liên kết.", _LINK_CLAUSE, Level.WARNING)
