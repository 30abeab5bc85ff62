"""With JavaScript off: at most so many clicks for each errand, and every text that a script would copy can be selected."""

import re
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.walks.errands import (
    DOCUMENT,
    HOME,
    NOTICE,
    NOTICE_ADDRESS,
    SERVICE,
    brings_paper,
    keep_picture,
    sees_document,
    sees_service,
    sees_tomorrow,
    sees_ways_to_share,
)
from tests.walks.persons import WithoutScripts


def test_a_service_is_two_clicks_from_the_home_page(plain: WithoutScripts, tmp_path: Path) -> None:
    plain.goes_to(HOME, may_take=2)
    plain.clicks(plain.page.get_by_role("link", name="Dịch vụ công trực tuyến Thủ tục"))
    plain.clicks(plain.page.get_by_role("link", name=SERVICE["title"]))
    sees_service(plain.page)
    keep_picture(plain.page, tmp_path, "dich-vu")


def from_register(plain: WithoutScripts, folder: Path) -> None:
    """By the register of the document's year."""
    plain.clicks(plain.page.get_by_role("link", name=f"Năm {DOCUMENT['issued'].year}", exact=True))
    row = plain.page.get_by_role("row").filter(has_text=DOCUMENT["number"])
    keep_picture(plain.page, folder, "so-van-ban")
    plain.clicks(row.get_by_role("link", name=DOCUMENT["abstract"]))
    paper = sees_document(plain.page)
    keep_picture(plain.page, folder, "van-ban")
    assert brings_paper(plain.page, lambda: plain.clicks(paper))


def test_a_document_is_found_in_the_register_of_its_year(plain: WithoutScripts, tmp_path: Path) -> None:
    plain.goes_to(HOME, may_take=4)
    plain.clicks(plain.page.get_by_role("link", name="Văn bản Tra cứu, tải về"))
    from_register(plain, tmp_path)


def test_who_searches_is_led_to_the_register(plain: WithoutScripts, tmp_path: Path) -> None:
    plain.goes_to(HOME, may_take=6)
    plain.clicks(plain.page.get_by_role("searchbox"))
    plain.types(DOCUMENT["number"])
    plain.clicks(plain.page.get_by_role("button", name="Tìm"))
    expect(plain.page.get_by_text("Nếu trình duyệt không chạy JavaScript")).to_be_in_viewport()
    keep_picture(plain.page, tmp_path, "tim")
    plain.clicks(plain.page.get_by_role("main").get_by_role("link", name="Văn bản", exact=True))
    from_register(plain, tmp_path)


def test_tomorrow_is_one_click_from_the_home_page(plain: WithoutScripts, tmp_path: Path) -> None:
    plain.goes_to(HOME, may_take=1)
    plain.clicks(plain.page.get_by_role("link", name="Lịch đầy đủ của tuần"))
    sees_tomorrow(plain.page)
    keep_picture(plain.page, tmp_path, "lich")


def copied_by_hand(plain: WithoutScripts, field: Locator) -> str:
    field.press("ControlOrMeta+a")
    field.press("ControlOrMeta+c")
    return plain.pasted()


def test_a_post_is_shared_by_its_texts(plain: WithoutScripts, tmp_path: Path) -> None:
    plain.goes_to(HOME, may_take=2)
    plain.clicks(plain.page.get_by_role("link", name=NOTICE["title"]))
    part = sees_ways_to_share(plain.page)
    expect(part.get_by_role("button")).to_have_count(0)
    plain.clicks(part.get_by_text("Lời nhắn ngắn để gửi vào nhóm Zalo"))
    message = part.get_by_label("Chép lời nhắn này")
    expect(message).to_have_value(re.compile(f"^Phường Ninh Sơn: {re.escape(NOTICE['title'])}\n.*\n{NOTICE_ADDRESS}$"))
    keep_picture(plain.page, tmp_path, "chia-se")
    assert copied_by_hand(plain, part.get_by_label("Địa chỉ của bài")) == NOTICE_ADDRESS
    assert copied_by_hand(plain, message).startswith(f"Phường Ninh Sơn: {NOTICE['title']}")
