"""docs/so-tay is what the program makes now; what it tells editors to write is right; its site leads nowhere wrong."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html as lxml_html
from playwright.sync_api import Browser
from pydantic import TypeAdapter

from plugins.core.drafting.skeleton import TITLE, skeleton
from plugins.core.rendering.output import NotOurs
from plugins.core.teaching.field_words import field_rows
from plugins.core.teaching.kind_pages import EXAMPLE
from plugins.pelican.handbook_site import handbook_pages
from plugins.pelican.plain_pages import PlainPage, PlainSite, write_site
from plugins.rules import RULES
from plugins.rules.consultation_period import SHORTEST
from plugins.steps.handbook import EXAMPLES, HANDBOOK, made_files
from schemas import law
from schemas.codes import families
from schemas.deadlines import limit
from schemas.kind_guide import kind_guides
from schemas.kinds import KINDS
from schemas.strict_yaml import read_mapping
from schemas.vietnamese import short_day
from schemas.working_days import add_working_days
from tests.test_examples import judge_example
from tests.worlds import NOW, ROOT, run_build

CODES = {module.RULE.code for module in RULES} | {page.code for family in families() for page in family.codes}
WRITTEN = sorted(HANDBOOK.glob("*.md"))


def test_what_the_program_makes_of_the_handbook_is_fresh() -> None:
    """Where this fails: python build.py handbook."""
    made = made_files()
    assert {name: (HANDBOOK / name).read_text("utf-8") for name in made} == made
    assert {path.name for path in (HANDBOOK / "loai-bai").iterdir()} == {Path(name).name for name in made if name.startswith("loai-bai/")}


def test_every_kind_has_its_guide_and_every_code_that_is_named_exists() -> None:
    assert list(kind_guides()) == list(KINDS)
    for guide in kind_guides().values():
        assert guide.heed
        assert guide.rules
        assert set(guide.rules) <= CODES
    for path in WRITTEN:
        assert set(re.findall(r"\b[A-Z]{2,4}\d\d\b", path.read_text("utf-8"))) <= CODES, path


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_example_of_a_kind_stands_in_its_page_and_the_gate_has_nothing_to_say_of_it(kind: Any, tmp_path: Path) -> None:
    example = EXAMPLES / kind.folder / EXAMPLE
    page = (HANDBOOK / "loai-bai" / f"{kind.folder}.md").read_text("utf-8")
    assert f"```text\n{example.read_text('utf-8')}```" in page
    assert f"```text\n{skeleton(kind, TITLE, NOW)}```" in page
    judged = judge_example(example, tmp_path)
    [verdict] = judged.verdicts
    assert verdict.problems == ()


def test_every_field_of_every_kind_is_told_with_a_word_for_it() -> None:
    common = (HANDBOOK / "loai-bai" / "muc-chung.md").read_text("utf-8")
    for kind in KINDS.values():
        page = (HANDBOOK / "loai-bai" / f"{kind.folder}.md").read_text("utf-8")
        for name, info in kind.model.model_fields.items():
            [row] = [row for row in field_rows(kind.model) if row.key == name]
            assert row.label != name
            assert row.required == info.is_required()
            assert row.words
            text = page if f"| `{name}` |" in page else common
            assert f"| `{name}` | {row.label} | {'phải có' if row.required else 'nếu cần'} |" in text, (kind.key, name)


def test_the_limits_of_a_field_are_told_as_the_model_has_them() -> None:
    words = {row.key: row.words for row in field_rows(KINDS["disclosure"].model)}
    assert words["title"] == "chữ, 8 đến 200 ký tự"
    assert words["persons › rows › no"] == "số nguyên từ 1"
    assert words["images › file"].startswith("tên tệp ảnh")
    assert words["status"].startswith("chọn một: draft (bản nháp")
    assert words["forms"].startswith("danh sách, ít nhất 1 mục, chọn một: niem-yet (niêm yết tại trụ sở), ")
    assert words["persons › rows › result"].startswith("chọn một: được duyệt, ")
    assert next(row.words for row in field_rows(KINDS["schedule"].model) if row.key == "week") == "Viết năm và số tuần, ví dụ 2026-W48"
    assert words["tags"] == "danh sách, nhiều nhất 12 mục, chữ, 2 đến 40 ký tự"


def test_what_the_handbook_reckons_is_what_the_gate_reckons() -> None:
    notice, consultation = ((HANDBOOK / "loai-bai" / f"{name}.md").read_text("utf-8") for name in ("thong-bao", "lay-y-kien"))
    posted, stops = date(2026, 11, 27), add_working_days(date(2026, 11, 27), limit("ngung-dich-vu").days)
    assert f"Đăng thứ Sáu {short_day(posted)} thì ngừng sớm nhất thứ Ba {short_day(stops)}" in notice
    assert f"Mở ngày 24/11/2026 thì đóng sớm nhất ngày {short_day(date(2026, 11, 24) + SHORTEST)}" in consultation


def test_lists_from_which_an_editor_chooses_stand_in_the_page_of_the_kind() -> None:
    documents, news = ((HANDBOOK / "loai-bai" / f"{name}.md").read_text("utf-8") for name in ("van-ban", "tin-tuc"))
    assert all(f"| `{entry.id}` | {entry.title} |" in documents for entry in law.document_types().values())
    assert all(f"| {title} | {host} |" in news for host, title in law.press_outlets().items())


def heads() -> Iterator[tuple[Path, str]]:
    """Blocks of the handbook that show lines of a post's head, with their page."""
    for path in WRITTEN:
        for block in re.findall(r"^```text\n(.*?)^```", path.read_text("utf-8"), flags=re.M | re.S):
            if re.match(r"[a-z_]+:( |\n)", block):
                yield path, block


