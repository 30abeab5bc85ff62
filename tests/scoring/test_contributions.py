"""Who writes for a portal: the bodies of its register with their tasks, then other offices; all forms of a report tell the same."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from lxml import html as lxml_html

from plugins.core.scoring.contributions import Contribution
from plugins.core.scoring.data_files import as_json, contributions_csv
from plugins.core.scoring.pages import report_pages
from plugins.core.scoring.period import Period
from plugins.core.scoring.report import Report
from plugins.core.scoring.workbook import workbook
from plugins.reports import WORDS
from tests.scoring.files import WARD, portal_files
from tests.scoring.office import NOW, Scores, scores
from tests.scoring.world import BEFORE, World, change, good_world, put

REGISTER = """contributors:
  - {id: mttq, kind: front, name: Ủy ban MTTQ Việt Nam phường, tasks: Phong trào, posts: 2, categories: [doan-the]}
  - {id: phu-nu, kind: association, name: Hội Liên hiệp Phụ nữ phường, tasks: Phong trào, posts: 1, categories: [doan-the]}
  - {id: thanh-nien, kind: association, name: Đoàn Thanh niên phường, tasks: Phong trào, posts: 1}
  - {id: nong-dan, kind: association, name: Hội Nông dân phường, tasks: Phong trào, posts: 0}
"""
FRONT, WOMEN, YOUTH = "Ủy ban MTTQ Việt Nam phường", "Hội Liên hiệp Phụ nữ phường", "Đoàn Thanh niên phường"
FARMERS, OFFICE, EVIL = "Hội Nông dân phường", "Văn phòng UBND", '=HYPERLINK("https://x.example")'
OCTOBER_ON = Period(date(2026, 10, 1), NOW.date())  # October is whole, November is not


def world_with_register() -> World:
    """The women wrote of what they were asked to, the front of something else, the youth nothing; one office means harm."""
    world, organisation = good_world(), f"{WARD}organisation.yml"
    put(world, BEFORE, {organisation: portal_files(WARD, "mau", "Phường Mẫu")[organisation] + REGISTER.encode()})
    for path, name in (("tin-tuc/2026/tin-5.md", WOMEN), ("thong-bao/2026/y-te.md", FRONT), ("thong-bao/2026/do-thi.md", f"'{EVIL}'")):
        change(world, path, (f"office: {OFFICE}", f"office: {name}"))
    return world


def bodies(report: Report) -> dict[str, Contribution]:
    return {one.office: one for one in report.units[0].contributions}


@pytest.fixture(scope="module")
def reports() -> tuple[Report, Report]:
    """Of a period with a whole month, and of three weeks."""
    with scores() as office:
        return _report(office, OCTOBER_ON), _report(office, Period(date(2026, 11, 2), date(2026, 11, 22)))


def _report(office: Scores, period: Period) -> Report:
    return office.report(world_with_register(), period=period)


def test_the_register_comes_first_with_who_wrote_nothing_and_then_other_offices(reports: tuple[Report, Report]) -> None:
    found = bodies(reports[0])
    assert list(found) == [FRONT, WOMEN, YOUTH, FARMERS, EVIL, OFFICE]
    assert [found[name].kind for name in found] == ["Mặt trận Tổ quốc", *["Tổ chức chính trị – xã hội, đoàn thể"] * 3, "", ""]
    assert (found[YOUTH].posts, found[YOUTH].latest) == (0, None)
    assert (found[WOMEN].posts, found[WOMEN].news, found[WOMEN].latest) == (1, 1, date(2026, 11, 17))


def test_a_task_is_posts_a_month_times_whole_months_and_only_posts_of_its_categories_meet_it(reports: tuple[Report, Report]) -> None:
    assert {name: (one.task, one.done, one.lacking, one.posts) for name, one in bodies(reports[0]).items() if name != OFFICE} == {
        FRONT: (2, 0, 2, 1), WOMEN: (1, 1, 0, 1), YOUTH: (1, 0, 1, 0), FARMERS: (None, None, 0, 0), EVIL: (None, None, 0, 1)}


def test_a_period_without_a_whole_month_asks_nothing_and_still_names_everyone(reports: tuple[Report, Report]) -> None:
    found = bodies(reports[1])
    assert list(found) == [FRONT, WOMEN, YOUTH, FARMERS, EVIL, OFFICE]
    assert {(one.task, one.done, one.lacking) for one in found.values()} == {(None, None, 0)}
    assert "không có tháng nào trọn" in report_pages(reports[1], WORDS)["dong-gop.html"]


def test_two_months_ask_for_twice_as_much() -> None:
    with scores() as office:
        found = bodies(_report(office, Period(date(2026, 9, 1), NOW.date())))
    assert (found[FRONT].task, found[WOMEN].task, found[WOMEN].lacking) == (4, 2, 1)


def test_every_form_tells_the_same_of_each_body(reports: tuple[Report, Report]) -> None:
    report = reports[0]
    expected = [["2", "0", "thiếu 2 bài", "1"], ["1", "1", "đạt", "1"], ["1", "0", "thiếu 1 bài", "0"], ["", "", "", "0"], ["", "", "", "1"]]
    data = json.loads(as_json(report))["portals"][0]["contributions"][:5]
    assert [["" if row[key] is None else str(row[key]) for key in ("task", "done", "result", "posts")] for row in data] == expected
    table = list(csv.DictReader(io.StringIO(contributions_csv(report).removeprefix("\ufeff"))))[:5]
    assert [[row[key] for key in ("bai_duoc_giao", "bai_theo_viec_giao", "ket_qua", "so_bai")] for row in table] == expected
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(report)))["Đóng góp"]
    assert [["" if value is None else str(value) for value in row[3:7]] for row in sheet.iter_rows(min_row=4, max_row=8, values_only=True)] == expected
    page = lxml_html.fromstring(report_pages(report, WORDS)["dong-gop.html"])
    assert [[cell.text_content().strip("–") for cell in row.xpath("./td")[:4]] for row in page.xpath("//tbody/tr")[:5]] == expected
    assert page.xpath("string(//caption)") == "4 đơn vị đã đăng ký, 2 đơn vị chưa có bài nào trong kỳ, 2 đơn vị chưa đủ bài được giao"


def test_words_of_editors_are_no_formula_and_no_html(reports: tuple[Report, Report]) -> None:
    assert f'"\'{EVIL.replace(chr(34), chr(34) * 2)}"' in contributions_csv(reports[0])
    unit = replace(reports[0].units[0], contributions=[replace(bodies(reports[0])[EVIL], office="<i>Ban</i>")])
    assert "&lt;i&gt;Ban&lt;/i&gt;" in report_pages(replace(reports[0], units=[unit]), WORDS)["dong-gop.html"]


def test_a_portal_without_a_register_says_so(reports: tuple[Report, Report]) -> None:
    others = [one for one in reports[0].units[0].contributions if not one.kind]
    report = replace(reports[0], units=[replace(reports[0].units[0], contributions=others)])
    page = lxml_html.fromstring(report_pages(report, WORDS)["dong-gop.html"])
    assert page.xpath("string(//caption)") == "Cổng chưa đăng ký đơn vị viết bài nào"
    assert len(page.xpath("//tbody/tr")) == 2
