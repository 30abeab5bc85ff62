"""The checker as a citizen meets it on a phone: what it answers, and what it never says."""

from pathlib import Path

from lxml import html
from playwright.sync_api import Page, expect

from plugins.core.site_map import CHECKER
from plugins.pelican.theme_files import theme_files
from tests.checker.altering import paragraphs
from tests.checker.conftest import Asked, Paste
from tests.search.conftest import address
from tests.worlds import ROOT

RETOLD = ("NÓNG: thân đập hồ Dầu Tiếng nứt dài 30 mét rồi, đêm nay nước sẽ tràn về thành phố mà chính quyền đang giấu tin, "
          "bà con chia sẻ cho nhau gấp")
NOWHERE = "Quán lẩu mắm của nhà em khai trương, ai đặt bàn trước cuối tuần được giảm ba mươi phần trăm và tặng một phần trái cây."


_GREAT = """async (module) => {
  const { difference } = await import(module);
  return difference("a ".repeat(9000), "b ".repeat(400000)).map((one) => one.kind);
}"""


def claim(sample: Path, url: str) -> str:
    return html.parse(str(sample / "city" / url.strip("/") / "index.html")).xpath("string(//section[contains(@class,'verdict')]//blockquote)").strip()


def rumours(sample: Path) -> list[str]:
    return [f"/{file.parent.relative_to(sample / 'city').as_posix()}/" for file in sorted((sample / "city/xac-minh/2026").glob("*/index.html"))]


def withdrawn_body() -> str:
    return (ROOT / "content/city/thong-bao/2026/dot-kham-mat-tai-truong.md").read_text("utf-8").partition("\n---\n")[2].strip()


def test_a_true_text_is_there_word_for_word_and_its_page_is_named(paste: Paste, page: Page, sample: Path) -> None:
    text = paragraphs(sample)[0]
    assert paste(text).startswith("Có trên cổng, nguyên văn")
    link = page.locator("#tra-loi a").first
    link.click()
    assert " ".join(text.split()) in " ".join(page.locator("main").inner_text().split())


def test_a_changed_account_number_stands_out_and_the_true_one_beside_it(paste: Paste, page: Page, sample: Path) -> None:
    true = next(text for text in paragraphs(sample) if " 0276 3000 " in text)
    place = true.index(" 0276 3000 ") + len(" 0276 3000 ")
    wrong = f"{true[:place]}{9 - int(true[place])}{true[place + 1 :]}"
    told = paste(wrong)
    assert told.startswith("Gần giống, nhưng có chỗ khác")
    assert f"bạn dán «0276 3000 {wrong[place : place + 3]}», trên cổng ghi «0276 3000 {true[place : place + 3]}»" in told
    assert page.locator("#tra-loi mark b").all_inner_texts() == [wrong[place], true[place]]


def test_a_line_put_between_true_ones_is_shown_as_missing(paste: Paste, sample: Path) -> None:
    true = paragraphs(sample)[0]
    told = paste(f"{true}\nHạn cuối chuyển khoản là chiều nay, số tài khoản 19034455667788, bà con làm ngay.")
    assert told.startswith("Gần giống")
    assert "1 đoạn bạn dán không có trong bài" in told


def test_what_is_nowhere_is_never_called_false(paste: Paste) -> None:
    told = paste(NOWHERE)
    assert told.startswith("Không tìm thấy")
    assert "không có nghĩa là giả hay là thật" in told


def test_a_rumour_told_in_other_words_leads_to_its_answer(paste: Paste, page: Page, sample: Path) -> None:
    url = next(url for url in rumours(sample) if "dau-tieng" in url)
    told = paste(RETOLD)
    assert "Sai sự thật" in told.splitlines()[0]
    assert page.locator(f"#tra-loi a[href='{url}']").count()


def test_a_true_story_with_an_account_put_into_it_is_not_called_true(paste: Paste, sample: Path) -> None:
    url = next(url for url in rumours(sample) if "sach-giao-khoa" in url)
    told = paste(claim(sample, url).rstrip(".") + ", ai không có sách thì chuyển khoản vào số tài khoản 19034455667788.")
    assert told.startswith("Gần giống")
    assert "nhưng có chỗ khác" in told.splitlines()[0]
    assert "19034455667788" in told


def test_the_words_of_a_rumour_are_never_the_portals_own(ask: Asked, sample: Path) -> None:
    urls = rumours(sample)
    told = ask([claim(sample, url) for url in urls])
    assert len(told) > 2
    assert {one.verdict for one in told} == {"near"}
    assert [one.rumours[0] for one in told] == urls


def test_a_rumours_page_leads_to_the_checker_and_the_list_too(page: Page, sample: Path) -> None:
    for path in (rumours(sample)[0], "/xac-minh/"):
        page.goto(address("city", path))
        assert page.locator(f"main a[href='{CHECKER}']").count(), path


