"""Somebody who knows only the handbook's site: copies the template of a kind from the page, does what «Bài đầu tiên» says, and is taken."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from lxml import html as lxml_html

from plugins.core.drafting.skeleton import TITLE, skeleton
from plugins.core.teaching.kind_pages import DAY
from plugins.pelican.handbook_site import handbook_pages
from plugins.pelican.plain_pages import write_site
from schemas.kinds import BY_FOLDER, KINDS
from tests.worlds import ROOT, judge, make_portal, put

SUMMARY = "Viết tóm tắt bài ở đây, đủ để người đọc biết chuyện gì, ở đâu, khi nào."
BODY = "Viết nội dung ở đây. Để trống một dòng giữa hai đoạn.\n\n## Tiêu đề nhỏ\n\nĐoạn tiếp theo.\n"

# Kind, title, category, summary, body, other things that the person changed, files beside.
POSTS: list[tuple[str, str, str, str, str, Sequence[tuple[str, str]], Sequence[str]]] = [
    ("thong-bao", "Cắt điện khu phố 1: sáng thứ Bảy 12/12", "dien-nuoc", "Điện lực cắt điện khu phố 1 từ 7 giờ đến 11 giờ, thứ Bảy, ngày 12/12/2026, để thay dây cũ.",
     "Thứ Bảy, ngày 12/12/2026, từ 7 giờ đến 11 giờ, Điện lực cắt điện toàn khu phố 1 để thay dây cũ.\n\nBà con rút phích cắm tủ lạnh trước giờ cắt.\n",
     [("#expires: 2026-12-08T05:00", "expires: 2026-12-12T11:00"), ("#outage:\n#  service: Cấp nước", "outage:\n  service: Cấp điện"),
      ("#  area: Khu vực bị ngừng", "  area: Toàn khu phố 1"), ("#  starts: 2026-12-07T22:00", "  starts: 2026-12-12T07:00"),
      ("#  expected_restore: 2026-12-08T05:00", "  expected_restore: 2026-12-12T11:00"), ("#  force_majeure", "  force_majeure"),
      ("#  reason: Lý do tạm ngừng", "  reason: Thay dây cũ")], []),
    ("tin-tuc", "Khánh thành sân chơi trẻ em khu phố 2", "van-hoa-xa-hoi", "Sân chơi có xích đu, cầu trượt và hai băng ghế, do người dân góp tiền và công làm trong ba tuần.",
     "Chiều 22/11/2026, khu phố 2 mở cửa sân chơi cho trẻ em trên khu đất trống cạnh nhà văn hóa. Gần hai trăm người lớn, trẻ nhỏ đến chơi trong buổi đầu.\n\n"
     "Sân rộng ba trăm mét vuông, có xích đu, cầu trượt, bập bênh và hai băng ghế. Nền lót cát để các em ngã không đau. Chung quanh trồng mười cây bàng.\n\n"
     "## Hết bao nhiêu\n\nNgười dân góp 46 triệu đồng, thợ hàn và thợ hồ trong khu phố làm không lấy công. Sổ thu chi dán ở cửa nhà văn hóa để ai cũng xem được.\n\n"
     "## Giữ sân thế nào\n\nSân mở từ 5 giờ đến 21 giờ. Cha mẹ trông con nhỏ dưới sáu tuổi. Mỗi chiều Chủ Nhật, một tổ quét sân theo lịch. Đồ chơi hỏng thì báo trưởng khu phố, "
     "đừng tự tháo. Phường sẽ gắn thêm một bóng đèn trong tháng 12/2026.\n",
     [("#images:\n#  - file: anh.jpg\n#    alt: Ảnh chụp gì, một câu\n#    credit: Tên người chụp",
       "images:\n  - file: anh.jpg\n    alt: Trẻ em chơi cầu trượt trong sân mới, cha mẹ ngồi xem\n    credit: Ban Biên tập")], ["anh.jpg"]),
    ("van-ban", "Thông báo phân công trực Tết năm 2027", "chi-dao-dieu-hanh", "Lịch trực Tết của phường từ ngày 05/02 đến ngày 11/02/2027 và số máy nhận tin báo.",
     "Phường trực Tết cả ngày đêm. Lịch từng ngày ở tệp đính kèm.\n",
     [("Tên phường, xã hoặc thành phố", "Phường Mẫu"), ("01/KH-UBND", "58/TB-UBND"), ("type: ke-hoach", "type: thong-bao"), ("Trích yếu nội dung văn bản", "Phân công trực Tết Nguyên đán năm 2027")], ["van-ban.pdf"]),
    ("lay-y-kien", "Góp ý dự thảo bố trí chợ tạm trong lúc sửa chợ", "kinh-te", "Phường hỏi ý kiến về chỗ đặt chợ tạm, giờ họp và cách chia quầy trong bốn tháng sửa chợ.",
     "Chợ phường sẽ sửa từ tháng 3 đến tháng 6 năm 2027. Dự thảo đặt chợ tạm ở bãi đất sau trường tiểu học, họp từ 4 giờ đến 10 giờ sáng.\n\n"
     "Phường cần ý kiến về ba điều: chỗ ấy có tiện không, giờ họp có ảnh hưởng học sinh không, và nên bốc thăm hay giữ thứ tự quầy cũ.\n", [], ["du-thao.pdf"]),
    ("hoi-dap", "Nuôi gà trong hẻm có phải xin phép không", "moi-truong", "Không phải xin phép nếu nuôi ít và giữ vệ sinh; khu dân cư đông thì theo quy ước khu phố.",
     "Không phải xin phép khi nuôi vài con để ăn. Chuồng cách vách nhà bên ít nhất hai mét, dọn mỗi ngày.\n",
     [("Nội dung câu hỏi", "Nhà tôi muốn nuôi năm con gà lấy trứng thì có phải xin phép không?"),
      ("asked: 2026-11-24", "asked: 2026-11-20\nanswered: 2026-11-24\nanswered_by: Công chức Nông nghiệp UBND Phường Mẫu")], []),
    ("cong-khai", "Danh sách hộ nhận quà Tết năm 2027", "chinh-sach-ho-tro", "Hai hộ nhận quà Tết từ nguồn vận động; danh sách niêm yết đến ngày 24/12/2026.",
     "Danh sách do khu phố bình xét ngày 20/11/2026. Quà gồm gạo, dầu ăn và tiền, trao trước Tết một tuần tại nhà văn hóa khu phố.\n\n"
     "Ai thấy danh sách chưa đúng, xin báo phường trước ngày 10/12/2026: gặp công chức Văn hóa – Xã hội tại quầy số 2.\n",
     [("#loudspeaker:\n#  start", "loudspeaker:\n  start"), ("#  end: 2026-12-01", "  end: 2026-12-01"), ("#persons:\n#  legal", "persons:\n  legal"),
      ("#  remove", "  remove"), ("#  rows:\n#    - {no: 1", "  rows:\n    - {no: 1")], []),
]


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a person copies from the page of each kind, by its folder."""
    folder = tmp_path_factory.mktemp("so-tay") / "trang"
    write_site(folder, *handbook_pages(ROOT / "docs"))
    return {kind.folder: lxml_html.parse(str(folder / f"loai-bai/{kind.folder}.html")).xpath("//pre")[0].text_content() for kind in KINDS.values()}


def test_what_is_copied_from_the_page_is_the_template_to_the_letter(templates: dict[str, str]) -> None:
    for folder, text in templates.items():
        assert text == skeleton(BY_FOLDER[folder], TITLE, DAY)


def written(templates: dict[str, str], folder: str, changes: Sequence[tuple[str, str]]) -> str:
    text = templates[folder]
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after, 1)
    return text


@pytest.mark.parametrize("post", POSTS, ids=lambda post: post[0])
def test_a_first_post_is_taken(post: tuple[str, str, str, str, str, Sequence[tuple[str, str]], Sequence[str]], templates: dict[str, str], tmp_path: Path) -> None:
    folder, title, category, summary, body, more, files = post
    [given] = [line for line in templates[folder].splitlines() if line.startswith("category: ")]
    text = written(templates, folder, [("status: draft", "status: published"), (TITLE, title), (given, f"category: {category}"),
                                       (SUMMARY, summary), (BODY, body), *more])
    put(make_portal(tmp_path), f"{folder}/2026/bai-dau-tien/index.md", text, *files)
    [verdict] = judge(tmp_path).verdicts
    assert [f"{problem.code}: {problem.message}" for problem in verdict.problems] == []
