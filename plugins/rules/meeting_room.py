"""Không ghi mã, mật mã, đường dẫn vào phòng họp trực tuyến.

Vì sao: ai có mã cũng vào nghe, phá cuộc họp được.
Sai: ghi mã cuộc họp hoặc đường dẫn phòng họp
Đúng: Đường dẫn đã gửi riêng cho người dự họp
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, seen
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("BM04", Level.ERROR, "Công văn 797/UBND mục 4; Luật 104/2016/QH13 Điều 6", date(2018, 7, 1),
            today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No number, passcode or address of an online meeting stands in the post."""
    yield from complain_of_sightings(RULE, post, seen(context, "meeting"),
                                     "Có mã, mật mã hoặc đường dẫn vào phòng họp trực tuyến{shown}",
                                     "Xóa khỏi bài và gửi riêng cho người dự họp; đổi mã phòng vì mã này đã lộ.")
