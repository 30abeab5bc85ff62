"""Lists that the law wants and nobody types: what must be public, what was made public in a quarter, the plan of a year against what happened."""

import csv
import re
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from lxml import html as lxml_html

from plugins.core.judging.judge import bring_up_to_date
from plugins.core.memory.store import Store
from plugins.core.rendering.page_cells import stale_names
from plugins.core.site_map import TITLES
from plugins.core.told import Told
from plugins.core.world import World
from plugins.pelican.made_public import COLUMNS
from plugins.rules import RULES
from schemas import law
from schemas.address import address_of
from schemas.clause_words import said_clause
from schemas.clock import Clock
from schemas.problem import Problem
from schemas.public_information import groups_of, information_of
from schemas.tree import FolderTree
from schemas.vietnamese import first_capital
from tests.test_work_lists import edited
from tests.worlds import AS_OF, HERE, NOW, example, make_portal, publishing, put, run_build

LIST = "cong-khai/danh-muc/index.html"
BUDGET = """budget:
  period: {}
  stage: execution
  form: 113/CK TC-NSNN
  table:
    rows:
      - {{no: I, item: Tổng thu, estimate: "1.200", actual: "950", share: "79,2"}}
"""


def budget(title: str, period: str, day: str) -> str:
    return edited("cong-khai", title, category="ngan-sach", date=day).replace("forms:", BUDGET.format(period) + "forms:", 1)


def document(title: str, number: str, day: str) -> str:
    text = edited("van-ban", title, date=day, issued=day, effective=day)
    return re.sub(r"number: \S+", f"number: {number}", text)


def posts(ward: Path) -> None:
    """Two closed years and this one."""
    put(ward, "van-ban/2024/cu/index.md", document("Văn bản của năm cũ", "01/KH-UBND", "2024-03-04"), "van-ban.pdf")
    put(ward, "van-ban/2026/moi/index.md", document("Văn bản của quý bốn", "12/KH-UBND", "2026-11-02"), "van-ban.pdf")
    put(ward, "cong-khai/2026/ke-hoach.md", edited("cong-khai", "=SUM kế hoạch kinh tế – xã hội", date="2026-10-05", decision="Quyết định số 01/QĐ-UBND ngày 02/10/2026"))
    put(ward, "cong-khai/2026/quy-mot.md", budget("Thực hiện ngân sách quý I", "Quý I năm 2026", "2026-04-10"))
    put(ward, "cong-khai/2026/sau-thang.md", budget("Thực hiện ngân sách sáu tháng", "Sáu tháng đầu năm 2026", "2026-08-20"))
    put(ward, "cong-khai/2026/het-han.md", edited("cong-khai", "Nội dung công khai đã hết hạn", date="2026-10-06", expires="2026-11-01"))
    put(ward, "cong-khai/2026/go.md", edited("cong-khai", "Nội dung đã gỡ xuống rồi", date="2026-10-07").replace(
        "status: published", "status: withdrawn\nwithdrawn: {date: 2026-11-01, reason: Nhầm số liệu}"))
    put(ward, "cong-khai/2026/nhap.md", edited("cong-khai", "Nội dung còn là bản nháp", date="2026-10-08", status="draft"))
    put(ward, "lay-y-kien/2026/du-thao/index.md", edited("lay-y-kien", "Lấy ý kiến dự thảo quy ước", date="2026-11-10", opens="2026-11-10", closes="2026-12-10"), "du-thao.pdf")
    put(ward, "tin-tuc/2026/tin.md", example("tin-tuc"))


def render(folder: Path, *words: str) -> str:
    done = run_build("render", "--strict", "--content", str(folder / "content"), "--output", str(folder / "output"), "--cache", str(folder / "kho" / "kho.sqlite"),
                     "--as-of", AS_OF, *words)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cong-khai")
    (folder / "kho").mkdir()
    make_portal(folder / "content", city=True)
    posts(make_portal(folder / "content"))
    render(folder)
    return folder


