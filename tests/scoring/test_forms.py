"""What people open: pages, the workbook, CSV; all of them show the same score."""

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html as lxml_html
from playwright.sync_api import Browser

from plugins.core.scoring.report import Report
from plugins.core.scoring.sheet import places_in_ranking, rounded
from plugins.core.scoring.words import percent, points
from plugins.core.scoring.workbook import workbook
from plugins.core.scoring.writing import write_report
from plugins.reports import ANSWERS, WORDS
from plugins.rules import RULES
from schemas.score_law import score_law
from tests.conftest import need
from tests.scoring.faults import FAULTS
from tests.scoring.files import post
from tests.scoring.office import scores
from tests.scoring.world import change, good_world, put

COLUMNS = ["Nội dung", "Điểm tối đa", "Điểm máy tính", "Điểm tự chấm", "Điểm được xác nhận", "Minh chứng", "Ghi chú"]
EVIL = "=HYPERLINK(\"https://x.example\")"


@pytest.fixture(scope="module")
def report() -> Report:
    """Three portals; the ward has some faults, a hostile office name, and its neighbour a secrecy mark."""
    world = good_world()
    for name in ("tin sơ sài", "văn bản đăng muộn", "câu hỏi bỏ quên", "chưa có quy chế"):
        next(fault for fault in FAULTS if fault.name == name).plant(world)
    change(world, "thong-bao/2026/do-thi.md", ("office: Văn phòng UBND", f"office: '{EVIL}'"))
    change(world, "tin-tuc/2026/tin-6.md", ("title: Tin số 6", "title: <i>Tin số 6</i>"))
    secret = post("tin-tuc", "2026-11-19", title="Tin của phường bên").replace("Sáng nay, gần".encode(), "TỐI MẬT\n\nSáng nay, gần".encode())
    put(world, "2026-11-19", {"wards/ben/tin-tuc/2026/mat.md": secret})
    with scores() as office:
        return office.report(world, portals=("city", "ben", "mau"))


