"""What only one kind of post asks for, by kind: examples to be replaced, valid as they stand; what is optional is commented out.

«#» stands right before a line that may be used, so that the block is right whether «#» alone or «#» and a space is taken away;
a remark has «# ». Words in <angle brackets> lose the brackets; a post that still has them is not finished (placeholders in skeleton.py).
"""

BLOCKS = {
    "news": """author: Ban Biên tập
# Nguồn tin (type): own (đơn vị tự viết), document (văn bản của cơ quan khác), press (báo chí).
sources:
  - type: own
# Tin lấy của báo: xóa hai dòng trên, xóa dấu # ở bảy dòng dưới, thay bằng báo, tác giả, giờ đăng, đường dẫn của chính bài báo ấy.
# Cách dẫn (mode): {mode}.
#sources:
#  - type: press
#    outlet: <Tên báo>
#    author: <Tên tác giả bài báo>
#    published_at: {day}T08:00+07:00
#    url: https://bao.example/ten-bai-bao
#    mode: link
""",
    "notice": """# Thông báo tạm ngừng điện, nước hay một dịch vụ: xóa dấu # ở tám dòng dưới. Hết hạn (expires) khi có lại.
# Lý do bất khả kháng (sự cố, thiên tai) thì ghi force_majeure: true; không thì bài phải lên trước giờ ngừng đủ 7 ngày làm việc.
#expires: {fortnight}T05:00+07:00
#outage:
#  service: Cấp nước
#  area: <Khu vực bị ngừng>
#  starts: {before_fortnight}T22:00+07:00
#  expected_restore: {fortnight}T05:00+07:00
#  force_majeure: false
#  reason: <Lý do tạm ngừng>
""",
    "alert": """# Mức (severity): {severity}. Luôn phải có ngày hết hạn (expires).
severity: warning
area: Toàn địa bàn
expires: {week}
advice:
  - <Việc người dân cần làm>
""",
    "document": """# Bảy mục bắt buộc của văn bản, và ít nhất một tệp đính kèm đặt cạnh bài. Nơi (place) là địa danh cạnh ngày ban hành.
# Quyền ký (prefix): {prefix}; người đứng đầu tự ký thì bỏ dòng prefix.
number: 01/KH-UBND
type: ke-hoach
issuer: Ủy ban nhân dân
place: <Tên phường, xã hoặc thành phố>
issued: {day}
effective: {day}
abstract: <Trích yếu nội dung văn bản>
signer:
  prefix: TM.
  title: Chủ tịch
  name: Nguyễn Văn Mẫu
attachments:
  - file: van-ban.pdf
    title: Toàn văn (PDF)
""",
    "schedule": """# Tuần theo lịch ISO; mỗi buổi một mục. Loại (type): work (làm việc) hoặc reception (tiếp công dân).
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
    "yearbook": """# Số liệu của năm, kèm năm trước (before) nếu có; các ngày đáng nhớ.
year: {year}
figures:
  - {{label: Thu ngân sách, value: "0", unit: triệu đồng}}
  - {{label: Hộ nghèo, value: "0", unit: hộ}}
  - {{label: Hồ sơ trực tuyến, value: "0", unit: hồ sơ}}
milestones:
  - {{date: {day}, event: <Sự kiện thứ nhất>}}
  - {{date: {day}, event: <Sự kiện thứ hai>}}
  - {{date: {day}, event: <Sự kiện thứ ba>}}
""",
    "disclosure": """# Hình thức công khai (forms), chọn một hay nhiều: {forms}
forms: [niem-yet, cong-ttdt]
# Niêm yết từ ngày nào đến ngày nào, ít nhất 30 ngày; niêm yết thường xuyên thì bỏ dòng end.
noticeboard:
  start: {day}
  end: {month}
# Nhóm 7–12 còn phải phát thanh ít nhất 3 ngày: xóa dấu # ở ba dòng dưới; các khối sau cũng vậy.
#loudspeaker:
#  start: {day}
#  end: {week}
# Nhóm ngân sách. Giai đoạn (stage): {stage}. Số tiền tính bằng triệu đồng.
#budget:
#  period: Quý III năm {year}
#  stage: execution
#  form: 113/CK TC-NSNN
#  table:
#    rows:
#      - {{no: I, item: Tổng thu, estimate: "1.200", actual: "950", share: "79,2"}}
# Nhóm dự án.
#project:
#  name: <Tên dự án>
#  aim: <Mục tiêu>
#  field: <Lĩnh vực>
#  type: <Loại dự án>
#  time: <Thời gian thực hiện>
#  budget: <Kinh phí>
#  funding: <Nguồn vốn>
#  funder: <Nhà tài trợ, chủ đầu tư>
#  status: <Tình trạng>
# Nhóm có danh sách người: chỉ các cột này; dài hơn 40 dòng thì ghi file: danh-sach.csv thay cho rows.
# Kết quả (result, không bắt buộc): được duyệt, không được duyệt, được gọi, tạm hoãn, được miễn. Không ghi lý do.
#persons:
#  legal_ground: Luật 10/2022/QH15 Điều 11
#  remove_after: {month}
#  rows:
#    - {{no: 1, name: Nguyễn Văn Mẫu, hamlet: Khu phố 1, result: được duyệt, amount: "500.000"}}
""",
    "procedure": """# Chỉ ghi mã, mức độ và đường dẫn; không chép lại nội dung thủ tục.
# Mức độ (level): {level}.
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
question: <Nội dung câu hỏi>
""",
    "petition": """# Người gửi chỉ ghi chữ cái đầu và địa bàn. Trả lời viết ở thân bài, ghi thêm ngày (answered) và cơ quan trả lời (answered_by).
# Tình trạng (state): {state}. Đã chuyển thì ghi thêm nơi được chuyển đến (transferred_to).
sender: Ông L.V.T., khu phố 1
received: {day}
due: {month}
request: <Nội dung kiến nghị>
state: received
""",
    "rumour": """# Kết luận (verdict): {verdict}.
claim: <Nội dung tin đồn>
seen_at: <Nơi tin đồn xuất hiện>
first_seen: {day}
verdict: unverified
evidence:
  - title: <Bằng chứng>
checked_by: Ủy ban nhân dân
""",
    "bulletin": """# Tệp âm thanh đặt cạnh bài; lời bản tin viết ở thân bài.
aired: {day}T05:00+07:00
voice: Phát thanh viên
audio: ban-tin.mp3
repeats: 3
# Các bài trên cổng đã đọc trong bản tin: xóa dấu # ở hai dòng dưới.
#reads:
#  - /thong-bao/{year}/ten-bai/
""",
    "press": """# Người trả lời báo chí.
contact:
  name: Người phát ngôn
  role: Chánh Văn phòng
  phone: 0276 3000 100
  email: vanphong@tayninh.example
""",
    "internal": """# Bài nội bộ đứng ở trang nào (topic): notice (thông báo), schedule (lịch), room (phòng họp, tài khoản).
topic: notice
# Không bao giờ ghi mã phòng, mật khẩu, đường dẫn vào họp. Lịch nội bộ: xóa dấu # ở bảy dòng dưới; phòng họp: năm dòng sau.
#sessions:
#  - day: {monday}
#    start: "07:30"
#    end: "09:00"
#    title: Giao ban nội bộ
#    chair: Chủ tịch UBND
#    place: Phòng họp tầng 2
#rooms:
#  - name: Phòng họp tầng 2
#    seats: 40
#    purpose: Họp với thành phố
#    booking: Ghi sổ đăng ký tại Văn phòng trước một ngày
""",
}
