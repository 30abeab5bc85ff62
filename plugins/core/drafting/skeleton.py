"""A new post, ready to be filled in: a valid draft whose comments say what each key is for."""

from datetime import datetime, timedelta

from plugins.core.drafting.skeleton_blocks import BLOCKS
from schemas import law
from schemas.choices import CHOICES, spelled
from schemas.kinds import Kind


def skeleton(kind: Kind, title: str, now: datetime) -> str:
    """The text of a new draft of this kind."""
    category = next(entry for entry in law.categories().values() if kind.key in entry.kinds and not entry.requires)
    choices = ", ".join(entry.id for entry in law.categories().values() if kind.key in entry.kinds)
    special = BLOCKS.get(kind.key, "").format(**_days(now), **{key: spelled(key) for key in CHOICES})
    return f"""---
# Bài mới là bản nháp: chỉ hiện sau khi đổi status thành published.
# Dòng có «# » là lời nhắc. Dòng có # dính liền là mục để dùng khi cần: xóa dấu #, giữ nguyên các dấu cách sau nó.
status: draft
title: "{title.replace('"', "”")}"
# Ngày đăng: năm-tháng-ngày; có giờ thì viết 2026-11-24T08:00+07:00
date: {now.date().isoformat()}
# Chuyên mục, chọn một: {choices}
category: {category.id}
# Cơ quan, bộ phận chịu trách nhiệm nội dung
office: Văn phòng UBND
# Tóm tắt một, hai câu (30–400 ký tự)
summary: Viết tóm tắt bài ở đây, đủ để người đọc biết chuyện gì, ở đâu, khi nào.
{special}# Ảnh đặt cạnh bài, mỗi ảnh có mô tả (alt) và người chụp (credit); xóa dấu # ở bốn dòng dưới khi dùng.
#images:
#  - file: anh.jpg
#    alt: Ảnh chụp gì, một câu
#    credit: Tên người chụp
---
Viết nội dung ở đây. Để trống một dòng giữa hai đoạn.

## Tiêu đề nhỏ

Đoạn tiếp theo.
"""


def _days(now: datetime) -> dict[str, str]:
    day = now.date()
    iso = day.isocalendar()
    return {"day": day.isoformat(), "week": (day + timedelta(days=7)).isoformat(), "month": (day + timedelta(days=30)).isoformat(),
            "before_fortnight": (day + timedelta(days=13)).isoformat(), "fortnight": (day + timedelta(days=14)).isoformat(),
            "year_later": (day + timedelta(days=365)).isoformat(), "year": str(day.year),
            "iso_week": f"{iso.year}-W{iso.week:02}", "monday": (day - timedelta(days=day.weekday())).isoformat()}