def test_a_withdrawn_text_says_so(paste: Paste) -> None:
    told = paste(withdrawn_body())
    assert told.startswith("Không tìm thấy: bài này đã được gỡ")
    assert "02/04/2026" in told


def test_a_document_number_names_its_document_and_a_wrong_one_the_nearest(paste: Paste) -> None:
    assert "797/UBND" in paste("Số: 797/UBND")
    assert paste("798/UBND").startswith("Gần giống")
    assert paste("9999/QĐ-XYZ").startswith("Không tìm thấy")


def test_a_link_to_a_post_names_it_and_one_to_a_withdrawn_post_says_so(paste: Paste) -> None:
    assert "Công văn 797/UBND" in paste("https://tayninh.example/van-ban/2023/797-ubnd/?fbclid=1")
    assert "đã được gỡ" in paste("tayninh.example/thong-bao/2026/dot-kham-mat-tai-truong")
    assert "trang chung" in paste("https://ninhson.tayninh.example/lien-he/")
    assert "không thấy bài nào ở đúng địa chỉ này" in paste("https://tayninh.example/tin-tuc/2026/khong-co/")


def test_the_city_compares_with_the_page_of_a_ward(paste: Paste, sample: Path) -> None:
    true = ward_paragraph(sample)
    assert paste(true).startswith("Có trên cổng, nguyên văn")
    assert "Phường Ninh Sơn" in paste(f"{true} Nộp phí 200.000 đồng.")


def ward_paragraph(sample: Path) -> str:
    page = max((sample / "ninh-son/tin-tuc/2026").glob("*/index.html"), key=lambda path: path.stat().st_size)
    return max((" ".join(p.text_content().split()) for p in html.parse(str(page)).xpath("//article//*[contains(@class,'prose')]//p")), key=len)


def test_by_keyboard_alone_and_the_answer_is_read_out(paste: Paste, page: Page) -> None:
    page.locator("#can-kiem").focus()
    page.keyboard.insert_text(NOWHERE)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#ket-luan")).to_be_focused(timeout=30_000)
    assert page.locator("#trang-thai").get_attribute("role") == "status"


def test_a_long_answer_fits_a_small_phone(paste: Paste, page: Page) -> None:
    paste("https://tayninh.example.dang-nhap-xac-thuc-tai-khoan-dinh-danh-muc-hai-vneid.com/" + "a" * 200)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def paper_code(sample: Path, url: str) -> str:
    return f"{url}{html.parse(str(sample / 'city' / url.strip('/') / 'index.html')).xpath('string(//article/@data-ban)')}"


def test_a_printed_code_tells_whether_the_post_is_still_the_same(page: Page, sample: Path) -> None:
    url = rumours(sample)[0]
    same = paper_code(sample, url)
    for code, words in ((same, "chưa sửa chữ nào"), (f"{url}00000000", "đã được sửa sau khi in"),
                        ("/thong-bao/2026/dot-kham-mat-tai-truong/00000000", "đã được gỡ"), ("/tin-tuc/2026/khong-co/00000000", "Không tìm thấy")):
        page.goto(address("city", "/robots.txt"))
        page.goto(address("city", f"{CHECKER}#giay={code}"))
        expect(page.locator("#tra-loi")).to_contain_text(words, timeout=30_000)


def test_another_tone_is_another_word_but_a_text_without_marks_is_only_without_marks(paste: Paste, page: Page) -> None:
    true = "Khách gặp người đòi tiền lối đi hãy chụp lại bảng giá, không tranh cãi và gọi 0276 3000 106."
    told = paste(f"{true.replace('chụp', 'chúp')} Mọi khoản thu mới, nếu có, phải đăng trước trên Cổng kèm văn bản cho phép.")
    assert "bạn dán «chúp», trên cổng ghi «chụp»" in told
    assert page.locator("#tra-loi mark").all_inner_texts() == ["chúp", "chụp"]
    bare = paste("Khach gap nguoi doi tien loi di hay chup lai bang gia, khong tranh cai va goi 0276 3000 106. "
                 "Moi khoan thu moi, neu co, phai dang truoc tren Cong kem van ban cho phep.")
    assert bare.startswith("Gần giống, chỉ khác cách viết")
    assert "Chỉ khác dấu tiếng Việt. Chữ và con số đều khớp." in bare
    assert not page.locator("#tra-loi mark").count()


def test_no_end_of_a_long_text_is_left_out(ask: Asked, sample: Path) -> None:
    true = paragraphs(sample)[:1]
    lines = true * (19_000 // len(true[0]))
    [told] = ask(["\n".join([*lines, "Chuyển vào số tài khoản 19034455667788 trước chiều nay."])])
    assert told.verdict == "near"
    assert [one.verdict for one in ask(["chữ " * 6000])] == ["long"]


def test_a_page_without_end_is_not_compared_word_by_word(page: Page) -> None:
    """Seven gigabytes: a host that sends such a page would end the browser of who asks."""
    assert page.evaluate(_GREAT, address("city", theme_files().urls["check-compare.js"])) == ["word"]
