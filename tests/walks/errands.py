"""What the three persons look for on the portal of Ninh Sơn, and what each must see in the end; facts are read from the sample's own content."""

import base64
import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import yaml
from playwright.sync_api import Locator, Page, expect

from plugins.core.publishing.sites import site_of
from tests.worlds import AS_OF, ROOT, publishing

HOME = f"https://{site_of('ninh-son', publishing()).host}/"
FOLDER = ROOT / "content" / "wards" / "ninh-son"
WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"]


def head(path: str) -> dict[str, Any]:
    """The head of a post of Ninh Sơn."""
    found: dict[str, Any] = yaml.safe_load((FOLDER / path).read_text("utf-8").split("\n---\n")[0])
    return found


SERVICE = head("thu-tuc/khai-tu.md")
DOCUMENT = head("van-ban/2026/cong-van-chan-chinh-niem-yet-gia/index.md")
NOTICE = head("thong-bao/2026/cup-dien-bao-tri-03-12/index.md")
NOTICE_ADDRESS = HOME + "thong-bao/2026/cup-dien-bao-tri-03-12/"
TOMORROW = date.fromisoformat(AS_OF[:10]) + timedelta(days=1)


def sees_title(page: Page, words: str) -> None:
    """The title of the page that was looked for, in sight without scrolling."""
    expect(page.get_by_role("heading", level=1, name=words)).to_be_in_viewport()


def sees_service(page: Page) -> None:
    sees_title(page, SERVICE["title"])
    facts = page.get_by_role("main")
    for words in (SERVICE["code"], SERVICE["audience"], SERVICE["duration"], SERVICE["fee"], "Trực tuyến toàn trình"):
        expect(facts.get_by_text(words, exact=True).first).to_be_visible()
    expect(facts.get_by_role("link", name="Nộp hồ sơ trên Cổng Dịch vụ công")).to_have_attribute("href", SERVICE["url"])


def sees_document(page: Page) -> Locator:
    """Its facts; returns the link to the paper itself."""
    sees_title(page, DOCUMENT["title"])
    facts = page.get_by_role("main")
    for words in (DOCUMENT["number"], DOCUMENT["abstract"], "Còn hiệu lực"):
        expect(facts.get_by_text(words, exact=True).first).to_be_visible()
    paper = facts.get_by_role("link", name=DOCUMENT["attachments"][0]["title"])
    expect(paper).to_be_visible()
    return paper


def brings_paper(page: Page, act: Callable[[], None]) -> bool:
    """Whether what the person does brings a PDF to the disk."""
    with page.expect_download() as coming:
        act()
    return coming.value.path().read_bytes().startswith(b"%PDF-")


def sees_tomorrow(page: Page) -> None:
    """Each session of the day after the build: hours, work, who leads it, where."""
    schedules = [head(path.relative_to(FOLDER).as_posix()) for path in FOLDER.glob("lich-lam-viec/*/*.md")]
    sessions = [session for schedule in schedules for session in schedule["sessions"] if session["day"] == TOMORROW]
    assert sessions
    heading = page.get_by_role("heading", name=f"{WEEKDAYS[TOMORROW.weekday()]} {TOMORROW:%d/%m/%Y}")
    day = page.locator("section").filter(has=heading).last
    expect(day.get_by_role("listitem")).to_have_count(len(sessions))
    for session, item in zip(sessions, day.get_by_role("listitem").all(), strict=True):
        for words in (f"{session['start']}–{session['end']}", session["title"], session["chair"], session["place"]):
            expect(item.get_by_text(words, exact=True)).to_be_visible()
    day.scroll_into_view_if_needed()


def sees_notice(page: Page) -> None:
    sees_title(page, NOTICE["title"])
    facts = page.get_by_role("main")
    for words in (NOTICE["outage"]["area"], NOTICE["outage"]["reason"]):
        expect(facts.get_by_text(words)).to_be_visible()
    expect(facts.get_by_text(NOTICE["outage"]["starts"][11:16]).first).to_be_visible()


def sees_ways_to_share(page: Page) -> Locator:
    """Links that carry the address of this very post to Zalo and Facebook, and the address in words."""
    part = page.get_by_role("region", name="Chia sẻ bài này")
    assert shared_by_zalo(str(part.get_by_role("link", name="Zalo").get_attribute("href"))) == NOTICE_ADDRESS
    assert shared_by_facebook(str(part.get_by_role("link", name="Facebook").get_attribute("href"))) == NOTICE_ADDRESS
    expect(part.get_by_label("Địa chỉ của bài")).to_have_value(NOTICE_ADDRESS)
    return part


def shared_by_zalo(link: str) -> str:
    """Zalo reads a base64 of JSON."""
    assert urlsplit(link).hostname == "button-share.zalo.me"
    return str(json.loads(base64.b64decode(parse_qs(urlsplit(link).query)["d"][0]))["url"])


def shared_by_facebook(link: str) -> str:
    assert urlsplit(link).hostname == "www.facebook.com"
    return parse_qs(urlsplit(link).query)["u"][0]


def keep_picture(page: Page, folder: Path, name: str) -> None:
    """What the person sees in the end."""
    page.wait_for_load_state()
    page.screenshot(path=folder / f"{name}.png")