def page(world: Path, path: str, portal: str = "mau") -> lxml_html.HtmlElement:
    return lxml_html.parse(str(world / "output" / portal / path)).getroot()


def rows(root: lxml_html.HtmlElement) -> dict[str, lxml_html.HtmlElement]:
    """Rows of all tables by their first words."""
    return {" ".join(row.xpath("string(th)").split()): row for row in root.xpath("//main//tbody/tr")}


def test_the_list_has_every_duty_in_force_and_marks_what_is_missing_without_a_link(world: Path) -> None:
    clock = Clock(NOW)
    wanted = [*information_of("ward", clock), *groups_of("ward", clock)]
    found = rows(page(world, LIST))
    assert [f"{entry.title} {first_capital(said_clause(entry.clause))}" for entry in [*groups_of("ward", clock), *information_of("ward", clock)]] == list(found)
    missing = [title for title, row in found.items() if "missing" in row.get("class", "")]
    assert 0 < len(missing) < len(wanted)
    assert all("Chưa có" in row.text_content() and not row.xpath(".//a") for title, row in found.items() if title in missing)
    assert all(row.xpath(".//a") for title, row in found.items() if title not in missing)


def test_a_place_that_is_filled_says_how_many_posts_and_since_when(world: Path) -> None:
    [row] = [row for title, row in rows(page(world, LIST)).items() if title.startswith("Văn bản")]
    assert "2 bài, từ 04/03/2024, mới nhất 02/11/2026" in " ".join(row.text_content().split())
    assert "Trong 5 ngày làm việc" in row.text_content()
    [money] = [row for title, row in rows(page(world, LIST)).items() if title.startswith("Ngân sách")]
    assert "trong 15 ngày" in money.text_content()


def test_the_groups_are_those_of_wards_and_communes(world: Path) -> None:
    assert not groups_of("city", Clock(NOW))
    assert "khoản 2 điều 11" not in page(world, LIST, "city").text_content().lower()
    assert "tuyển dụng" in page(world, LIST, "city").text_content().lower()


@pytest.mark.parametrize("path", [LIST, "cong-khai/nam/2026/index.html", "cong-khai/nam/2024/index.html", "cong-khai/nam/2026/quy-4/index.html"])
def test_no_link_of_these_pages_is_dead(path: str, world: Path) -> None:
    links = [link for link in page(world, path).xpath("//main//a/@href") if not link.startswith(("https:", "tel:", "mailto:", "#"))]
    assert links
    folder = world / "output" / "mau"
    for link in links:
        target = folder / link.lstrip("/") if link.startswith("/") else folder / Path(path).parent / link
        assert (target / "index.html").is_file() if link.endswith("/") else target.is_file(), link


def test_the_section_leads_to_the_list_and_the_list_to_the_quarters(world: Path) -> None:
    assert page(world, "cong-khai/index.html").xpath('//main//a[@href="/cong-khai/danh-muc/"]')
    assert page(world, LIST).xpath('//main//a[@href="/cong-khai/nam/2026/quy-4/"]')
    assert "/cong-khai/nam/2026/quy-4/" in (world / "output/mau/sitemap-muc.xml").read_text("utf-8")


