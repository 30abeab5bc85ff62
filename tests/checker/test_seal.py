"""Under an answer stands what the log says of the page that was compared, and what that proves and does not prove."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, Route, expect

from plugins.core.log.proof import compact
from plugins.core.publishing.header_policy import headers_for
from plugins.core.publishing.sites import site_of
from plugins.core.site_map import CHECKER
from tests.checker.vectors import KEYS, proof_of
from tests.equivalence.builds import Place, render
from tests.log.logs import ORIGIN
from tests.search.conftest import address
from tests.worlds import NOW, ROOT, make_portal, publishing

POST = "/thong-bao/2026/"


@pytest.fixture
def tab(served: Browser, sample: Path) -> Iterator[Page]:
    """A city that has a log, though the sample has none: its page names the keys, under the policy that it has anyway."""
    context = served.new_context(ignore_https_errors=True, service_workers="block", viewport={"width": 360, "height": 780})
    found = context.new_page()

    body = (sample / "city" / CHECKER.strip("/") / "index.html").read_text("utf-8")
    body = body.replace("&#34;keys&#34;: &#34;&#34;", f"&#34;keys&#34;: &#34;{KEYS.strip()}&#34;")
    headers = headers_for(CHECKER, site_of("city", publishing()).trusted) | {"Content-Type": "text/html; charset=utf-8"}
    found.route(f"**{CHECKER}", lambda route: route.fulfill(body=body, headers=headers))
    found.goto(address("city", CHECKER))
    yield found
    context.close()


def longest_notice(sample: Path) -> tuple[str, str, str]:
    """The address of a notice of the city, its page, and one of its paragraphs."""
    page = max((sample / "city" / POST.strip("/")).glob("*/index.html"), key=lambda path: path.stat().st_size)
    text = page.read_text("utf-8")
    words = max((" ".join(p.text_content().split()) for p in html.fromstring(text).xpath("//*[contains(@class,'prose')]//p")), key=len)
    return f"/{page.parent.relative_to(sample / 'city').as_posix()}/", text, words


def seal(tab: Page, words: str, path: str, proof: str | None) -> str:
    """The last part of the answer to these words, where this stands beside the post."""
    body, status = (proof, 200) if proof is not None else ("", 404)
    tab.route(f"**{path}phien-ban.json", lambda route: route.fulfill(body=body, status=status, content_type="application/json"))
    tab.locator("#can-kiem").fill(words)
    tab.locator("#kiem-tra button").click()
    expect(tab.locator("#tra-loi > :last-child")).to_contain_text("nhật ký", timeout=30_000)
    return tab.locator("#tra-loi > :last-child").inner_text()


def test_a_page_that_is_as_it_was_written_down_says_since_when(tab: Page, sample: Path) -> None:
    path, text, words = longest_notice(sample)
    assert seal(tab, words, path, proof_of(text, path)) == "Đúng từng chữ với bản đã ghi vào nhật ký công bố ngày 27/11/2026"
    tab.locator(".check-seal summary").click()
    expect(tab.locator(".check-seal")).to_contain_text("không chứng minh việc viết trong bài là đúng")


def test_a_page_that_was_changed_in_secret_is_found_out(tab: Page, sample: Path) -> None:
    path, text, words = longest_notice(sample)
    assert "không khớp với nhật ký" in seal(tab, words, path, proof_of(text.replace(words[:20], words[:19] + "x"), path))


def test_without_a_proof_nothing_is_claimed(tab: Page, sample: Path) -> None:
    path, _, words = longest_notice(sample)
    assert "chưa có bằng chứng" in seal(tab, words, path, None)


def test_the_page_names_the_keys_of_the_log_that_publish_yml_names(tmp_path: Path) -> None:
    make_portal(tmp_path / "content", "city", city=True)
    log = f'  log: {{address: "https://{ORIGIN}", key: KHOA, keys: khoa.txt}}\n'
    (tmp_path / "publish.yml").write_text((ROOT / "publish.yml").read_text("utf-8").replace("  default: ", f"{log}  default: ", 1), "utf-8")
    (tmp_path / "khoa.txt").write_text(KEYS, "utf-8")
    place = Place(tmp_path / "content", tmp_path / "store", tmp_path / "output", NOW, 0)
    render(place, "--publish", str(tmp_path / "publish.yml"))
    page = html.parse(str(tmp_path / "output/city" / CHECKER.strip("/") / "index.html"))
    assert json.loads(page.xpath("string(//form[@id='kiem-tra']/@data-where)"))["keys"] == KEYS


def test_the_builds_own_record_is_no_proof(tab: Page, sample: Path) -> None:
    path, text, words = longest_notice(sample)
    record = compact({"v": 1, "portal": "city", "path": path, "text": text})
    assert "chưa có bằng chứng" in seal(tab, words, path, record)


FRAUD = "Bà con nộp phạt ngay hôm nay vào tài khoản 0901 234 567 của cán bộ thu, không cần đến trụ sở."


def hosted(tab: Page, path: str, body: str) -> None:
    """The host of the portal was taken: it gives this page at the address of the post."""
    tab.route(f"**{path}", lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8"))


def ask(tab: Page, words: str) -> str:
    """The head of the answer."""
    tab.locator("#can-kiem").fill(words)
    tab.locator("#kiem-tra button").click()
    expect(tab.locator("#ket-luan")).to_be_visible(timeout=40_000)
    return tab.locator("#ket-luan").inner_text()


def test_words_that_a_host_puts_around_those_of_the_log_are_not_the_portal_s(tab: Page, sample: Path) -> None:
    path, text, words = longest_notice(sample)
    mark = '<article class="wrap post" data-nguyen-van'
    assert mark in text
    around = text.replace(mark, f'<article class="wrap post"><p>{FRAUD}</p><div data-nguyen-van', 1).replace("</article>", "</div></article>", 1)
    hosted(tab, path, around)
    assert seal(tab, f"{words}\n{FRAUD}", path, proof_of(text, path)).startswith("Đúng từng chữ")
    assert tab.locator("#ket-luan").inner_text().startswith("Gần giống")


def test_a_rumour_that_a_host_makes_the_portal_s_own_word_does_not_agree_with_the_log(tab: Page, sample: Path) -> None:
    [page, *_] = sorted((sample / "city/xac-minh/2026").glob("*/index.html"))
    text, path = page.read_text("utf-8"), f"/xac-minh/2026/{page.parent.name}/"
    claim = html.fromstring(text).xpath("string(//blockquote)").strip()
    hosted(tab, path, text.replace("<blockquote>", "<div>").replace("</blockquote>", "</div>"))
    assert "không khớp với nhật ký" in seal(tab, claim, path, proof_of(text, path))
    assert tab.locator("#ket-luan").inner_text() == "Chưa chắc: trang không khớp với nhật ký công bố"


@pytest.mark.parametrize("proof", ['{"checkpoint":' * 100_000, '{"checkpoint":1}\n', "late", "address"])
def test_whatever_a_host_sends_for_a_proof_silence_is_no_answer(proof: str, tab: Page, sample: Path) -> None:
    path, text, words = longest_notice(sample)
    if proof == "address":
        hosted(tab, path, text.replace('<link rel="canonical" href="https:', '<link rel="canonical" href="https://[', 1))
    if proof in ("late", "address"):
        proof = re.sub(r"time \d+", "time 99999999999999", proof_of(text, path)) if proof == "late" else proof_of(text, path)
    assert "không khớp với nhật ký" in seal(tab, words, path, proof)


def test_a_seal_that_comes_late_does_not_stand_under_another_answer(tab: Page, sample: Path) -> None:
    path, text, words = longest_notice(sample)
    waiting: list[Route] = []
    tab.route(f"**{path}phien-ban.json", lambda route: waiting.append(route))
    ask(tab, words)
    tab.wait_for_timeout(500)
    assert ask(tab, FRAUD) == "Không tìm thấy"
    [late] = waiting
    late.fulfill(body=proof_of(text, path), content_type="application/json")
    tab.wait_for_timeout(500)
    assert tab.locator(".check-seal").count() == 0


def test_a_host_that_does_not_answer_keeps_no_answer_waiting(tab: Page, sample: Path) -> None:
    path, _, words = longest_notice(sample)
    tab.route(f"**{path}", lambda route: None)
    assert ask(tab, words).startswith("Gần giống")
    expect(tab.locator("#tra-loi")).to_contain_text("máy chưa tải được")