@pytest.fixture(scope="module")
def folder(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("bao-cao") / "reports"
    (out / "don-vi").mkdir(parents=True)
    (out / "don-vi" / "cu.html").write_text("của báo cáo trước")
    write_report(out, report, WORDS)
    return out


def test_nothing_of_an_earlier_report_stays(folder: Path) -> None:
    assert sorted(path.name for path in (folder / "don-vi").iterdir()) == ["ben.html", "city.html", "mau.html"]


def rows(text: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"))))


def test_every_form_shows_the_same_points(report: Report, folder: Path) -> None:
    score = next(unit.score for unit in report.units if unit.key == "mau")
    data = next(one for one in json.loads((folder / "bao-cao.json").read_bytes())["portals"] if one["key"] == "mau")
    table = [row for row in rows((folder / "diem.csv").read_bytes()) if row["cong"] == "mau"]
    sheet = openpyxl.load_workbook(folder / "bao-cao.xlsx")["Phường Mẫu"]
    page = (folder / "don-vi" / "mau.html").read_text("utf-8")
    in_book = {row[0]: row[2] for row in sheet.iter_rows(min_row=4, values_only=True)}
    assert data["computed"] == float(score.computed) == in_book["Tổng điểm (quy về 100)"]
    assert points(score.computed) in page
    for scored, entry, row in zip(score.lines, data["lines"], table, strict=True):
        assert scored.points is not None
        expected = float(rounded(scored.points))
        assert (entry["computed"], float(row["diem_may_tinh"]), in_book[scored.line.title]) == (expected, expected, expected)


def test_the_lost_points_of_all_places_are_the_lost_points_of_the_sheet(report: Report, folder: Path) -> None:
    facts = [row for row in rows((folder / "minh-chung.csv").read_bytes()) if row["cong"] == "mau"]
    for scored in next(unit.score.lines for unit in report.units if unit.key == "mau"):
        lost = sum(scored.lost(fact) for fact in scored.answer.facts)
        assert lost == scored.missed
        assert len([row for row in facts if row["dong"] == scored.line.question]) == len(scored.answer.facts)
    losing = [row for row in facts if float(row["diem_mat"])]
    assert all(row["tep"] and row["dieu_khoan"] and row["cach_sua"] for row in losing)


def test_the_workbook_has_the_usual_columns_and_takes_no_words_for_formulas(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "bao-cao.xlsx")
    assert [cell.value for cell in book["Phường Mẫu"][3]][:7] == COLUMNS
    assert {"Tổng hợp", "Chỗ mất điểm", "Đóng góp", "Mục theo tháng"} <= set(book.sheetnames)
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    assert any(cell.value == EVIL for row in book["Đóng góp"].iter_rows() for cell in row)
    assert book.properties.created.date() == book.properties.created.date().replace(year=2026, month=11, day=22)


def test_units_with_names_alike_have_a_sheet_each(report: Report) -> None:
    names = ["Tổng hợp", "Phường [Mẫu] của thị xã có tên thật là dài quá", "Phường Mẫu của thị xã có tên thật là dài quá mức"]
    alike = replace(report, units=[replace(unit, name=name) for unit, name in zip(report.units, names, strict=True)])
    sheets = openpyxl.load_workbook(io.BytesIO(workbook(alike))).sheetnames
    assert len(sheets) == len({name.casefold() for name in sheets}) == 3 + 4


@pytest.mark.full
def test_libreoffice_opens_the_workbook_and_shows_its_values(report: Report, folder: Path, tmp_path: Path) -> None:
    need(shutil.which("soffice"), "soffice (libreoffice-calc)")
    subprocess.run(["soffice", f"-env:UserInstallation=file://{tmp_path}/ho-so", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                    "--outdir", str(tmp_path), str(folder / "bao-cao.xlsx")], check=True, capture_output=True, timeout=240)
    shown = list(csv.reader(io.StringIO((tmp_path / "bao-cao-Phường Mẫu.csv").read_text("utf-8"))))
    score = next(unit.score for unit in report.units if unit.key == "mau")
    last = next(row for row in shown if row[0].startswith("Tổng điểm"))
    assert last[2].replace(",", ".") == str(score.computed)
    assert shown[2][:7] == COLUMNS


def test_words_of_editors_are_no_formula_in_csv_and_no_html_in_pages(folder: Path) -> None:
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows((folder / "minh-chung.csv").read_bytes()) for cell in row.values())
    pages = [path.read_text("utf-8") for path in folder.rglob("*.html")]
    assert not any("<i>Tin số 6</i>" in page for page in pages)
    assert any("&lt;i&gt;Tin số 6&lt;/i&gt;" in page for page in pages)


def test_a_withheld_score_is_shown_nowhere(report: Report, folder: Path) -> None:
    unit = next(unit for unit in report.units if unit.key == "ben")
    data = next(one for one in json.loads((folder / "bao-cao.json").read_bytes())["portals"] if one["key"] == "ben")
    assert (data["withheld"], data["computed"], data["final"], data["place"]) == (True, None, None, None)
    assert "Không công bố" in (folder / "don-vi" / "ben.html").read_text("utf-8")
    summary = [row for row in openpyxl.load_workbook(folder / "bao-cao.xlsx")["Tổng hợp"].iter_rows(values_only=True) if row[0] == unit.name]
    assert [row[2] for row in summary] == [None]
    total = [row for row in openpyxl.load_workbook(folder / "bao-cao.xlsx")[unit.name].iter_rows(values_only=True) if str(row[0]).startswith("Tổng điểm")]
    assert [row[2:5] for row in total] == [(None, None, None)]
    assert not data["trend"]
    page = lxml_html.parse(str(folder / "don-vi" / "ben.html")).getroot()
    assert not page.xpath("//*[@class='large']|//div[@class='trend']//li")
    ranking = lxml_html.parse(str(folder / "index.html")).xpath("//table[@class='ranking']//tr[.//a[contains(@href, 'ben')]]")
    assert [" ".join(row.xpath("string()").split()) for row in ranking] == [
        "– Phường Bên Không công bố điểm: có dấu chỉ độ mật trong bài, xử lý xong mới chấm."]


def test_equal_scores_share_a_place() -> None:
    given = {"a": rounded(Fraction(90)), "b": rounded(Fraction(90)), "c": rounded(Fraction(95)), "d": rounded(Fraction(80))}
    assert places_in_ranking(given) == {"c": 1, "a": 2, "b": 2, "d": 4}
    assert (str(rounded(Fraction(1, 3))), str(rounded(Fraction(1, 200)))) == ("0.33", "0.01")
    assert (points(rounded(Fraction(25, 2))), points(None), percent(Fraction(7, 8))) == ("12,50", "–", "87,50 %")


def pages_of(folder: Path) -> Iterator[Path]:
    yield from (folder / name for name in ("index.html", "dong-gop.html", "cach-cham.html", "don-vi/mau.html", "don-vi/ben.html"))


def test_every_table_and_chart_can_be_read_without_seeing_it(folder: Path) -> None:
    for path in folder.rglob("*.html"):
        tree = lxml_html.parse(str(path)).getroot()
        assert tree.xpath("//table[not(./caption) or not(.//th)]") == []
        assert tree.xpath("//th[not(@scope)]") == []
        assert tree.xpath("//svg[not(@aria-hidden='true')]") == []
        assert tree.xpath("//script|//*[@style]|//img") == []
    dashboard = lxml_html.parse(str(folder / "index.html")).getroot()
    assert all(row.xpath("./td[contains(@class, 'number')]") for row in dashboard.xpath("//tr[.//svg]"))  # the numbers beside the chart


def test_pages_have_no_violation_in_a_browser_and_do_not_scroll_sideways(browser: Browser, folder: Path) -> None:
    found = []
    for width in (360, 1280):
        page = browser.new_page(viewport={"width": width, "height": 800})
        for path in pages_of(folder):
            page.goto(path.as_uri())
            found += [f"{path.name} {width}: {violation['id']}" for violation in Axe().run(page).response["violations"]]
            if page.evaluate("document.documentElement.scrollWidth") > width:
                found.append(f"{path.name} {width}: scrolls sideways")
        page.close()
    assert found == []


def test_a_sheet_is_whole_and_its_classes_of_complaints_are_rules() -> None:
    known = {module.RULE.code for module in RULES} | {"TEP08"}
    for sheet in score_law().sheets:
        lines = [*sheet.lines, *sheet.deductions]
        assert sorted(line.question for line in lines) == sorted(ANSWERS)
        assert {code for line in lines for code in line.rules} <= known
        assert sum(line.points for line in sheet.lines) == 100
        assert min(rank.least for rank in sheet.ranks) == 0
