"""Ảnh đã dùng cho sự kiện khác phải ghi là ảnh tư liệu hoặc ảnh minh họa.

Ảnh được so theo hình, nên đổi cỡ hay lưu lại vẫn nhận ra. Hai bài cùng tên, cùng ngày, hoặc chỉ khác nhau con số trong tên (một loạt bài)
coi là một sự kiện. Ảnh gần như trơn không xét.

Vì sao: người xem tin rằng ảnh chụp đúng việc đang kể; ảnh cũ không ghi chú là thông tin sai.
Sai: dùng lại ảnh ra quân năm ngoái mà không ghi gì
Đúng: caption: Ảnh tư liệu, chụp trong đợt ra quân năm 2025
"""

import re
from collections.abc import Iterator
from datetime import date

from plugins.core.judging.looks import latest_use
from plugins.core.judging.rule import Context, Rule, complain
from schemas.kinds.base import Picture
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.vietnamese import fold

RULE = Rule("TL02", Level.WARNING, "Luật Tiếp cận thông tin 104/2016 Điều 3(2); Công văn 797/UBND mục 4", date(2018, 7, 1),
            reads=frozenset({"post", "corpus", "clock"}))
_SAYS_SO = re.compile(r"(anh|tranh|hinh|video) (tu lieu|minh hoa)|luu tru")


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No picture of the post stood under an earlier event, unless its caption or credit says that it is a file picture."""
    line, corpus = context.line, context.corpus
    looks = dict(line.looks)
    for index, picture in enumerate(post.fields.images):
        other = latest_use(looks[picture.file], line, corpus.lists) if picture.file in looks and not _says_so(picture) else None
        if other:
            yield complain(RULE, post, ("images", index, "file"),
                           f"Ảnh «{picture.file}» đã có trong bài «{other.fields.title}» của {corpus.name_of(other)} ({other.path}), "
                           "là việc khác.",
                           "Dùng ảnh chụp đúng việc này, hoặc ghi «Ảnh tư liệu» hay «Ảnh minh họa» ở đầu caption.")


def _says_so(picture: Picture) -> bool:
    return bool(_SAYS_SO.search(fold(f"{picture.caption or ''} {picture.credit}")))
