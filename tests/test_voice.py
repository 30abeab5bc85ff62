"""The citizens' voice: how far an answer is, how to write without any script, what is sent, and what stays when nothing can be sent."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from lxml import html as lxml_html
from playwright.sync_api import Browser, Route

from plugins.pelican.replies import days_left, reply_of
from schemas.clock import Clock
from schemas.kinds.consultation import Consultation, Result
from schemas.kinds.petition import Petition
from schemas.kinds.question import Question
from tests.worlds import AS_OF, ROOT, example, make_portal, named_files, publishing, put, run_build


def clock(day: str) -> Clock:
    return Clock(datetime.fromisoformat(f"{day}T09:00+07:00"))


def petition(**fields: object) -> Petition:
    usual = {"received": date(2026, 11, 10), "due": date(2026, 11, 20), "office": "Văn phòng", "state": "processing", "answered": None,
             "answered_by": None}
    return Petition.model_construct(None, **usual | fields)


def question() -> Question:
    return Question.model_construct(asked=date(2026, 11, 2), office="Văn phòng", answered=None, answered_by=None)


@pytest.mark.parametrize(("day", "left", "late"), [
    ("2026-11-13", 5, None), ("2026-11-19", 1, None), ("2026-11-20", 0, None),  # Friday
    ("2026-11-21", None, 0), ("2026-11-23", None, 1), ("2026-11-24", None, 2),  # Saturday, Monday, Tuesday
])
def test_a_petition_says_how_many_working_days_are_left_or_over(day: str, left: int | None, late: int | None) -> None:
    reply = reply_of(petition(), clock(day))
    assert (reply.left, reply.late, reply.taken) == (left, late, None)


def test_an_answer_says_how_long_it_took_and_whether_it_was_in_time() -> None:
    in_time = reply_of(petition(state="answered", answered=date(2026, 11, 20), answered_by="Phòng Quản lý đô thị"), clock("2027-01-01"))
    assert (in_time.taken, in_time.late, in_time.office) == (8, 0, "Phòng Quản lý đô thị")
    late = reply_of(petition(state="answered", answered=date(2026, 11, 23), answered_by="Phòng"), clock("2027-01-01"))
    assert (late.taken, late.late) == (9, 1)


def test_a_question_is_to_be_answered_within_fifteen_working_days() -> None:
    asked = reply_of(question(), clock("2026-11-09"))
    assert (asked.state, asked.due, asked.left) == ("received", date(2026, 11, 23), 10)


def test_nobody_counts_the_days_of_what_was_passed_on() -> None:
    reply = reply_of(petition(state="transferred"), clock("2026-12-30"))
    assert (reply.taken, reply.left, reply.late) == (None, None, None)


def test_what_is_settled_does_not_change_with_the_day() -> None:
    settled = clock("2026-12-30")
    reply_of(petition(state="answered", answered=date(2026, 11, 20), answered_by="Phòng"), settled)
    reply_of(petition(state="transferred"), settled)
    assert (settled.since, settled.until) == (None, None)


@pytest.mark.parametrize(("day", "stage", "left"), [
    ("2026-10-31", "upcoming", None), ("2026-11-01", "open", 24), ("2026-11-25", "open", 0), ("2026-11-26", "closed", None)])
def test_the_stage_of_a_consultation_follows_from_its_days(day: str, stage: str, left: int | None) -> None:
    fields = Consultation.model_construct(opens=date(2026, 11, 1), closes=date(2026, 11, 25), result=None)
    assert (fields.stage(clock(day)), days_left(fields, clock(day))) == (stage, left)
    result = Result(date=date(2026, 11, 24), received=3, summary="Đã tổng hợp ba ý kiến.")
    assert fields.model_copy(update={"result": result}).stage(clock(day)) == "concluded"


def test_a_consultation_opens_closes_and_tells_its_result_on_its_page_and_in_its_list(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "output"
    make_portal(content, city=True)
    text = example("lay-y-kien").replace("date: ", "date: 2026-10-01T08:00+07:00 #", 1)
    head = [line for line in text.splitlines() if line.startswith(("opens", "closes"))]
    opens, closes = (date.fromisoformat(line.split(": ")[1]) for line in head)
    put(make_portal(content), "lay-y-kien/2026/vi-du/index.md", text, *named_files(text))
    said = {}
    for day in (opens - timedelta(days=1), opens, closes, closes + timedelta(days=1)):
        done = run_build("render", "--content", str(content), "--output", str(output), "--cache", str(tmp_path / "kho"),
                         "--as-of", f"{day.isoformat()}T09:00+07:00")
        assert done.returncode == 0, done.stdout + done.stderr
        said[day] = [(output / "mau/lay-y-kien" / page).read_text("utf-8") for page in ("2026/vi-du/index.html", "index.html")]
    page, listed = zip(*said.values(), strict=True)
    assert ["Góp ý cho dự thảo này" in text for text in page] == [False, True, True, False]
    assert [word in text for word, text in zip(("Sắp lấy", f"còn {(closes - opens).days} ngày", "hôm nay là ngày cuối", "Đã đóng"), page, strict=True)] == [True] * 4
    assert [word in text for word, text in zip(("Sắp lấy", "Góp ý đến", "Góp ý đến", "Đã đóng"), listed, strict=True)] == [True] * 4


def forms(page: Path) -> list[lxml_html.HtmlElement]:
    found: list[lxml_html.HtmlElement] = lxml_html.parse(str(page)).xpath("//form[@method='post']")
    return found


def test_every_form_goes_to_the_trusted_address_and_every_field_has_a_name_that_is_read(sample: Path) -> None:
    for key in ("city", "ninh-son"):
        pages = [page for page in sorted((sample / key).rglob("*.html")) if forms(page)]
        assert {"gui-y-kien", "danh-gia", "lay-y-kien", "thu-tuc"} <= {page.relative_to(sample / key).parts[0] for page in pages}
        check_forms(pages, publishing().form_of(key))


def check_forms(pages: list[Path], trusted: str | None) -> None:
    for page in pages:
        for form in forms(page):
            assert form.get("action") == trusted
            assert {field.get("name") for field in form.xpath(".//input[@type='hidden']")} <= {"cong", "ve", "loai"}
            for field in form.xpath(".//input[not(@type='hidden')] | .//textarea"):
                assert field.xpath("ancestor::label") or form.xpath(f".//label[@for='{field.get('id')}']"), (page, field.get("name"))
                assert all(page_has(form, name) for name in (field.get("aria-describedby") or "").split())


def page_has(form: lxml_html.HtmlElement, name: str) -> bool:
    return bool(form.xpath(f".//*[@id='{name}']"))


def test_a_portal_without_a_form_has_none_and_says_how_else(tmp_path: Path) -> None:
    content, output, told = tmp_path / "content", tmp_path / "output", tmp_path / "publish.yml"
    make_portal(content, city=True)
    put(make_portal(content), "lay-y-kien/2026/vi-du.md", example("lay-y-kien"))
    told.write_text(re.sub(r"(?m)^ +form: .*\n", "", (ROOT / "publish.yml").read_text("utf-8")), "utf-8")
    words = ("--content", str(content), "--output", str(output), "--cache", str(tmp_path / "kho"), "--publish", str(told), "--as-of", AS_OF)
    done = run_build("render", "-p", "mau", *words)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not [page for page in output.rglob("*.html") if forms(page)]
    tree = lxml_html.parse(str(output / "mau/gui-y-kien/index.html"))
    [letter] = tree.xpath("//a[contains(@class, 'button')]/@href")
    assert letter.startswith("mailto:")
    assert tree.xpath("//main//a[starts-with(@href, 'tel:')]")


def test_a_letter_about_a_post_names_it(sample: Path) -> None:
    page = next((sample / "ninh-son").glob("kien-nghi/*/*/index.html"))
    tree = lxml_html.parse(str(page))
    [letter] = tree.xpath("//p[@class='write-on']/a[starts-with(@href, 'mailto:')]/@href")
    words = parse_qs(urlsplit(letter).query)
    assert tree.xpath("//h1/text()")[0] in words["subject"][0]
    assert tree.xpath("//link[@rel='canonical']/@href")[0] in words["body"][0]
    assert "%0D%0A" in letter
    assert "\n" not in unquote(words["subject"][0])


def test_without_scripts_a_person_writes_and_exactly_that_is_sent(sample: Path, browser: Browser) -> None:
    sent = []

    def answer(route: Route) -> None:
        sent.append((route.request.method, route.request.url, parse_qs(route.request.post_data or "")))
        route.fulfill(status=200, body="ok")

    context = browser.new_context(java_script_enabled=False)
    context.route("https://bieumau.tayninh.example/**", answer)
    page = context.new_page()
    page.goto((sample / "city/gui-y-kien/index.html").as_uri())
    page.get_by_label("Nội dung").fill("Hẻm 5 chưa có đèn")
    page.get_by_label("Câu hỏi").check()
    page.get_by_role("button", name="Gửi ý kiến").click()
    assert sent == []  # nothing is sent without consent
    page.get_by_label("Tôi đồng ý").check()
    page.get_by_role("button", name="Gửi ý kiến").click()
    page.wait_for_url("https://bieumau.tayninh.example/gui")
    [(method, url, fields)] = sent
    assert (method, url) == ("POST", "https://bieumau.tayninh.example/gui")
    assert fields == {"cong": ["city"], "loai": ["cau-hoi"], "noi-dung": ["Hẻm 5 chưa có đèn"], "dong-y": ["co"]}
    service = next(path for path in sorted((sample / "city/thu-tuc").glob("*/index.html")))
    page.goto(service.as_uri())
    page.get_by_role("button", name="Chưa hài lòng").click()
    assert sent[1][2] == {"cong": ["city"], "ve": [f"/thu-tuc/{service.parent.name}/"], "loai": ["danh-gia"], "muc": ["chua-hai-long"]}
    context.close()


def test_people_are_listed_by_given_name(sample: Path) -> None:
    names = lxml_html.parse(str(sample / "hiep-ninh/gioi-thieu/danh-ba/index.html")).xpath("//tbody/tr/th/text()")
    assert names.index("Nguyễn Văn Ví Dụ") < names.index("Bùi Thị Minh Họa") < names.index("Đặng Văn Mẫu") < names.index("Đặng Thị Thử")


def test_an_empty_list_leads_on(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "output"
    make_portal(content, city=True)
    make_portal(content)
    assert run_build("render", "--content", str(content), "--output", str(output), "--cache", str(tmp_path / "kho"), "--as-of", AS_OF).returncode == 0
    empty = [page for page in sorted((output / "mau").rglob("index.html")) if 'class="empty"' in page.read_text("utf-8")]
    assert {"hoi-dap", "kien-nghi", "van-ban", "lich-lam-viec", "tin-tuc"} <= {page.parent.name for page in empty}
    for page in empty:
        ways = lxml_html.parse(str(page)).xpath("//div[@class='empty']//li/a/@href")
        assert ways
        assert all((output / "mau" / way.strip("/") / "index.html").is_file() for way in ways), page
        assert f"/{page.parent.name}/" not in ways
