"""«Nơi tôi ở»: its news, schedule and services first on the home page of any portal; nobody is asked unless a ward was chosen."""

import json
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Request, expect

from tests.display.conftest import address

SUMMARY = address("ninh-son") + "/tom-tat.json"


def chosen(reader: BrowserContext, key: str, ward: str = "ninh-son") -> Page:
    """A home page after the ward was chosen on that portal."""
    page = reader.new_page()
    page.goto(address(key) + "/hien-thi/")
    page.locator("[name=ward]").select_option(value=ward)
    page.goto(address(key))
    return page


def test_nobody_is_asked_unless_a_ward_was_chosen(reader: BrowserContext) -> None:
    page = reader.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address("city"), wait_until="networkidle")
    assert asked
    assert not [url for url in asked if "tom-tat" in url or not url.startswith(address("city"))]
    expect(page.locator(".my-ward")).to_be_hidden()


def test_the_ward_stands_first_on_the_home_page_of_every_kind_of_portal(reader: BrowserContext, sample: Path) -> None:
    told = json.loads((sample / "ninh-son/tom-tat.json").read_text("utf-8"))
    for key in ("city", "hiep-ninh", "ninh-son"):
        page = chosen(reader, key)
        place = page.locator("main > :first-child")
        expect(place.get_by_role("heading", level=2)).to_have_text("Nơi tôi ở: Phường Ninh Sơn")
        for item in (told["news"][0], told["services"][0]):
            expect(place.get_by_role("link", name=item["title"])).to_have_attribute("href", address("ninh-son") + item["url"] if item["url"].startswith("/") else item["url"])
        expect(place.get_by_role("link", name=told["phone"])).to_be_visible()
        alerts = place.get_by_role("heading", name="Cảnh báo đang có hiệu lực")
        expect(alerts).to_have_count(0 if key == "ninh-son" else 1)  # those of the portal itself stand above
        page.close()


def test_the_wards_portal_learns_nothing_of_the_reader(reader: BrowserContext) -> None:
    asked: list[Request] = []
    reader.on("request", lambda request: asked.append(request) if request.url == SUMMARY else None)
    page = chosen(reader, "city")
    expect(page.locator(".my-ward h3").first).to_be_visible()
    headers = asked[0].all_headers()
    assert len(asked) == 1
    assert "referer" not in headers and "cookie" not in headers


def test_where_the_ward_does_not_answer_its_portal_is_one_tap_away(reader: BrowserContext) -> None:
    reader.route(SUMMARY, lambda route: route.abort())
    page = chosen(reader, "city")
    place = page.locator(".my-ward")
    expect(place.get_by_text("Chưa tải được tin")).to_be_visible()
    expect(place.get_by_role("link", name="Phường Ninh Sơn")).to_have_attribute("href", address("ninh-son") + "/")


def test_an_address_that_is_none_leads_nowhere(reader: BrowserContext, sample: Path) -> None:
    told = json.loads((sample / "ninh-son/tom-tat.json").read_text("utf-8"))
    told["news"][0]["url"], told["news"][0]["title"] = "javascript:alert(1)", "<img src=x>"
    reader.route(SUMMARY, lambda route: route.fulfill(json=told, headers={"Access-Control-Allow-Origin": "*"}))
    page = chosen(reader, "city")
    odd = page.locator(".my-ward a", has_text="<img src=x>")
    expect(odd).to_be_visible()
    assert odd.get_attribute("href") is None


def test_a_ward_that_is_no_more_leaves_no_empty_place(reader: BrowserContext) -> None:
    page = chosen(reader, "city")
    page.evaluate("localStorage.setItem('hien-thi', '{\"ward\": \"cu\"}')")
    page.reload(wait_until="networkidle")
    expect(page.locator(".my-ward")).to_be_hidden()


def test_the_page_does_not_jump_when_the_ward_answers(reader: BrowserContext) -> None:
    page = chosen(reader, "city")
    expect(page.locator(".my-ward h3").first).to_be_visible()
    moved = page.evaluate("""() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, one) => sum + one.value, 0)))
        .observe({ type: "layout-shift", buffered: true }) || setTimeout(() => done(0), 1000))""")
    assert moved < 0.1


def test_the_summary_tells_what_is_online(sample: Path) -> None:
    for key in ("city", "ninh-son"):
        told = json.loads((sample / key / "tom-tat.json").read_text("utf-8"))
        paths = [item["url"] for item in [*told["news"], *told["alerts"], told["week"], *told["services"]] if item["url"].startswith("/")]
        assert len(told["news"]) == 5
        assert paths
        assert all((sample / key / path.strip("/") / "index.html").is_file() for path in paths)
