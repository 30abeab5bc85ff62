"""A new post, ready to be filled in: a valid draft whose comments say what each key is for."""

from datetime import datetime, timedelta

from schemas import law
from schemas.kinds import Kind

# What only one kind asks for; the values are examples to be replaced, valid as they stand.
_SPECIAL = {
    "news": """author: Ban Biên tập
# Nguồn tin: own = đơn vị tự viết; document = văn bản của cơ quan khác; press = báo chí (ghi đủ outlet, author, published_at, url, mode).
sources:
  - type: own
""",
    "alert": """# Mức: info (lưu ý), warning (cảnh báo), danger (khẩn cấp). Cảnh báo luôn phải có ngày hết hạn.
severity: warning
area: Toàn địa bàn
expires: {week}
advice:
  - Việc người dân cần làm
""",
    "document": """# Bảy mục bắt buộc của văn bản, và ít nhất một tệp đính kèm đặt cạnh bài.
number: 01/KH-UBND
type: ke-hoach
issuer: Ủy ban nhân dân
place: Tây Ninh
issued: {day}
effective: {day}
abstract: Trích yếu nội dung văn bản
signer:
  prefix: TM.
  title: Chủ tịch
  name: Nguyễn Văn Mẫu
attachments:
  - file: van-ban.pdf
    title: Toàn văn (PDF)
""",
    "schedule": """# Tuần theo lịch ISO; mỗi buổi một mục; type: work (làm việc) hoặc reception (tiếp công dân).
week: {iso_week}
sessions:
  - day: {monday}
    start: "07:30"
    end: "09:00"
    title: Họp giao ban đầu tuần
    chair: Chủ tịch UBND
    place: Phòng họp UBND
    type: work
""",
    "page": "# Ngày phải đọc lại trang này.\nreview_by: {year_later}\n",
    "yearbook": """year: {year}
figures:
  - {{label: Thu ngân sách, value: "0", unit: triệu đồng}}
  - {{label: Hộ nghèo, value: "0", unit: hộ}}
  - {{label: Hồ sơ trực tuyến, value: "0", unit: hồ sơ}}
milestones:
  - {{date: {day}, event: Sự kiện thứ nhất}}
  - {{date: {day}, event: Sự kiện thứ hai}}
  - {{date: {day}, event: Sự kiện thứ ba}}
""",
    "disclosure": """# Hình thức công khai: niem-yet, cong-ttdt, truyen-thanh … Nhóm ngân sách thêm budget, dự án thêm project, danh sách người thêm persons.
forms: [niem-yet, cong-ttdt]
# Niêm yết ít nhất 30 ngày liên tục; nhóm 7–12 thêm loudspeaker (phát thanh) ít nhất 3 ngày.
noticeboard:
  start: {day}
  end: {month}
""",
    "procedure": """# Chỉ ghi mã, mức độ và đường dẫn; không chép lại nội dung thủ tục. level: full (toàn trình), partial (một phần), desk (tại quầy).
code: "1.000000"
level: partial
url: https://dichvucong.example/thu-tuc/1.000000
audience: Cá nhân
duration: 3 ngày làm việc
fee: Không thu
""",
    "consultation": """# Phường, xã phải mở ít nhất 20 ngày. Đặt tệp dự thảo cạnh bài.
opens: {day}
closes: {month}
contact: Văn phòng UBND
email: gopy@tayninh.example
address: Trụ sở UBND
attachments:
  - file: du-thao.pdf
    title: Dự thảo (PDF)
""",
    "question": """# Người hỏi chỉ ghi chữ cái đầu và địa bàn. Trả lời viết ở thân bài, ghi thêm answered và answered_by.
asker: Bà N.T.H., khu phố 1
asked: {day}
question: Nội dung câu hỏi
""",
    "petition": """# Người gửi chỉ ghi chữ cái đầu và địa bàn. state: received, processing, transferred, answered.
sender: Ông L.V.T., khu phố 1
received: {day}
due: {month}
request: Nội dung kiến nghị
state: received
""",
    "rumour": """# verdict: true (đúng), false (sai), misleading (gây hiểu lầm), unverified (chưa rõ).
claim: Nội dung tin đồn
seen_at: Nơi tin đồn xuất hiện
first_seen: {day}
verdict: unverified
evidence:
  - title: Bằng chứng
checked_by: Ủy ban nhân dân
""",
    "bulletin": """# Tệp âm thanh đặt cạnh bài; lời bản tin viết ở thân bài.
aired: {day}T05:00+07:00
voice: Phát thanh viên
audio: ban-tin.mp3
repeats: 3
""",
    "press": """contact:
  name: Người phát ngôn
  role: Chánh Văn phòng
  phone: 0276 3000 100
  email: vanphong@tayninh.example
""",
}


def skeleton(kind: Kind, title: str, now: datetime) -> str:
    """The text of a new draft of this kind."""
    category = next(entry for entry in law.categories().values() if kind.key in entry.kinds and not entry.requires)
    choices = ", ".join(entry.id for entry in law.categories().values() if kind.key in entry.kinds)
    special = _SPECIAL.get(kind.key, "").format(**_days(now))
    return f"""---
# Bài mới là bản nháp: chỉ hiện sau khi đổi status thành published.
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
{special}# Ảnh đặt cạnh bài, mỗi ảnh có mô tả (alt) và người chụp (credit); bỏ dấu # khi dùng.
# images:
#   - file: anh.jpg
#     alt: Ảnh chụp gì, một câu
#     credit: Tên người chụp
---
Viết nội dung ở đây. Để trống một dòng giữa hai đoạn.

## Tiêu đề nhỏ

Đoạn tiếp theo.
"""


def _days(now: datetime) -> dict[str, str]:
    day = now.date()
    iso = day.isocalendar()
    return {"day": day.isoformat(), "week": (day + timedelta(days=7)).isoformat(), "month": (day + timedelta(days=30)).isoformat(),
            "year_later": (day + timedelta(days=365)).isoformat(), "year": str(day.year),
            "iso_week": f"{iso.year}-W{iso.week:02}", "monday": (day - timedelta(days=day.weekday())).isoformat()}
