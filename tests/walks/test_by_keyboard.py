"""By keyboard only: Tab, Enter, arrows, Escape; at most so many keys for each errand."""

from pathlib import Path

from playwright.sync_api import expect

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
from tests.walks.persons import ByKeyboard

SKIP = "Đến nội dung chính"


def test_a_service_is_reached_past_the_menu(keyboard: ByKeyboard, tmp_path: Path) -> None:
    keyboard.goes_to(HOME, may_take=30)
    keyboard.opens(SKIP)
    keyboard.follows("Dịch vụ công trực tuyến")
    keyboard.opens(SKIP)
    keyboard.follows(SERVICE["title"])
    sees_service(keyboard.page)
    keep_picture(keyboard.page, tmp_path, "dich-vu")


def test_a_document_is_found_in_the_register_by_its_number(keyboard: ByKeyboard, tmp_path: Path) -> None:
    keyboard.goes_to(HOME, may_take=45)
    keyboard.follows("Văn bản")
    keyboard.opens(SKIP)
    keyboard.opens("Tìm trong sổ văn bản")
    keyboard.tabs_to("Số, ký hiệu")
    keyboard.types(DOCUMENT["number"].partition("/")[0])
    keyboard.tabs_to("Hiệu lực")
    keyboard.arrows_to("Còn hiệu lực")
    keyboard.opens("Tìm văn bản")
    expect(keyboard.page.get_by_role("status").filter(has_text="1 văn bản.")).to_be_visible()
    keyboard.tabs_to(DOCUMENT["number"])
    keep_picture(keyboard.page, tmp_path, "so-van-ban")
    keyboard.follows(DOCUMENT["number"])
    paper = sees_document(keyboard.page).inner_text()
    keep_picture(keyboard.page, tmp_path, "van-ban")
    keyboard.opens(SKIP)
    assert brings_paper(keyboard.page, lambda: keyboard.opens(paper.partition(" (")[0]))


def test_tomorrow_is_reached_by_the_menu(keyboard: ByKeyboard, tmp_path: Path) -> None:
    """A wrong part of the menu is closed again by Escape, and the focus stays where it was."""
    keyboard.goes_to(HOME, may_take=25)
    keyboard.opens("Mục con của Tin tức")
    expect(keyboard.page.get_by_role("link", name="Xác minh thông tin")).to_be_visible()
    keep_picture(keyboard.page, tmp_path, "danh-muc")
    keyboard.presses("Tab", "Escape")
    expect(keyboard.page.get_by_role("link", name="Xác minh thông tin")).to_be_hidden()
    keyboard.follows("Lịch làm việc")
    sees_tomorrow(keyboard.page)
    keep_picture(keyboard.page, tmp_path, "lich")


def test_a_post_is_shared(keyboard: ByKeyboard, tmp_path: Path) -> None:
    keyboard.goes_to(HOME, may_take=60)
    keyboard.opens("Mục con của Tin tức")
    keyboard.follows("Thông báo")
    keyboard.opens(SKIP)
    keyboard.follows(NOTICE["title"])
    part = sees_ways_to_share(keyboard.page)
    keyboard.opens(SKIP)
    keyboard.tabs_to("Địa chỉ của bài")
    expect(part.get_by_role("button", name="Sao chép địa chỉ")).to_be_visible()  # it comes when this part is in sight
    keyboard.opens("Sao chép địa chỉ")
    expect(part.get_by_role("status")).to_have_text("Đã sao chép.")
    keep_picture(keyboard.page, tmp_path, "chia-se")
    assert keyboard.pasted() == NOTICE_ADDRESS
