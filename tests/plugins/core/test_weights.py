"""What a phone has to load, worked out from files."""

from pathlib import Path

import pytest

from plugins.core.options import Options
from plugins.core.places import WrongCommand
from plugins.core.rendering.page_weight import Scale
from plugins.core.rendering.weight_table import complaints, table, weigh_portal
from plugins.steps import weigh
from schemas.page_budget import page_budget
from tests.worlds import NOW, publishing

PICTURE = ('<picture><source type="image/avif" srcset="/a.480.avif 480w, /a.800.avif 800w, /a.1600.avif 1600w" sizes="{sizes}">'
           '<source type="image/webp" srcset="/a.480.webp 480w" sizes="{sizes}"><img src="/a.jpg" alt="" width="4" height="3"{more}></picture>')


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    folder = tmp_path / "output" / "mau"
    (folder / "tai-nguyen").mkdir(parents=True)
    for name, size in (("a.480.avif", 4800), ("a.800.avif", 8000), ("a.1600.avif", 16000), ("a.480.webp", 9000), ("a.jpg", 90000)):
        (folder / name).write_bytes(bytes(size))
    (folder / "tai-nguyen/portal.css").write_text("a { background: url(/tai-nguyen/nui.png) }")
    (folder / "tai-nguyen/nui.png").write_bytes(bytes(100))
    (folder / "tai-nguyen/a.js").write_text('import "/tai-nguyen/b.js"; addEventListener("load", () => import("/tai-nguyen/later.js"));')
    (folder / "tai-nguyen/b.js").write_text('import { a } from "/tai-nguyen/a.js";')
    return folder


def write(portal: Path, words: str, path: str = "index.html") -> Path:
    page = portal / path
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(words)
    return page


@pytest.mark.parametrize(("sizes", "taken"), [("(min-width: 62rem) 46rem, 100vw", 8000), ("8rem", 4800), ("50vw", 4800), ("(min-width: 20rem) 60rem, 1rem", 16000)])
def test_of_a_picture_the_smallest_that_is_sharp_is_taken(portal: Path, sizes: str, taken: int) -> None:
    weight = Scale(portal).weigh(write(portal, PICTURE.format(sizes=sizes, more="")))
    assert weight.first_view - weight.html == taken == weight.picture_bytes
    assert weight.requests == 2


def test_a_picture_below_the_fold_is_not_counted_and_a_plain_one_is(portal: Path) -> None:
    lazy = PICTURE.format(sizes="100vw", more=' loading="lazy"')
    assert Scale(portal).weigh(write(portal, lazy)).requests == 1
    assert Scale(portal).weigh(write(portal, lazy + '<img src="/a.jpg" alt="">')).picture_bytes == 90000


def test_what_style_sheets_and_scripts_load_is_counted_once(portal: Path) -> None:
    head = '<link rel="stylesheet" href="/tai-nguyen/portal.css"><script type="module" src="/tai-nguyen/a.js"></script><img src="/tai-nguyen/nui.png">'
    assert Scale(portal).weigh(write(portal, head)).requests == 5


def test_a_file_that_was_not_built_yet_is_named(portal: Path) -> None:
    write(portal, '<script type="module" src="/tim-kiem/chi-muc/pagefind.js"></script>')
    with pytest.raises(WrongCommand, match=r"chi-muc/pagefind\.js\. Chạy build\.py render"):
        list(weigh.run(["mau"], Options(portal.parent, portal.parent, NOW, 1, publishing(), print, print, print)))


@pytest.mark.parametrize(("path", "is_error"), [("index.html", True), ("tin-tuc/index.html", True), ("tin-tuc/trang/2026/1/index.html", True),
                                                ("tin-tuc/2026/mot/index.html", False)])
def test_a_heavy_page_of_ours_is_an_error_and_a_heavy_post_a_warning(portal: Path, path: str, is_error: bool) -> None:
    write(portal, " ".join(map(str, range(20_000))), path)
    [problem] = complaints(list(weigh_portal(portal.parent, "mau")), "output")
    assert (problem.code, problem.is_error, problem.path) == ("NH01", is_error, f"/output/mau/{path}")


def test_a_heavy_picture_is_named_with_its_bytes(portal: Path) -> None:
    (portal / "a.jpg").write_bytes(bytes(page_budget().first_view_of_post))
    write(portal, '<img src="/a.jpg" alt="">', "tin-tuc/2026/mot/index.html")
    [problem] = complaints(list(weigh_portal(portal.parent, "mau")), "output")
    assert problem.code == "NH02"
    assert "/a.jpg: 100,0 kB" in problem.hint


def test_too_many_requests_are_an_error(portal: Path) -> None:
    for number in range(page_budget().requests):
        (portal / f"{number}.jpg").write_bytes(b"x")
    write(portal, "".join(f'<img src="/{number}.jpg" alt="">' for number in range(page_budget().requests)))
    assert [problem.code for problem in complaints(list(weigh_portal(portal.parent, "mau")), "output")] == ["NH03"]


def test_the_table_has_the_most_of_each_kind(portal: Path) -> None:
    write(portal, "<p>a", "tin-tuc/2026/mot/index.html")
    write(portal, '<img src="/a.480.avif" alt="Bà con khu phố dọn kênh">', "tin-tuc/2026/hai/index.html")
    [line] = [line for line in table(list(weigh_portal(portal.parent, "mau"))) if line.startswith("Tin tức")]
    assert line.split()[-4:] == ["2", "0,1", "4,9", "2"]
