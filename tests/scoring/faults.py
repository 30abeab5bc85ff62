"""Planted faults: each a small change of the good world, the points that the sheet takes for it, and where the evidence must point.

Points are written by hand from the sheet and from what stands in the good world: six pieces of news, five notices, two documents (and so on).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from tests.scoring.files import post, question, schedule
from tests.scoring.planting import (
    NEWS,
    SHORT,
    answered_in_a_draft,
    answered_later,
    copied,
    edit,
    gone,
    late,
    many,
    moved_deadline,
    no_chair,
    no_leader,
    old_portal,
    press,
    put_again,
    scanned,
    small_board,
    small_picture,
    stale,
    two_numbers,
    without,
)
from tests.scoring.world import World


@dataclass(frozen=True)
class Fault:
    """A fault: what it costs by question («full_news»: 3 points × 1 of 6), what points are deducted, and the evidence of the first question:
    path, rule, verdict."""

    name: str
    plant: Callable[[World], None]
    costs: Mapping[str, str]
    path: str
    rule: str = ""
    verdict: str = "not-met"
    deducted: int = 0
    others: frozenset[str] = field(default_factory=frozenset)  # lines that change in a way that is not looked at


HELD_NEWS = {"news_rate": "4 * 1/3 * 1/2"}  # one of the two of its week is not online
FAULTS = [
    Fault("tin sơ sài", put_again(NEWS, "2026-11-19", post("tin-tuc", "2026-11-19", SHORT, title="Tin số 6 của khu phố", category="nong-nghiep")),
          {"full_news": "3 * 1/6"}, NEWS, "VT05"),
    Fault("mục trống", without("thong-bao/2026/y-te.md"), {"filled_sections": "8 * 1/16"}, "portal.yml", "CG04"),
    Fault("mục để lâu", put_again("truyen-thanh/2026/ban-tin/index.md", "2026-10-20", post("truyen-thanh", "2026-08-03")),
          {"filled_sections": "8 * 1/16 * 1/2"}, "portal.yml", verdict="partly"),
    Fault("thiếu trang giới thiệu", without("gioi-thieu/lich-su.md"), {"standing_pages": "5 * 1/5"}, "portal.yml", "CG03"),
    Fault("thiếu nhóm công khai", without("cong-khai/2026/phi.md"), {"disclosure_groups": "6 * 1/13"}, "portal.yml", "CG04"),
    Fault("lãnh đạo không tiểu sử", no_leader, {"organisation": "3 * 1/5"}, "organisation.yml", "CG10"),
    Fault("bộ máy lâu không rà soát", stale, {"organisation": "3 * 1/5", "board_review": "1"}, "organisation.yml", "CG11"),
    Fault("khu phố ghi hai lần", old_portal, {"organisation": "3 * 1/5"}, "portal.yml", "CG12"),
    Fault("trang quá hạn rà soát", edit("gioi-thieu/lich-su.md", ("review_by: 2027-06-30", "review_by: 2026-11-20")),
          {"reviewed_pages": "3 * 1/5"}, "gioi-thieu/lich-su.md", "HN06"),
    Fault("văn bản đăng muộn", late(), {"on_time_posts": "10 * 1/4"}, "van-ban/2026/ke-hoach/index.md", "HN01"),
    Fault("văn bản muộn có lý do", late("Văn bản gốc thất lạc"), {"on_time_posts": "10 * 1/4 * 1/2"}, "van-ban/2026/ke-hoach/index.md", "HN01", "partly"),
    Fault("văn bản muộn ghi lùi ngày", late(claimed="2026-11-11"), {"on_time_posts": "10 * 1/4"}, "van-ban/2026/ke-hoach/index.md", "HN01"),
    Fault("lịch tiếp dân báo gấp", put_again("lich-lam-viec/2026/tuan-47.md", "2026-11-16", schedule("2026-11-16", 47, "2026-11-20")),
          {"advance_notice": "3"}, "lich-lam-viec/2026/tuan-47.md", "HN02"),
    Fault("niêm yết thiếu ngày", edit("cong-khai/2026/phi.md", ("end: 2026-12-10", "end: 2026-11-20")),
          {"display_period": "3 * 1/2"}, "cong-khai/2026/phi.md", "HN09"),
    Fault("thông báo không hết hạn", edit("thong-bao/2026/do-thi.md", ("Sáng nay,", "Đăng ký chậm nhất ngày 30/11/2026. Sáng nay,")),
          {"ended_notices": "2 * 1/5"}, "thong-bao/2026/do-thi.md", "HN05"),
    Fault("thiếu lịch tuần", without("lich-lam-viec/2026/tuan-46.md"), {"weekly_schedule": "2 * 1/3"}, "portal.yml"),
    Fault("tuần ít tin", without(NEWS), {"news_rate": "4 * 1/3 * 1/2"}, "tin-tuc", verdict="partly"),
    Fault("dồn tin cuối kỳ", many(8), {"even_posting": "2"}, "tin-tuc/2026/don-0.md"),
    Fault("dồn vừa vừa", many(3), {"even_posting": "2 * 1/2"}, "tin-tuc/2026/don-0.md", verdict="partly"),
    Fault("thiếu lĩnh vực", edit("tin-tuc/2026/tin-5.md", ("category: doan-the", "category: kinh-te")), {"field_spread": "3 * 1/5"}, "tin-tuc"),
    Fault("chép bài đơn vị khác", copied, {"own_words": "1 * 1/11", **HELD_NEWS}, NEWS, "TL01"),
    Fault("ảnh nhỏ", small_picture, {"good_pictures": "2 * 1/2"}, "tin-tuc/2026/tin-3/index.md", "HA02", "partly"),
    Fault("trùng số văn bản", two_numbers, {"register": "5 * 2/3"}, "van-ban/2026/ke-hoach-2/index.md", "VB02"),
    Fault("văn bản thiếu người ký", edit("van-ban/2026/ke-hoach/index.md", ("issuer: Ủy ban nhân dân\n", "")), {"register": "5 * 1/2"},
          "van-ban/2026/ke-hoach/index.md", "TR01"),
    Fault("văn bản là bản quét", scanned, {"searchable_papers": "3 * 1/3"}, "van-ban/2026/ke-hoach/index.md", "TD03"),
    Fault("công khai sai mẫu", edit("cong-khai/2026/phi.md", ("category: phi-le-phi", "category: ngan-sach")),
          {"disclosure_forms": "2 * 1/2"}, "cong-khai/2026/phi.md", "CK01", others=frozenset({"display_period", "on_time_posts"})),
    Fault("câu hỏi bỏ quên", put_again("hoi-dap/2026/khai-sinh.md", "2026-10-28", question(came="2026-10-28")),
          {"answers": "6 * 1/2"}, "hoi-dap/2026/khai-sinh.md", "HN07"),
    Fault("trả lời muộn ghi lùi ngày", answered_later, {"answers": "6 * 1/2 * 1/2"}, "hoi-dap/2026/khai-sinh.md", "HN07", "partly"),
    Fault("trả lời trong bản nháp", answered_in_a_draft, {"answers": "6 * 1/2 * 1/2"}, "hoi-dap/2026/khai-sinh.md", "HN07", "partly"),
    Fault("dời hạn kiến nghị", moved_deadline, {"answers": "6 * 1/2 * 1/2"}, "kien-nghi/2026/den-duong.md", "HN07", "partly"),
    Fault("lấy ý kiến quá ngắn", edit("lay-y-kien/2026/quy-che/index.md", ("closes: 2026-12-04", "closes: 2026-11-14")),
          {"consultations": "4"}, "lay-y-kien/2026/quy-che/index.md", "YK01"),
    Fault("nguồn đã gỡ", gone("https://tinh.example/kh-12"), {"living_sources": "2"}, "tin-tuc/2026/tin-2.md", "NT10"),
    Fault("báo gỡ mà còn dẫn", press, {"press_breach": "0", **HELD_NEWS}, NEWS, "NT10", deducted=5),
    Fault("lộ số điện thoại", edit(NEWS, ("Mỗi nhà góp", "Liên hệ ông Mẫu, 0912 345 678. Mỗi nhà góp")),
          {"personal_data": "0", **HELD_NEWS}, NEWS, "DL02", deducted=5),
    Fault("đề mục nhảy bậc", edit(NEWS, ("Tổ tự quản chia", "# Việc đã làm\n\n#### Chia đoạn\n\nTổ tự quản chia")),
          {"accessible_posts": "4 * 1/21 * 1/2"}, NEWS, "VT08", "partly"),
    Fault("liên kết cổng khác hỏng", edit(NEWS, ("gần trưa.", "gần trưa, theo [kế hoạch của Phường Bên](https://ben.tayninh.example/khong-co/).")),
          {"working_links": "3 * 1/2"}, NEWS, "CG01", others=frozenset({"living_sources"})),
    Fault("ngày viết hai kiểu", edit(NEWS, ("gần trưa.", "gần trưa ngày 19/11/26.")), {"clear_writing": "2 * 1/21 * 1/2"}, NEWS, "VT10", "partly"),
    Fault("Ban Biên tập hai người", small_board, {"editorial_board": "3 * 1/2"}, "portal.yml", "CG05"),
    Fault("chưa có quy chế", edit("portal.yml", ("  regulation: /van-ban/2026/quy-che/\n", "")), {"editorial_board": "3 * 1/2"}, "portal.yml", "CG05"),
    Fault("người đứng đầu vắng", no_chair, {"head_activity": "1"}, "portal.yml"),
]


def points(written: str) -> Fraction:
    """«3 * 1/6» as a number."""
    product = Fraction(1)
    for factor in written.split("*"):
        product *= Fraction(factor.strip())
    return product
