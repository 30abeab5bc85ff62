"""Results of older parts of the index: at once where there are few, afterwards where there are many, and nobody loses what he reads."""

from playwright.sync_api import Browser, Page, expect

from tests.search.conftest import Ask, address, asking


def test_what_is_shown_is_not_taken_away_again(page: Page) -> None:
    page.goto(address("city"))
    page.evaluate("""() => { const seen = (all) => all.forEach((one) => { window.taken = (window.taken ?? 0) + one.removedNodes.length; });
      new MutationObserver(seen).observe(document.getElementById("ket-qua"), { childList: true }); }""")
    type_in(page, "797/UBND")
    expect(page.locator("#trang-thai")).to_contain_text("«797/UBND»")
    assert page.evaluate("window.taken") == 0


# As if there were so many posts that only the pages of the site and the newest part are opened at once.
FEW_AT_ONCE = """document.addEventListener("readystatechange", () => {
  const form = document.getElementById("tim");
  if (document.readyState !== "interactive" || !form) return;
  const where = JSON.parse(form.dataset.where);
  form.dataset.where = JSON.stringify({ ...where, parts: where.parts.slice(0, 2), older: where.parts.slice(2) });
});"""


def test_with_very_many_posts_the_older_ones_come_afterwards(served: Browser, ask: Ask) -> None:
    context = served.new_context(ignore_https_errors=True)
    context.add_init_script(FEW_AT_ONCE)
    for query in ("karaoke", "khám mắt"):
        assert asking(context.new_page())(query) == ask(query)
    context.close()


def test_who_has_moved_to_the_list_keeps_what_he_reads(served: Browser, ask: Ask) -> None:
    context, held = served.new_context(ignore_https_errors=True, viewport={"width": 360, "height": 500}), []
    context.add_init_script(FEW_AT_ONCE)
    page = context.new_page()
    page.route("**/chi-muc/2022*/**", lambda route: held.append(route))
    page.goto(address("city"))
    type_in(page, "đăng ký")
    links = page.locator("#ket-qua h2 a")
    expect(links).to_have_count(10)
    shown = links.evaluate_all("links => links.map(link => link.href)")
    page.mouse.wheel(0, 300)
    page.wait_for_function("scrollY > 0")
    for route in held:
        route.continue_()
    page.unroute_all()
    expect(page.locator("#trang-thai")).to_contain_text("«đăng ký»")
    assert links.evaluate_all("links => links.map(link => link.href)") == shown
    whole = [place.partition("/")[2] for place in ask("đăng ký")]
    assert whole != [link.removeprefix("https://").partition("/")[2] for link in shown]  # older pages would have changed the list
    context.close()


def type_in(page: Page, query: str) -> None:
    page.locator("#tu-khoa").fill(query)
    page.locator("#tu-khoa").press("Enter")
