"""Bài lấy lời của cổng khác thì phải ghi nguồn.

Tin chép gần trọn bài của đơn vị khác mà không ghi nguồn là lỗi; trùng quá nửa, hoặc loại bài khác, thì nhắc để xem lại.
Của hai bài trùng nhau, bài lên trang sau được nhắc. Câu dùng chung trong nhiều bài của một đơn vị không tính. Văn bản, công khai, thủ tục,
lịch, kỷ yếu không xét.

Vì sao: dùng lại thông tin của cổng phải ghi tác giả và nguồn; người đọc cần biết ai chịu trách nhiệm về tin gốc.
Sai: chép tin của Phường 1, ghi «- type: own»
Đúng: thêm vào bài câu «Theo [tên bài](https://phuong1.tayninh.example/…) của Phường 1», hoặc ghi cổng đó vào sources
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.copies import nearest_original
from plugins.core.judging.rule import Context, Rule, complain
from schemas.outside import page_of
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.source_law import source_law

RULE = Rule("TL01", Level.ERROR, "NĐ 43/2011 Điều 5(3); Luật Sở hữu trí tuệ 50/2005 Điều 25(2)", date(2011, 10, 1),
            reads=frozenset({"post", "corpus", "clock"}))


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No earlier post of another unit has most of this post's text, unless a source or a link says so."""
    line, corpus = context.line, context.corpus
    if line.sourced or line.kind.key in source_law().uncopied_kinds:
        return
    copy = nearest_original(line, corpus.lists)
    if copy is None:
        return
    unit, address, title = corpus.name_of(copy.other), corpus.address_of(copy.other), copy.other.fields.title
    if address in map(page_of, post.body.links):
        return
    whole = line.kind.key == "news" and copy.percent >= source_law().copied_whole
    yield complain(RULE, post, ("title",),
                   f"Bài trùng {copy.percent} phần trăm với bài «{title}» của {unit} ({copy.other.path}) mà không ghi nguồn.",
                   f"Thêm vào bài: Theo [{title}]({address}) của {unit}. Nếu bài kia chép bài này thì sửa bài kia.",
                   level=Level.ERROR if whole else Level.WARNING)