def test_the_list_of_a_quarter_names_what_was_made_public_in_it_and_nothing_else(world: Path) -> None:
    quarter = world / "output/mau/cong-khai/nam/2026/quy-4"
    assert [title for title in rows(page(world, "cong-khai/nam/2026/quy-4/index.html"))] == [
        "=SUM kế hoạch kinh tế – xã hội", "Nội dung công khai đã hết hạn", "Văn bản của quý bốn", "Lấy ý kiến dự thảo quy ước"]
    with (quarter / "danh-muc.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert tuple(table[0]) == COLUMNS
    assert table[0]["Tên thông tin"] == "'=SUM kế hoạch kinh tế – xã hội"  # no formula for a spreadsheet
    assert table[0]["Ngày văn bản"] == "02/10/2026"
    assert table[0]["Hình thức"] == "niêm yết tại trụ sở, cổng thông tin điện tử"
    assert table[2]["Số, ký hiệu"] == "12/KH-UBND"
    assert table[2]["Tệp"] == "https://mau.tayninh.example/van-ban/2026/moi/van-ban.pdf"
    assert table[3]["Thời hạn"] == "10/11/2026 – 10/12/2026"


def test_the_year_sets_what_happened_against_the_plan(world: Path) -> None:
    found = rows(page(world, "cong-khai/nam/2026/index.html"))
    words = {title: " ".join(row.text_content().split()) for title, row in found.items()}
    assert "Đúng hạn" in words["Quý I năm 2026"]
    assert "Đăng muộn" in words["Sáu tháng đầu năm 2026"]
    assert "Quá hạn, chưa đăng" in words["Chín tháng đầu năm 2026"]
    assert "Chưa đến hạn" in words["Năm 2026"]
    [plan] = [text for title, text in words.items() if title.startswith("Kế hoạch phát triển")]
    assert "1 nội dung 05/10/2026: =SUM kế hoạch kinh tế – xã hội" in plan
    assert "Chưa có trong năm" in next(text for title, text in words.items() if title.startswith("Tài sản công"))


def stale_after(folder: Path) -> set[str]:
    """The pages of the ward that are to be made again now, as a copy of the store sees it."""
    shutil.copy(folder / "kho" / "kho.sqlite", folder / "ban-sao.sqlite")
    with closing(Store(folder / "ban-sao.sqlite")) as store:
        bring_up_to_date(store, World(FolderTree(folder / "content"), NOW, publishing(), None), RULES, HERE, Told())
        return set(stale_names(store, "mau"))


def test_a_new_post_leaves_closed_years_alone_and_gives_what_a_build_from_nothing_gives(world: Path, tmp_path: Path) -> None:
    for name in ("content", "output", "kho"):
        shutil.copytree(world / name, tmp_path / name)
    render(tmp_path)  # another folder: everything is made once
    put(tmp_path / "content/wards/mau", "cong-khai/2026/moi.md", edited("cong-khai", "Nội dung vừa được công khai", date="2026-11-23", category="tai-san-cong"))
    stale = stale_after(tmp_path)
    assert {"public-list:/cong-khai/danh-muc/", "publication-year:/cong-khai/nam/2026/", "made-public:/cong-khai/nam/2026/quy-4/"} <= stale
    assert not [name for name in stale if "/nam/2024/" in name or "/nam/2026/quy-2/" in name]
    render(tmp_path)
    assert "Nội dung vừa được công khai" in (tmp_path / "output/mau/cong-khai/nam/2026/quy-4/index.html").read_text("utf-8")
    cold = tmp_path / "lanh"
    (cold / "kho").mkdir(parents=True)
    shutil.copytree(tmp_path / "content", cold / "content")
    render(cold)
    folder, other = tmp_path / "output/mau", cold / "output/mau"
    files = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    assert files == {path.relative_to(other) for path in other.rglob("*") if path.is_file()}
    assert [path for path in sorted(files) if (folder / path).read_bytes() != (other / path).read_bytes()] == []


def test_no_post_may_take_the_address_of_the_list() -> None:
    found = address_of("wards/mau/cong-khai/danh-muc.md", "wards/mau")
    assert isinstance(found, Problem)
    assert found.code == "DC04"


def test_every_place_that_the_table_names_is_known() -> None:
    for tier in ("city", "ward", "commune"):
        for entry in information_of(tier, Clock(NOW)):
            assert entry.sections or entry.categories or entry.pages
            assert set(entry.sections) <= set(law.sections())
            assert set(entry.categories) <= set(law.categories())
            assert set(entry.pages) <= set(TITLES)
