"""The search page as its readers meet it: phrases, numbers, filters, keyboard, no scripts, and what must not be found."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.search.conftest import Ask, address

DOCUMENT = "city/van-ban/2023/797-ubnd/"


def test_a_document_is_first_by_its_whole_number_and_by_a_part_of_it(ask: Ask) -> None:
    for number in ("797/UBND", "797/ubnd", "797"):
        assert ask(number)[0] == DOCUMENT


def test_another_document_with_the_same_figure_is_not_taken_for_the_one_that_was_asked_for(ask: Ask) -> None:
    """The other one stands in a part of the index that has no 205/TB-UBND."""
    assert ask("205/TB-UBND") == ["city/van-ban/2026/thong-bao-ket-luan-giao-ban-thang-11/"]
    assert "city/van-ban/2025/ke-hoach-lua-chon-nha-thau-duong-boi-loi/" in ask("205")


def test_words_in_quotation_marks_stand_together(ask: Ask) -> None:
    together = ask('"khám mắt miễn phí"')
    assert together
    assert set(together) <= set(ask("khám mắt miễn phí"))
    assert ask('"phí miễn mắt khám"') == []


def test_words_of_a_paper_are_found(ask: Ask, page: Page) -> None:
    found = ask('"tệp này do chương trình tạo ra để minh họa"')
    assert found
    assert all(re.match(r"[a-z0-9-]+/(van-ban|lay-y-kien|cong-khai|thong-bao)/", place) for place in found)


def test_one_form_of_a_unit_is_as_good_as_another(ask: Ask) -> None:
    first = {"phuong-iv/thong-bao/2026/ngung-nuoc-dem-20-11/", "phuong-iv/truyen-thanh/2026/ban-tin-ngung-nuoc/"}
    for name in ("Phường IV", "phuong 4", "p4", "P.4", "phường bốn", "P. IV"):
        assert set(ask(f"{name} ngừng nước")[:2]) == first, name


def test_tone_placement_and_marks_make_no_difference(ask: Ask) -> None:
    assert ask("hoà giải đất đai")[:5] == ask("hòa giải đất đai")[:5]
    assert set(ask("hoa giai dat dai")[:5]) == set(ask("hòa giải đất đai")[:5])


def test_a_mistyped_word_is_taken_for_the_nearest(ask: Ask) -> None:
    assert ask("karaokê")[:2] == ask("karaoke")[:2] == ask("karoke")[:2]


def test_filters_leave_only_what_was_chosen(ask: Ask) -> None:
    assert all(place.startswith("ninh-son/") for place in ask("cúp điện", don_vi="ninh-son"))
    notices = ask("cúp điện", loai="notice")
    assert notices
    assert all("/thong-bao/" in place for place in notices)
    of_year = ask("797/UBND", nam="2026")
    assert of_year
    assert all("/2026/" in place for place in of_year)


def test_the_newest_can_come_first(ask: Ask, page: Page) -> None:
    ask("797/UBND", xep="moi")
    days = re.findall(r"(\d\d)/(\d\d)/(\d{4})$", "\n".join(page.locator("#ket-qua .facts").all_inner_texts()), re.M)
    moments = [(year, month, day) for day, month, year in days]
    assert len(moments) > 5
    assert moments == sorted(moments, reverse=True)


def test_a_ward_finds_its_own_pages_and_hands_the_query_to_the_city(ask: Ask, page: Page) -> None:
    assert all(place.startswith("ninh-son/") for place in ask("cúp điện", portal="ninh-son"))
    page.locator("#toan-thanh-pho").click()
    expect(page.locator("#trang-thai")).to_contain_text("«cúp điện»")
    assert page.url.startswith(address("city"))


def test_the_box_in_the_head_of_any_page_leads_to_the_answer(page: Page) -> None:
    page.goto(address("ninh-son", "/gioi-thieu/"))
    page.locator("#o-tim").fill("cup dien")
    page.locator("#o-tim").press("Enter")
    expect(page.locator("#trang-thai")).to_contain_text("«cup dien»")
    expect(page.locator("#ket-qua h2").first).to_contain_text("điện")


def test_marks_show_where_the_words_stand(ask: Ask, page: Page) -> None:
    ask("karaoke")
    assert {words.lower().strip(".,;:") for words in page.locator("#ket-qua mark").all_inner_texts()} == {"karaoke"}


def test_what_was_withdrawn_and_lists_of_persons_are_not_found(ask: Ask, sample: Path) -> None:
    """A withdrawn post leaves the index; nobody is found by standing in a list (Law 91/2025)."""
    withdrawn = [file.parent.relative_to(sample).as_posix() + "/" for file in sample.rglob("index.html") if "Gỡ xuống ngày" in file.read_text("utf-8")]
    assert withdrawn
    for place in withdrawn:
        assert place not in ask(f"{place.rpartition('/')[0].rpartition('/')[2].replace('-', ' ')}"), place


def test_more_results_come_by_keyboard_and_the_focus_goes_to_the_first_of_them(ask: Ask, page: Page) -> None:
    shown = len(ask("đăng ký"))
    page.locator("#xem-them").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#ket-qua > li")).to_have_count(2 * shown)
    assert page.evaluate("document.activeElement === document.querySelectorAll('#ket-qua h2 a')[10]")


def test_nothing_found_says_what_to_do(ask: Ask, page: Page) -> None:
    assert ask("xyzzyqwv") == []
    expect(page.locator("#trang-thai")).to_contain_text("Thử ít từ hơn")


def test_leaders_of_a_ward_are_found_in_the_citys_search_by_name_and_by_post(ask: Ask) -> None:
    leaders = "ninh-son/gioi-thieu/lanh-dao/"
    for query in ("Phạm Văn Thử Ninh Sơn", "chu tich ubnd phuong ninh son", "phó chủ tịch HĐND phường Ninh Sơn"):
        assert leaders in ask(query)[:3], query


def test_the_answer_has_an_address_of_its_own(ask: Ask, page: Page) -> None:
    ask("cúp điện")
    first = ask("xe buýt")
    page.go_back()
    expect(page.locator("#tu-khoa")).to_have_value("cúp điện")
    expect(page.locator("#trang-thai")).to_contain_text("«cúp điện»")
    page.goto(address("city", "/tim-kiem/?q=xe+bu%C3%BDt"))
    expect(page.locator("#trang-thai")).to_contain_text("«xe buýt»")
    assert page.locator("#ket-qua h2").count() == len(first)


def test_without_scripts_the_page_explains_and_leads_on(served: Browser) -> None:
    context = served.new_context(ignore_https_errors=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(address("city"))
    page.locator("#tu-khoa").fill("cúp điện")
    page.locator("#tu-khoa").press("Enter")
    assert "q=c" in page.url
    for link in ("/van-ban/", "/thu-tuc/", "/so-do/"):
        assert page.locator(f"main a[href='{link}']").first.is_visible()
    context.close()


def test_nothing_is_refused_kept_or_asked_of_others(served: Browser) -> None:
    context = served.new_context(ignore_https_errors=True)
    page, said, foreign = context.new_page(), [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: request.url.startswith(address("city", "/")) or foreign.append(request.url))
    page.goto(address("city", "/tim-kiem/?q=khám+mắt"))
    expect(page.locator("#trang-thai")).to_contain_text("«khám mắt»", timeout=60_000)
    assert (said, foreign, context.cookies()) == ([], [], [])
    context.close()
