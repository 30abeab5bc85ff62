"""Addresses of the pages that the site makes itself, so that rules, menus and the sitemap agree."""

from functools import cache

from schemas import law
from schemas.kinds import KINDS

HOME = "/"
CONTACT = "/lien-he/"
SITEMAP = "/so-do/"
SEARCH = "/tim-kiem/"
LEGAL = "/co-so-phap-ly/"
ACCESSIBILITY = "/tiep-can/"
FEEDS = "/nguon-tin/"
DISPLAY = "/hien-thi/"
QUALITY = "/chat-luong/"
QUALITY_DATA = QUALITY + "du-lieu.json"
KEPT = "/ngoai-tuyen/"
ORGANISATION = "/gioi-thieu/to-chuc/"
LEADERS = "/gioi-thieu/lanh-dao/"
BOARD = "/gioi-thieu/ban-bien-tap/"
UNITS = "/don-vi/"
UNIT_NEWS = "/tin-don-vi/"
CHANNELS = "/kenh-chinh-thuc/"
POSTER = "/ma-qr/"
EXPIRED = "/het-han/"
FEEDBACK = "/gui-y-kien/"
RATING = "/danh-gia/"
DIRECTORY = "/gioi-thieu/danh-ba/"
ENGLISH = "/en/"
CHECKER = "/xac-minh/kiem-tra/"
PODCAST = "/truyen-thanh/podcast.xml"
UNIT_FEED = UNIT_NEWS + "feed.atom"
PUBLIC_LIST = "/cong-khai/danh-muc/"
PUBLIC_YEAR = "/cong-khai/nam/"
CALENDAR = "/lich-lam-viec/lich.ics"

TITLES = {
    CONTACT: "Liên hệ", SEARCH: "Tìm kiếm", SITEMAP: "Sơ đồ cổng", LEGAL: "Cơ sở pháp lý",
    ACCESSIBILITY: "Khả năng tiếp cận", FEEDS: "Đăng ký nhận tin", DISPLAY: "Cài đặt hiển thị", KEPT: "Trang đã lưu",
    FEEDBACK: "Gửi ý kiến", RATING: "Đánh giá cổng thông tin", QUALITY: "Chất lượng cổng",
    ORGANISATION: "Sơ đồ tổ chức", LEADERS: "Lãnh đạo", DIRECTORY: "Danh bạ", BOARD: "Ban Biên tập",
    UNITS: "Phường, xã", UNIT_NEWS: "Tin từ phường, xã", EXPIRED: "Bài đã hết hạn",
    CHECKER: "Kiểm tra tin",
    PUBLIC_LIST: "Danh mục thông tin phải công khai",
    CHANNELS: "Kênh chính thức", POSTER: "Mã QR của cổng",
}
CITY_ONLY = frozenset({UNITS, UNIT_NEWS})


def topic(category: str) -> str:
    """Address of the page of a category or of a section fed by categories."""
    return f"/chuyen-muc/{category}/"


@cache
def made_pages(tier: str) -> frozenset[str]:
    """Addresses, on a portal of this tier, of all pages that are not posts (numbered list pages apart)."""
    fixed = {url for url in (HOME, *TITLES) if tier == "city" or url not in CITY_ONLY}
    kinds = {f"/{kind.folder}/" for kind in KINDS.values() if kind.is_public}
    topics = {topic(key) for key in (*law.categories(), *law.sections())}
    return frozenset(fixed | kinds | topics)