def test_every_head_that_the_handbook_shows_is_valid() -> None:
    shown = set()
    for path, block in heads():
        for key, value in read_mapping(block).data.items():
            infos = [kind.model.model_fields[key] for kind in KINDS.values() if key in kind.model.model_fields]
            assert infos, (path, key)
            TypeAdapter(Annotated[infos[-1].annotation, "", *infos[-1].metadata]).validate_python(value)
            shown.add(key)
    assert {"sources", "images", "attachments", "result", "corrections", "withdrawn", "loudspeaker"} <= shown


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook as a site, made by the command."""
    output = tmp_path_factory.mktemp("so-tay") / "output"
    before = {path: path.read_bytes() for path in HANDBOOK.rglob("*.md")}
    done = run_build("handbook", "--output", str(output))
    assert done.returncode == 0, done.stdout + done.stderr
    assert {path: path.read_bytes() for path in HANDBOOK.rglob("*.md")} == before
    return output / "handbook"


def test_every_link_of_the_site_leads_to_a_place_that_is_there(site: Path) -> None:
    trees = {page: lxml_html.parse(str(page)) for page in site.rglob("*.html")}
    assert len(trees) == len(WRITTEN) + len(made_files()) + 1
    for page, tree in trees.items():
        for link in tree.xpath("//a/@href | //link/@href | //img/@src"):
            address, _, place = link.partition("#")
            target = (page.parent / address).resolve() if address else page
            assert target.is_file(), (page, link)
            assert not place or trees[target].xpath("//*[@id=$id]", id=place), (page, link)


def test_every_page_can_be_reached_and_none_asks_another_host(site: Path) -> None:
    first = lxml_html.parse(str(site / "index.html"))
    menu = set(first.xpath("//nav[@id='muc-luc']//a/@href"))
    assert menu == {page.relative_to(site).as_posix() for page in site.rglob("*.html")}
    for page in site.rglob("*.html"):
        tree = lxml_html.parse(str(page))
        assert len(tree.xpath("//h1")) == 1, page
        assert not tree.xpath("//script | //@style | //*[starts-with(@src, 'http')] | //link[starts-with(@href, 'http')]"), page
    style = (site / "tai-nguyen" / "portal.css").read_text("utf-8")
    named = set(re.findall(r"url\((?:\"|')?([\w.-]+\.svg)", style))
    assert named
    assert named <= {path.name for path in (site / "tai-nguyen").iterdir()}


def test_a_person_finds_no_barrier_on_its_pages(site: Path, browser: Browser) -> None:
    for width in (360, 1280):
        page = browser.new_page(viewport={"width": width, "height": 800})
        for name in ("index.html", "loai-bai/cong-khai.html", "bai-tap/index.html", "quy-tac.html"):
            page.goto((site / name).as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert Axe().run(page).response["violations"] == []
        page.close()


def test_a_site_never_takes_the_place_of_what_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "viec-cua-toi.txt").write_text("đừng xóa")
    with pytest.raises(NotOurs):
        write_site(tmp_path, PlainSite("Sổ tay"), [PlainPage("index.html", "Sổ tay", "<h1>Sổ tay</h1>")])
    assert (tmp_path / "viec-cua-toi.txt").read_text() == "đừng xóa"


def test_a_page_that_is_made_again_leaves_nothing_of_the_one_before(tmp_path: Path) -> None:
    folder = tmp_path / "trang"
    write_site(folder, PlainSite("Sổ tay"), [PlainPage("cu.html", "Cũ", "<h1>Cũ</h1>")])
    write_site(folder, PlainSite("Sổ tay"), [PlainPage("moi.html", "Mới & hay", "<h1>Mới</h1>")])
    assert [path.name for path in folder.glob("*.html")] == ["moi.html"]
    assert "<title>Mới &amp; hay – Sổ tay</title>" in (folder / "moi.html").read_text("utf-8")


def test_pages_stand_in_the_order_in_which_the_indexes_name_them() -> None:
    _, pages = handbook_pages(ROOT / "docs")
    names = [page.name for page in pages if page.name.startswith("loai-bai/")]
    assert names[0] == "loai-bai/index.html"
    kinds = [name.removeprefix("loai-bai/").removesuffix(".html") for name in names]
    assert [name for name in kinds if name in {kind.folder for kind in KINDS.values()}] == [kind.folder for kind in KINDS.values()]
