"""On a phone 360 pixels wide, by touch: at most so many taps for each errand, nothing beside the screen."""

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
    sees_notice,
    sees_service,
    sees_title,
    sees_tomorrow,
    sees_ways_to_share,
)
from tests.walks.persons import OnPhone


def searches(phone: OnPhone, words: str) -> None:
    """By the box in the head of the page, and the search key of the phone's keyboard."""
    phone.taps(phone.page.get_by_role("searchbox", name="Tìm tin, văn bản, thủ tục"))
    phone.types(words)
    phone.page.keyboard.press("Enter")
    expect(phone.page.get_by_role("status")).to_contain_text(f"kết quả cho «{words}»", timeout=60_000)


def test_a_service_is_two_taps_from_the_home_page(phone: OnPhone, tmp_path: Path) -> None:
    phone.goes_to(HOME, may_take=2)
    phone.taps(phone.page.get_by_role("link", name="Dịch vụ công trực tuyến"))
    phone.taps(phone.page.get_by_role("link", name=SERVICE["title"]))
    sees_service(phone.page)
    assert phone.is_whole()
    keep_picture(phone.page, tmp_path, "dich-vu")


def test_a_document_is_found_by_its_number(phone: OnPhone, tmp_path: Path) -> None:
    phone.goes_to(HOME, may_take=3)
    searches(phone, DOCUMENT["number"])
    first = phone.page.locator("#ket-qua").get_by_role("link").first
    expect(first).to_contain_text(DOCUMENT["title"])
    expect(first).to_be_in_viewport()
    keep_picture(phone.page, tmp_path, "tim-so")
    phone.taps(first)
    paper = sees_document(phone.page)
    assert phone.is_whole()
    keep_picture(phone.page, tmp_path, "van-ban")
    assert brings_paper(phone.page, lambda: phone.taps(paper))


def test_tomorrow_is_one_tap_from_the_home_page(phone: OnPhone, tmp_path: Path) -> None:
    phone.goes_to(HOME, may_take=1)
    phone.taps(phone.page.get_by_role("link", name="Lịch tiếp công dân"))
    sees_title(phone.page, "Lịch làm việc – Tiếp công dân")
    keep_picture(phone.page, tmp_path, "lich-dau-trang")
    sees_tomorrow(phone.page)
    assert phone.is_whole()
    keep_picture(phone.page, tmp_path, "lich")


def test_the_power_cut_is_found_without_diacritics(phone: OnPhone, tmp_path: Path) -> None:
    phone.goes_to(HOME, may_take=2)
    searches(phone, "cup dien ninh son")
    first = phone.page.locator("#ket-qua").get_by_role("link").first
    expect(first).to_contain_text(NOTICE["title"])
    expect(first).to_be_in_viewport()
    keep_picture(phone.page, tmp_path, "tim-cup-dien")
    phone.taps(first)
    sees_notice(phone.page)
    assert phone.is_whole()
    keep_picture(phone.page, tmp_path, "cup-dien")


def test_a_post_is_shared(phone: OnPhone, tmp_path: Path) -> None:
    phone.goes_to(HOME, may_take=2)
    phone.taps(phone.page.get_by_role("link", name=NOTICE["title"]))
    part = sees_ways_to_share(phone.page)
    part.scroll_into_view_if_needed()
    phone.taps(part.get_by_role("button", name="Sao chép địa chỉ"))
    expect(part.get_by_role("status")).to_have_text("Đã sao chép.")
    keep_picture(phone.page, tmp_path, "chia-se")
    assert phone.pasted() == NOTICE_ADDRESS
    assert phone.is_whole()
