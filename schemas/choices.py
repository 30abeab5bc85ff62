"""Vietnamese words for the values that a field chooses from, by the key of the field: for editors, in forms and in new posts."""

from schemas.board import CONTRIBUTOR_KINDS

CHOICES: dict[str, dict[str, str]] = {
    "status": {"draft": "bản nháp, chưa hiện trên trang", "published": "đăng", "withdrawn": "gỡ xuống, có lý do"},
    "type": {"own": "đơn vị tự viết", "document": "văn bản của cơ quan khác", "press": "báo chí",
             "work": "làm việc", "reception": "tiếp công dân"},
    "mode": {"link": "chỉ dẫn đường tới bài báo", "quote": "trích nguyên văn"},
    "severity": {"info": "thông tin cần biết", "warning": "cảnh báo", "danger": "cảnh báo khẩn"},
    "urgency": {"khan": "khẩn", "thuong-khan": "thượng khẩn", "hoa-toc": "hỏa tốc"},
    "prefix": {"TM.": "thay mặt tập thể", "KT.": "ký thay", "TL.": "thừa lệnh", "TUQ.": "thừa ủy quyền", "Q.": "quyền"},
    "forms": {"niem-yet": "niêm yết tại trụ sở", "cong-ttdt": "cổng thông tin điện tử", "truyen-thanh": "truyền thanh",
              "truong-ap": "qua trưởng ấp, khu phố", "van-ban": "gửi văn bản", "doi-thoai": "đối thoại", "tiep-dan": "tiếp công dân",
              "doan-the": "qua đoàn thể", "mang-xa-hoi": "mạng xã hội", "khac": "hình thức khác"},
    "stage": {"submitted": "dự toán trình", "decided": "dự toán đã quyết định", "execution": "tình hình thực hiện",
              "settlement": "quyết toán", "audit": "kiểm toán, thanh tra"},
    "level": {"full": "trực tuyến toàn trình", "partial": "trực tuyến một phần", "desk": "nộp tại quầy"},
    "state": {"received": "đã tiếp nhận", "processing": "đang xử lý", "transferred": "đã chuyển cơ quan khác",
              "answered": "đã trả lời"},
    "verdict": {"true": "đúng", "false": "sai sự thật", "misleading": "gây hiểu nhầm", "unverified": "chưa kiểm chứng được"},
    "kind": {"city": "thành phố", "ward": "phường", "commune": "xã", **CONTRIBUTOR_KINDS},
    "part": {"whole": "toàn bộ", "part": "một phần"},
    "channel": {"zalo": "Zalo", "facebook": "Facebook", "youtube": "YouTube", "tiktok": "TikTok",
                "app": "ứng dụng", "hotline": "đường dây nóng"},
    "accent": {"do": "đỏ", "xanh-la": "xanh lá", "xanh-duong": "xanh dương", "tim": "tím", "cam": "cam", "ngoc": "ngọc", "nau": "nâu"},
}


def choice(key: str, value: str) -> str:
    """«cảnh báo» for severity `warning`; a value that is Vietnamese already speaks for itself."""
    return CHOICES.get(key, {}).get(value, value)


def spelled(key: str) -> str:
    """All values of a field for a comment: «info (thông tin cần biết), warning (cảnh báo), danger (cảnh báo khẩn)»."""
    return ", ".join(f"{value} ({words})" for value, words in CHOICES[key].items())
