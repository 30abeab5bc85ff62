"""The service worker: read pages, alerts and services without a network; the newest whenever there is one; nothing that was withdrawn."""

import json

from playwright.sync_api import BrowserContext, Page, expect

from tests.display.conftest import address
from tests.portal_server import PortalServer

READY = "async () => { await navigator.serviceWorker.ready; while (!navigator.serviceWorker.controller) await new Promise(done => setTimeout(done, 50)); }"
KEPT = "async () => [...await (await caches.open('trang')).keys()].map(one => new URL(one.url).pathname)"
FORGET_LOOK = "async () => (await caches.open('trang')).delete('/ngoai-tuyen/')"  # as if the last look was long ago
UNREAD = "/van-ban/"


def ready(visitor: BrowserContext, portal: PortalServer, path: str = "/") -> Page:
    """A page of a reader whose service worker keeps what is read."""
    page = visitor.new_page()
    page.goto(portal.address + path)
    page.evaluate(READY)
    until_kept(page, path, "/canh-bao/", "/thu-tuc/", "/ngoai-tuyen/")
    return page


def until_kept(page: Page, *paths: str) -> None:
    page.wait_for_function(f"async (paths) => {{ const kept = await ({KEPT})(); return paths.every(path => kept.includes(path)); }}", arg=list(paths))


def until_gone(page: Page, path: str) -> None:
    page.wait_for_function(f"async (path) => !(await ({KEPT})()).includes(path)", arg=path)


def test_what_was_read_is_there_without_a_network_and_says_so(visitor: BrowserContext, portal: PortalServer) -> None:
    page = ready(visitor, portal)
    page.goto(portal.address + "/tin-tuc/")
    page.get_by_role("main").get_by_role("heading").get_by_role("link").first.click()
    title, read = page.get_by_role("heading", level=1).inner_text(), page.url
    colour = page.evaluate("getComputedStyle(document.querySelector('.masthead')).borderBottomColor")
    until_kept(page, read.removeprefix(portal.address))
    visitor.set_offline(True)
    for path in ("/", "/tin-tuc/", read.removeprefix(portal.address), "/canh-bao/", "/thu-tuc/"):
        page.goto(portal.address + path)
        expect(page.locator(".kept-notice")).to_contain_text("đây là bản đã lưu lúc")
    page.goto(read)
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    assert page.evaluate("getComputedStyle(document.querySelector('.masthead')).borderBottomColor") == colour
    assert page.evaluate("[...document.images].every(image => image.loading === 'lazy' || image.naturalWidth > 0)")
    visitor.set_offline(False)
    page.reload()
    expect(page.locator(".kept-notice")).to_have_count(0)


def test_what_was_not_read_leads_to_the_list_of_what_is_there(visitor: BrowserContext, portal: PortalServer) -> None:
    page = ready(visitor, portal)
    page.goto(portal.address + "/tin-tuc/")
    until_kept(page, "/tin-tuc/")
    visitor.set_offline(True)
    page.goto(portal.address + UNREAD)
    expect(page.get_by_text("trang bạn mở chưa được lưu")).to_be_visible()
    page.locator("#trang-da-luu").get_by_role("link", name="Tin tức").click()
    assert page.url == portal.address + "/tin-tuc/"


