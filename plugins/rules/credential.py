"""Không ghi mật khẩu, khóa truy cập vào bài hoặc tệp.

Vì sao: mật khẩu đã lên kho là mất, dù có xóa ngay.
Sai: ghi mật khẩu wifi sau dấu hai chấm
Đúng: Hỏi mật khẩu tại quầy
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, seen
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("BM03", Level.ERROR, "Luật 91/2025/QH15; NĐ 356/2025 Điều 4", date(2023, 7, 1),
            today=True, strict_in_drafts=True, exemptable=False, hard_stop=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No password or key stands in the post or its files; nothing else is said of such a post."""
    yield from complain_of_sightings(RULE, post, seen(context, "credential"),
                                     "Có mật khẩu hoặc khóa truy cập{shown}",
                                     "Đổi ngay mật khẩu này (xóa dòng là chưa đủ, ai cũng có thể đã đọc), rồi xóa khỏi bài và làm theo "
                                     "docs/lo-du-lieu.md.")
