"""A new post, ready to be filled in: a valid draft whose comments say what each key is for."""

import re
from datetime import datetime, timedelta
from functools import cache

from plugins.core.drafting.skeleton_blocks import BLOCKS
from schemas import law
from schemas.choices import CHOICES, spelled
from schemas.kinds import Kind

TITLE = "Viết tiêu đề ở đây"
_PLACEHOLDER = re.compile(r"<([^<>\n]+)>")
_IN_RESERVE = re.compile(r"#(?=[a-z]|  )")
_TEXT = """---
# Bài mới là bản nháp: chỉ hiện sau khi đổi status thành published.
# Dòng có «# » là lời nhắc. Dòng có # dính liền là mục để dùng khi cần: xóa dấu #, giữ nguyên các dấu cách sau nó.
status: draft
title: "{title}"
# Ngày đăng: năm-tháng-ngày; có giờ thì viết 2026-11-24T08:00+07:00
date: {day}
# Chuyên mục, chọn một: {choices}
category: {category}
# Cơ quan, bộ phận chịu trách nhiệm nội dung
office: Văn phòng UBND
# Tóm tắt một, hai câu (30–400 ký tự)
summary: <Viết tóm tắt bài ở đây>, <đủ để người đọc biết chuyện gì, ở đâu, khi nào>.
{special}# Ảnh đặt cạnh bài, mỗi ảnh có mô tả (alt) và người chụp (credit); xóa dấu # ở bốn dòng dưới khi dùng.
#images:
#  - file: anh.jpg
#    alt: <Ảnh chụp gì, một câu>
#    credit: <Tên người chụp>
---
<Viết nội dung ở đây>. <Để trống một dòng giữa hai đoạn>.

## <Tiêu đề nhỏ>

<Đoạn tiếp theo>.
"""


def skeleton(kind: Kind, title: str, now: datetime) -> str:
    """The text of a new draft of this kind."""
    words = {"category": next(entry.id for entry in law.categories().values() if kind.key in entry.kinds and not entry.requires),
             "choices": ", ".join(entry.id for entry in law.categories().values() if kind.key in entry.kinds),
             "title": " ".join(title.split()).replace("\\", "\\\\").replace('"', "”"), **_days(now), **{key: spelled(key) for key in CHOICES}}
    special = _PLACEHOLDER.sub(r"\1", BLOCKS.get(kind.key, "")).format(**words)
    return _PLACEHOLDER.sub(r"\1", _TEXT).format(special=special, **words)


def with_block(text: str, key: str) -> str:
    """A skeleton in which a block, and the lines that go with it, are in use; without the remark that says how to do that."""
    lines = text.split("\n")
    first = last = lines.index(f"#{key}:")
    while _IN_RESERVE.match(lines[first - 1]):
        first -= 1
    while _IN_RESERVE.match(lines[last]):
        last += 1
    above = [line for line in lines[:first] if "xóa dấu #" not in line or line.startswith("# Dòng có")]
    return "\n".join([*above, *(line[1:] for line in lines[first:last]), *lines[last:]])


@cache
def placeholders() -> frozenset[str]:
    """Words of the templates that stand where an editor's own shall stand."""
    return frozenset({TITLE, *(words for text in (_TEXT, *BLOCKS.values()) for words in _PLACEHOLDER.findall(text))})


def _days(now: datetime) -> dict[str, str]:
    day = now.date()
    iso = day.isocalendar()
    return {"day": day.isoformat(), "week": (day + timedelta(days=7)).isoformat(), "month": (day + timedelta(days=30)).isoformat(),
            "before_fortnight": (day + timedelta(days=13)).isoformat(), "fortnight": (day + timedelta(days=14)).isoformat(),
            "year_later": (day + timedelta(days=365)).isoformat(), "year": str(day.year),
            "iso_week": f"{iso.year}-W{iso.week:02}", "monday": (day - timedelta(days=day.weekday())).isoformat()}