def test_with_a_network_the_page_is_never_the_kept_one(visitor: BrowserContext, portal: PortalServer) -> None:
    page = ready(visitor, portal)
    portal.instead["/"] = b"<!DOCTYPE html><title>Moi</title><body><h1>Ban moi</h1>"
    page.goto(portal.address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ban moi")
    portal.status["/"] = 503  # a server that is down is as good as no network
    page.goto(portal.address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ban moi")
    expect(page.locator(".kept-notice")).to_be_visible()


def test_a_page_that_takes_too_long_is_shown_as_it_was_kept(visitor: BrowserContext, portal: PortalServer) -> None:
    page = ready(visitor, portal)
    portal.late["/"] = 30
    page.goto(portal.address)
    expect(page.locator(".kept-notice")).to_be_visible()


def test_a_withdrawn_post_does_not_live_on(visitor: BrowserContext, portal: PortalServer) -> None:
    page = ready(visitor, portal)
    page.goto(portal.address + "/tin-tuc/")
    links = page.get_by_role("main").get_by_role("heading").get_by_role("link")
    told, gone = (str(links.nth(number).get_attribute("href")) for number in (0, 1))
    for path in (told, gone):
        page.goto(portal.address + path)
        until_kept(page, path)
    page.evaluate("async (path) => (await caches.open('tep')).put(path + 'anh.jpg', new Response(''))", told)
    portal.instead["/dia-chi.json"] = json.dumps({"moved": {}, "withdrawn": [told]}).encode()
    page.evaluate(FORGET_LOOK)
    page.goto(portal.address + "/lien-he/")  # the reader never opens the post again
    until_gone(page, told)
    assert page.evaluate("async (path) => !!(await caches.match(path + 'anh.jpg'))", told) is False
    portal.status[gone] = 410
    page.goto(portal.address + gone)
    until_gone(page, gone)


def test_a_reader_can_switch_it_off_and_on(visitor: BrowserContext, portal: PortalServer) -> None:
    page = ready(visitor, portal)
    page.goto(portal.address + "/hien-thi/")
    page.get_by_label("Giữ lại những trang đã đọc").uncheck()
    page.wait_for_function("async () => !(await caches.keys()).length && !(await navigator.serviceWorker.getRegistrations()).length")
    page.goto(portal.address + "/tin-tuc/", wait_until="networkidle")
    assert page.evaluate("async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]") == [0, 0]
    page.goto(portal.address + "/ngoai-tuyen/")
    page.get_by_role("link", name="Bật lại trong Cài đặt hiển thị").click()
    page.get_by_label("Giữ lại những trang đã đọc").check()
    page.goto(portal.address + "/tin-tuc/")
    page.evaluate(READY)


def test_pages_are_cleared_with_all_else(visitor: BrowserContext, portal: PortalServer) -> None:
    page = ready(visitor, portal)
    page.goto(portal.address + "/hien-thi/")
    page.get_by_role("button", name="Xóa hết").click()
    page.wait_for_function("async () => !(await caches.keys()).length")


def test_searches_and_old_pages_are_not_kept(visitor: BrowserContext, portal: PortalServer) -> None:
    page = ready(visitor, portal)
    page.goto(portal.address + "/lien-he/?q=bi-mat")
    page.goto(portal.address + "/so-do/")
    until_kept(page, "/so-do/")
    page.evaluate("""async () => { const cache = await caches.open('trang'); const answer = await cache.match('/so-do/');
        await cache.put('/cu/', new Response(await answer.text(), { headers: { date: 'Mon, 01 Jun 2020 00:00:00 GMT' } })); }""")
    page.evaluate(FORGET_LOOK)
    page.goto(portal.address + "/tin-tuc/")
    until_gone(page, "/cu/")
    assert "/lien-he/" not in page.evaluate(KEPT)


def test_no_more_pages_are_kept_than_thirty(visitor: BrowserContext, portal: PortalServer) -> None:
    page = ready(visitor, portal)
    page.evaluate("""async () => { const cache = await caches.open('trang');
        for (let i = 0; i < 40; i += 1) await cache.put(`/cu-${i}/`, new Response('', { headers: { date: new Date().toUTCString() } })); }""")
    page.goto(portal.address + "/tin-tuc/")
    until_kept(page, "/tin-tuc/")
    page.wait_for_function(f"async () => (await ({KEPT})()).length <= 33")
    kept = page.evaluate(KEPT)
    assert {"/tin-tuc/", "/cu-39/", "/canh-bao/", "/thu-tuc/"} <= set(kept)
    assert "/cu-0/" not in kept


def test_it_runs_under_the_policy_of_the_real_servers(reader: BrowserContext) -> None:
    page = reader.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(address("ninh-son") + "/tin-tuc/")
    page.evaluate(READY)
    until_kept(page, "/tin-tuc/", "/canh-bao/")
    reader.set_offline(True)
    page.goto(address("ninh-son") + "/canh-bao/")
    expect(page.locator(".kept-notice")).to_be_visible()
    page.goto(address("ninh-son") + "/van-ban/")
    expect(page.locator("#trang-da-luu a").first).to_be_visible()
    assert [words for words in said if "Failed to load resource" not in words] == []
