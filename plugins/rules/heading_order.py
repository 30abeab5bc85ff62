"""Đề mục trong bài theo bậc: ## rồi mới đến ###; đề mục có chữ; không dùng dòng in đậm thay đề mục.

Vì sao: người dùng máy đọc màn hình đi lại trong bài bằng đề mục; dòng in đậm không phải là đề mục.
    Khi dựng trang, cổng tự sửa bậc bị nhảy; tệp gốc vẫn nên sửa.
Sai: ## Việc đã làm, rồi #### Khu phố 3; hoặc một dòng **Việc đã làm**
Đúng: ## Việc đã làm, rồi ### Khu phố 3
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_at_line
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.text.prose import Block, blocks

RULE = Rule("VT08", Level.WARNING, "Thông tư 32/2017 Điều 18(1)(d)", date(2018, 6, 1))
_LONGEST_HEADING = 15  # words; a longer bold line is a sentence that matters
_TITLE = 1  # the title of the post is the heading of the first level


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Headings as written go down one level at a time, and all headings are headings."""
    above = _TITLE
    for block in blocks(post.document.body):
        line = post.document.body_line + block.line
        if block.kind == "heading":
            if not block.text:
                yield complain_at_line(RULE, post, line, "Đề mục không có chữ.", "Viết tên đề mục sau dấu #, hoặc xóa dòng này.")
            elif block.level > above + 1:
                yield complain_at_line(RULE, post, line, f"Đề mục «{block.text[:60]}» nhảy bậc.",
                                       f"Dùng {'#' * (above + 1)} thay cho {'#' * block.level}.")
            above = block.level
        elif _is_bold_line(block):
            yield complain_at_line(RULE, post, line, f"Dòng in đậm «{block.text[:60]}» đứng thay đề mục.",
                                   f"Viết thành đề mục: «{'#' * max(above, 2)} {block.text[:60]}»")


def _is_bold_line(block: Block) -> bool:
    marked = block.source.strip()
    return (block.kind == "paragraph" and "\n" not in block.text and marked[:2] in ("**", "__") and marked[-2:] == marked[:2]
            and marked.count(marked[:2]) == 2 and block.text[-1:] not in ".!?…;,:" and len(block.text.split()) <= _LONGEST_HEADING)
