"""M12: what a reader chooses is kept in the browser only, is there before the page is painted, and can be seen and cleared."""

from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.display.conftest import address

WHEN = """() => { window.early = null; new MutationObserver(() => { window.early ??= document.body === null; })
    .observe(document, { attributes: true, subtree: true, attributeFilter: ["data-scheme"] }); }"""
KEPT = "async () => [localStorage.length, sessionStorage.length, document.cookie.length, (await indexedDB.databases()).length]"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"


def opened(reader: BrowserContext, path: str = "/hien-thi/", key: str = "ninh-son") -> Page:
    page = reader.new_page()
    page.goto(address(key) + path)
    return page


def chosen(page: Page, group: str, option: str) -> None:
    page.get_by_role("group", name=group).get_by_label(option, exact=True).check()


def test_size_colours_and_contrast_are_on_all_pages_before_they_are_painted(reader: BrowserContext) -> None:
    page = opened(reader)
    light, size = page.evaluate(BACKGROUND), page.evaluate("getComputedStyle(document.documentElement).fontSize")
    chosen(page, "Cỡ chữ", "Rất lớn")
    chosen(page, "Màu nền", "Nền tối")
    chosen(page, "Độ tương phản", "Cao")
    expect(page.get_by_role("status").filter(has_text="Đã lưu lựa chọn.")).to_have_count(1)
    reader.add_init_script(f"({WHEN})()")
    page.goto(address("ninh-son") + "/tin-tuc/")
    assert page.evaluate("window.early") is True  # no body was there yet
    assert page.evaluate(BACKGROUND) == "rgb(0, 0, 0)" != light
    assert float(page.evaluate("getComputedStyle(document.documentElement).fontSize").removesuffix("px")) > float(size.removesuffix("px"))
    page.emulate_media(color_scheme="light")
    assert page.evaluate(BACKGROUND) == "rgb(0, 0, 0)"


def test_without_a_choice_the_page_follows_the_device(reader: BrowserContext) -> None:
    page = opened(reader, "/")
    colours = set()
    for scheme in ("light", "dark"):
        for contrast in ("no-preference", "more"):
            page.emulate_media(color_scheme=scheme, contrast=contrast)  # type: ignore[arg-type]
            colours.add((page.evaluate(BACKGROUND), page.evaluate("getComputedStyle(document.body).color")))
    assert len(colours) == 4


def test_all_that_is_kept_is_shown_and_cleared(reader: BrowserContext) -> None:
    page = opened(reader)
    kept = page.locator(".kept-list")
    expect(kept).to_have_text("Chưa có lựa chọn nào.")
    chosen(page, "Cỡ chữ", "Lớn nhất")
    page.get_by_role("combobox").select_option(label="Phường Hiệp Ninh")
    page.get_by_label("Tin mới").uncheck()
    expect(kept.locator("li")).to_have_text(["Cỡ chữ: Lớn nhất", "Nơi tôi ở: Phường Hiệp Ninh", "Các phần của trang chủ: không tin mới"])
    assert page.evaluate(KEPT) == [1, 0, 0, 0]
    page.reload()
    expect(kept.locator("li")).to_have_count(3)
    page.get_by_role("button", name="Xóa hết").click()
    expect(kept).to_have_text("Chưa có lựa chọn nào.")
    assert page.evaluate(KEPT) == [0, 0, 0, 0]
    assert page.evaluate("document.documentElement.dataset.size") is None


def test_what_is_kept_is_sent_to_nobody(reader: BrowserContext) -> None:
    page = opened(reader)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    for option in ("Lớn", "Rất lớn"):
        chosen(page, "Cỡ chữ", option)
    page.get_by_label("Tin mới").uncheck()
    page.goto(address("ninh-son") + "/tin-tuc/")
    assert asked
    assert all(url.startswith(address("ninh-son") + "/") and "?" not in url for url in asked)
    assert reader.cookies() == []


def test_parts_of_the_home_page_are_hidden_and_the_page_says_so(reader: BrowserContext) -> None:
    page = opened(reader)
    page.get_by_label("Tin theo lĩnh vực").uncheck()
    page.goto(address("ninh-son"))
    expect(page.get_by_role("heading", name="Tin theo lĩnh vực")).to_be_hidden()
    expect(page.get_by_role("heading", name="Tin mới", exact=True)).to_be_visible()
    page.get_by_role("link", name="Hiện lại trong Cài đặt hiển thị").click()
    page.get_by_label("Tin theo lĩnh vực").check()
    page.goto(address("ninh-son"))
    expect(page.get_by_role("heading", name="Tin theo lĩnh vực")).to_be_visible()
    expect(page.get_by_text("Bạn đang ẩn")).to_be_hidden()


def test_choices_can_be_carried_to_another_portal_and_count_only_when_the_reader_says_so(reader: BrowserContext) -> None:
    page = opened(reader, key="city")
    chosen(page, "Màu nền", "Nền tối")
    page.get_by_text("Mang các lựa chọn này sang cổng khác").click()
    page.locator("#cong-khac").get_by_role("link", name="Phường Ninh Sơn").click()
    page.wait_for_url(address("ninh-son") + "/**")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Dùng các lựa chọn mang theo").click()
    expect(page.locator(".kept-list")).to_have_text("Màu nền: Nền tối")
    assert page.evaluate("location.hash") == ""


def test_nonsense_that_is_carried_or_kept_changes_nothing(reader: BrowserContext) -> None:
    page = opened(reader, "/hien-thi/#mang=%7B%22size%22%3A%229%22%2C%22ward%22%3A%22x%22%7D")
    page.get_by_role("button", name="Dùng các lựa chọn mang theo").click()
    expect(page.locator(".kept-list")).to_have_text("Chưa có lựa chọn nào.")
    page.evaluate("localStorage.setItem('hien-thi', '{')")
    page.goto(address("ninh-son") + "/tin-tuc/")
    assert page.evaluate("Object.keys(document.documentElement.dataset).length") == 0


def test_without_javascript_the_page_says_how_the_browser_does_the_same(served: object, reader: BrowserContext) -> None:
    context = reader.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    page = opened(context)
    expect(page.locator(".choices")).to_be_hidden()
    expect(page.get_by_role("heading", name="Làm ngay bằng trình duyệt, điện thoại")).to_be_visible()
    context.close()


def test_nothing_that_is_text_becomes_markup_or_a_script(reader: BrowserContext) -> None:
    page = opened(reader, "/")
    for attempt in ("document.body.innerHTML = '<p>'", "document.createElement('script').src = '/a.js'", "document.createElement('script').text = '1'",
                    "trustedTypes.createPolicy('khac', { createHTML: (text) => text })"):
        assert page.evaluate(f"() => {{ try {{ {attempt}; return 'done'; }} catch (error) {{ return error.name; }} }}") != "done", attempt


def test_scripts_are_small(sample: Path) -> None:
    """Sizes as they are sent: see the budget in docs/decisions."""
    import gzip

    folder = sample / "ninh-son" / "tai-nguyen"
    sizes = {path.name.partition(".")[0]: len(gzip.compress(path.read_bytes(), 9)) for path in folder.glob("*.js")}
    assert sizes["early"] <= 1024
    assert sum(sizes[name] for name in ("early", "choices", "display", "kept", "ward")) <= 6 * 1024
    assert len(gzip.compress((sample / "ninh-son" / "ngoai-tuyen.js").read_bytes(), 9)) <= 3 * 1024
