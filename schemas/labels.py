"""Vietnamese words for the keys that editors write."""

LABELS = {
    "title": "tiêu đề", "date": "ngày đăng", "category": "chuyên mục", "office": "cơ quan phụ trách",
    "author": "tác giả", "summary": "tóm tắt", "tags": "từ khóa", "sources": "nguồn tin", "images": "hình ảnh",
    "attachments": "tệp đính kèm", "status": "trạng thái", "publish_at": "giờ lên trang", "expires": "ngày hết hạn",
    "review_by": "ngày rà soát", "corrections": "cập nhật, đính chính", "withdrawn": "gỡ bài", "moved_from": "địa chỉ cũ",
    "type": "loại", "note": "ghi chú", "issuer": "cơ quan ban hành", "number": "số, ký hiệu", "url": "địa chỉ liên kết",
    "outlet": "cơ quan báo chí", "published_at": "giờ báo đăng", "mode": "cách dẫn (link hoặc quote)",
    "file": "tên tệp", "alt": "mô tả ảnh", "credit": "người chụp, người vẽ", "caption": "chú thích",
    "reason": "lý do", "outage": "tạm ngừng dịch vụ", "service": "dịch vụ", "area": "khu vực", "starts": "giờ bắt đầu",
    "expected_restore": "giờ dự kiến có lại", "force_majeure": "bất khả kháng", "contact": "liên hệ",
    "severity": "mức cảnh báo", "advice": "việc cần làm", "place": "nơi", "issued": "ngày ban hành",
    "effective": "ngày có hiệu lực", "ends": "ngày hết hiệu lực", "abstract": "trích yếu", "signer": "người ký",
    "prefix": "quyền ký", "name": "tên", "recipients": "nơi nhận", "replaces": "thay thế văn bản",
    "replaced_by": "bị thay thế bởi", "corrected_by": "đính chính bởi", "urgency": "độ khẩn",
    "signed_digitally": "đã ký số", "week": "tuần", "sessions": "các buổi", "day": "ngày", "start": "bắt đầu",
    "end": "kết thúc", "chair": "người chủ trì", "participants": "thành phần", "year": "năm", "figures": "số liệu",
    "milestones": "dấu mốc", "label": "tên chỉ tiêu", "value": "giá trị", "unit": "đơn vị tính", "before": "năm trước",
    "event": "sự kiện", "decision": "quyết định", "forms": "hình thức công khai", "noticeboard": "niêm yết",
    "loudspeaker": "phát thanh", "supersedes": "thay thế nội dung", "budget": "ngân sách", "project": "dự án",
    "persons": "danh sách người", "period": "kỳ", "stage": "giai đoạn", "form": "mẫu biểu", "table": "bảng",
    "rows": "các dòng", "legal_ground": "căn cứ pháp lý", "remove_after": "ngày phải gỡ", "no": "số thứ tự",
    "hamlet": "ấp, khu phố", "amount": "số tiền", "item": "nội dung", "estimate": "dự toán", "actual": "thực hiện",
    "share": "tỷ lệ", "aim": "mục tiêu", "field": "lĩnh vực", "time": "thời gian", "funding": "nguồn vốn",
    "funder": "đơn vị cấp vốn", "code": "mã thủ tục", "level": "mức độ trực tuyến", "audience": "đối tượng",
    "duration": "thời hạn giải quyết", "fee": "phí, lệ phí", "opens": "ngày mở", "closes": "ngày kết thúc",
    "email": "thư điện tử", "address": "địa chỉ", "result": "kết quả", "received": "số ý kiến / ngày nhận",
    "accepted": "ý kiến tiếp thu", "declined": "ý kiến không tiếp thu", "asker": "người hỏi", "asked": "ngày hỏi",
    "question": "câu hỏi", "answered": "ngày trả lời", "answered_by": "cơ quan trả lời", "sender": "người gửi",
    "due": "hạn xử lý", "request": "nội dung kiến nghị", "state": "tình trạng", "claim": "tin đồn", "seen_at": "nơi xuất hiện",
    "first_seen": "ngày xuất hiện", "verdict": "kết luận", "evidence": "bằng chứng", "checked_by": "cơ quan xác minh",
    "aired": "giờ phát", "voice": "người đọc", "audio": "tệp âm thanh", "repeats": "số ngày phát", "phone": "điện thoại",
    "role": "vai trò", "kind": "loại đơn vị", "names": "tên đơn vị", "short": "tên ngắn", "basis": "căn cứ",
    "successors": "đơn vị kế thừa", "parent": "đơn vị cấp trên", "slogan": "phương châm", "introduction": "giới thiệu",
    "responsible": "người chịu trách nhiệm", "spokesperson": "người phát ngôn", "board": "Ban Biên tập",
    "information_contact": "đầu mối cung cấp thông tin", "members": "thành viên", "decided": "ngày quyết định",
    "regulation": "quy chế", "position": "chức vụ", "tasks": "nhiệm vụ", "accounts": "tài khoản chính thức",
    "radio": "trạm truyền thanh", "desk": "nơi tiếp công dân", "units": "các đơn vị", "officials": "cán bộ",
    "under": "trực thuộc", "reviewed": "ngày rà soát", "late_reason": "lý do đăng muộn",
}


def label(key: object) -> str:
    """«tiêu đề» for `title`; the key itself where there is no word."""
    return LABELS.get(str(key), str(key))
